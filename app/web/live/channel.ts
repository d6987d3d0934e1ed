import { eventOf } from "./live-part.ts";
import type { Drawn } from "./live-part.ts";
import { sendToAll } from "./viewers.ts";
import type { Viewer } from "./viewers.ts";

/** Milliseconds for which what was drawn is fresh enough for whoever comes: its clocks carry the instant of drawing. */
const fresh = 1000;

/** Everybody who watches one page in one language, and what they were last sent. */
export type Channel = ReturnType<typeof openChannel>;

export function openChannel(draw: () => Promise<Drawn>) {
  const viewers = new Set<Viewer>();
  let drawn: Drawn | undefined;
  let drawnAt = -Infinity;
  let drawing: Promise<Drawn> | undefined;

  /** Draws the page anew and sends it to all if it says something else; one drawing at a time. */
  async function redraw(): Promise<Drawn> {
    const before = drawn;
    const at = performance.now();
    const now = await draw();
    [drawn, drawnAt] = [now, at];
    if (before === undefined || viewers.size === 0) return now;
    if (now.kind === "page") {
      if (before.kind !== "page" || now.mark !== before.mark) sendToAll(viewers, now.bytes);
      else if (now.pulse !== before.pulse) sendToAll(viewers, eventOf("pulse", now.pulse));
      return now;
    }
    if (now.kind === "over") sendToAll(viewers, now.bytes);
    for (const viewer of viewers) viewer.end();
    return now;
  }

  const once = (): Promise<Drawn> => (drawing ??= redraw().finally(() => (drawing = undefined)));

  return {
    viewers,
    /** Something may have changed. A drawing that began before the change does not count. */
    refresh: async () => {
      if (drawing) await drawing;
      await once();
    },
    /** Sees to it that what is drawn is fresh enough for whoever comes. */
    ready: async () => {
      if (!drawn || performance.now() - drawnAt > fresh) await once();
    },
    /** What was drawn last; nothing before `ready`. */
    drawn: () => drawn ?? { kind: "none" as const },
  };
}
