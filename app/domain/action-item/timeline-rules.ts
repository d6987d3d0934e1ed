import type { CouncilDate } from "../kernel/council-date.ts";
import { onDay } from "../kernel/council-date.ts";
import { inTimeOrder, timelineStep } from "../kernel/timeline.ts";
import type { TimelineEntry, TimelineLink } from "../kernel/timeline.ts";
import type { ActionItemState } from "./rules.ts";

export type ActionItemStepName =
  | "promised"
  | "wording-confirmed"
  | "wording-contested"
  | "promise-moved"
  | "promise-proved"
  | "promise-judged"
  | "taken-over"
  | "returned-to-agenda"
  | "taken-off-agenda"
  | "in-minutes";
export type ActionItemTimelineEntry = TimelineEntry<ActionItemStepName>;

/** A matter past its date on an agenda, and its being taken off there. */
export type AgendaReturnFacts = {
  enteredOn: string;
  takenOffOn: string | null;
  takenOffReason: string | null;
  links: TimelineLink[];
};

export type ActionItemTimelineFacts = {
  promisedOn: CouncilDate;
  /** Who promised, as it is said on the page. */
  owner: string | null;
  takenOverOn: string | null;
  wording: "asked" | "confirmed" | "contested" | null;
  wordingNote: string | null;
  wordingOn: string | null;
  /** Where it was made and what it follows from. */
  origin: TimelineLink[];
  steps: readonly { position: number; state: ActionItemState; on: CouncilDate; note: string | null }[];
  verdicts: readonly {
    afterStep: number;
    judgedBy: string;
    verdict: "kept" | "partly" | "not";
    sentence: string | null;
    judgedOn: string;
  }[];
  proofs: readonly { addedOn: string; file: TimelineLink }[];
  returns: readonly AgendaReturnFacts[];
  minutes: readonly { publishedOn: string; link: TimelineLink }[];
};

/**
 * A promise's life in the council's own time, from the day it was made to the verdict on how it was kept. The first of its
 * steps is the promise itself; of one whose state no source tells, nothing is said after that.
 */
export function timelineOf(promise: ActionItemTimelineFacts): ActionItemTimelineEntry[] {
  const { wording, wordingOn, takenOverOn, steps } = promise;
  const entries: ActionItemTimelineEntry[] = [
    timelineStep("promised", promise.promisedOn, promise.owner, {
      said: steps[0]?.note ?? null,
      links: promise.origin,
      ...(steps[0] && steps[0].state !== "open" ? { state: steps[0].state } : {}),
    }),
  ];
  for (const { publishedOn, link } of promise.minutes)
    entries.push(timelineStep("in-minutes", onDay(publishedOn), null, { links: [link] }));
  if (takenOverOn) entries.push(timelineStep("taken-over", onDay(takenOverOn)));
  if (wordingOn && (wording === "confirmed" || wording === "contested"))
    entries.push(
      timelineStep(`wording-${wording}`, onDay(wordingOn), promise.owner, { said: promise.wordingNote }),
    );
  entries.push(...returnsOf(promise.returns));
  for (const { addedOn, file } of promise.proofs)
    entries.push(timelineStep("promise-proved", onDay(addedOn), null, { links: [file] }));
  for (const { position, state, on, note } of steps) {
    if (position > 1) entries.push(timelineStep("promise-moved", on, null, { state, said: note }));
    for (const { afterStep, verdict, judgedBy, sentence, judgedOn } of promise.verdicts)
      if (afterStep === position)
        entries.push(timelineStep("promise-judged", onDay(judgedOn), judgedBy, { verdict, said: sentence }));
  }
  return inTimeOrder(entries);
}

/** A promise in the life of another matter, with the steps of its own. */
export type PromiseStory = { link: TimelineLink; entries: readonly ActionItemTimelineEntry[] };

/**
 * The steps of promises in the life of the matter they follow from. Of their own links these keep proof and where they came
 * back; where they were made is told already.
 */
export const promiseSteps = (promises: readonly PromiseStory[]): ActionItemTimelineEntry[] =>
  promises.flatMap(({ link, entries }) =>
    entries.map((step) => ({ ...step, links: [link, ...(step.what === "promised" ? [] : step.links)] })),
  );

/** Each time a matter past its date came back to an agenda, and each time the chair took it off. */
export const returnsOf = (
  returns: readonly AgendaReturnFacts[],
): TimelineEntry<"returned-to-agenda" | "taken-off-agenda">[] =>
  returns.flatMap(({ enteredOn, takenOffOn, takenOffReason, links }) => [
    timelineStep("returned-to-agenda" as const, onDay(enteredOn), null, { links }),
    ...(takenOffOn
      ? [timelineStep("taken-off-agenda" as const, onDay(takenOffOn), null, { said: takenOffReason, links })]
      : []),
  ]);
