import type { Live, LiveItem } from "#domain/live/queries";
import { polishTime } from "#domain/kernel/polish-time";
import { Clock } from "./clock.tsx";
import { CouncilTime, Day } from "./council-time.tsx";
import { Badge, RecordTitle } from "./page.tsx";
import { useMessages } from "./request.tsx";
import { SpeakerName } from "./session-floor.tsx";

/** An instant as the clock on the wall shows it: `16:05`. */
export function WallClock({ at }: { at: string }) {
  return <time dateTime={at}>{polishTime(at).slice(0, 5)}</time>;
}

/** The number and the title of an item. */
export function ItemName({ of: { number, title, titleEn } }: { of: LiveItem }) {
  return (
    <>
      {number}. <RecordTitle pl={title} en={titleEn} />
    </>
  );
}

/** From when to when an item was on; that it is on; else the time planned for it. */
export function ItemTime({ of: { time, startsAt }, isOn }: { of: LiveItem; isOn: boolean }) {
  const { live: t } = useMessages();
  if (time === null) return startsAt ? <span className="soft">{startsAt}</span> : null;
  return (
    <span>
      <WallClock at={time.from} />
      {isOn ? (
        <>
          {" "}
          <Badge tone="good">{t.isOn}</Badge>
        </>
      ) : (
        time.to !== null && (
          <>
            –<WallClock at={time.to} />
          </>
        )
      )}
    </span>
  );
}

/** What is on in the room, in one line: the item, a break, or that it has not begun or is over. */
export function Standing({ of }: { of: Live }) {
  const { live: t, convention: c } = useMessages();
  const { facts, standing, since, current } = of;
  if (facts.state !== "in-session")
    return (
      <>
        {t.begins} {t.beginsOn}: <CouncilTime date={facts.heldOn} withWeekday />
        {facts.startsAt && <>, {c.from(facts.startsAt)}</>}
      </>
    );
  if (standing === "not-begun") return <>{t.notBegun}</>;
  if (standing === "ended") return <>{t.ended}</>;
  if (standing === "break")
    return <>{since === null ? t.break : t.breakSince(polishTime(since).slice(0, 5))}</>;
  if (standing === "adjourned")
    return (
      <>
        {t.adjournedOn} {facts.continuedOn && <Day day={facts.continuedOn} />}
      </>
    );
  return current && <ItemName of={current} />;
}

/** Who speaks, with the clock. */
export function Speaking({ speaker, now }: { speaker: NonNullable<Live["speaker"]>; now: string }) {
  const { live: t, floor } = useMessages();
  return (
    <>
      <p>
        {t.has}: <SpeakerName of={speaker} />{" "}
        {speaker.kind !== "normal" && <Badge tone="info">{floor.kinds[speaker.kind]}</Badge>}{" "}
        {speaker.state === "paused" && <Badge tone="warn">{t.clockStands}</Badge>}
      </p>
      <p className="speaker-clock">
        <Clock of={speaker} now={now} label={t.clock} />
      </p>
    </>
  );
}
