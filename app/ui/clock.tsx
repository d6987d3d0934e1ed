import { clockFace } from "#domain/kernel/clock-face";

/** Seconds counted before, and the instant since which more are counted; none while the clock stands still. */
export type ClockOf = { spokenSeconds: number; speakingSince: string | null; limitSeconds: number | null };

/**
 * A clock that runs down to its limit and then on, or up where there is none. It is right when the page is made;
 * app/scripts/session/clocks.ts lets it run. `now` is the server's instant, so that a wrong clock in a browser does no harm.
 */
export function Clock({ of, now, label }: { of: ClockOf; now: string; label: string }) {
  const running = of.speakingSince === null ? 0 : (Date.parse(now) - Date.parse(of.speakingSince)) / 1000;
  const spoken = of.spokenSeconds + Math.max(0, Math.floor(running));
  const shown = of.limitSeconds === null ? spoken : of.limitSeconds - spoken;
  return (
    <span
      className={shown < 0 ? "clock clock-over" : "clock"}
      role="timer"
      aria-label={label}
      data-now={now}
      data-spoken={of.spokenSeconds}
      {...(of.speakingSince === null ? {} : { "data-since": of.speakingSince })}
      {...(of.limitSeconds === null ? {} : { "data-limit": of.limitSeconds })}
    >
      {clockFace(shown)}
    </span>
  );
}
