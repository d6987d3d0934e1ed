import { isPublicPromise } from "./rules.ts";
import type { ReadDb } from "#db/client";
import { listReturnsOf } from "../agenda/return-queries.ts";
import type { PublicReturn } from "../agenda/return-queries.ts";
import { listEventsOf } from "../audit/queries.ts";
import { isPublic } from "../convention/rules.ts";
import { polishDay } from "../kernel/polish-time.ts";
import type { TimelineLink } from "../kernel/timeline.ts";
import { findPassage } from "../edition/passage-queries.ts";
import { listActionItemVerdicts, listProofs } from "./proof-queries.ts";
import { listSteps } from "./queries.ts";
import type { ActionItemDetail } from "./queries.ts";
import { timelineOf } from "./timeline-rules.ts";
import type { ActionItemTimelineEntry, AgendaReturnFacts, PromiseStory } from "./timeline-rules.ts";

/** A promise's life, from the day it was made to the verdict, with every link; names only what is public. */
export function listActionItemTimeline(db: ReadDb, item: ActionItemDetail): ActionItemTimelineEntry[] {
  const passage = findPassage(db, item.conventionId, "actionItems", item.citation);
  return timelineOf({
    promisedOn: item.promisedOn,
    owner: [item.owner, item.unit].filter(Boolean).join(", ") || null,
    takenOverOn: item.takenOverOn,
    wording: item.wording,
    wordingNote: item.wordingNote,
    wordingOn: item.wordingOn,
    origin: originOf(item),
    steps: listSteps(db, item.id),
    verdicts: listActionItemVerdicts(db, item.id),
    proofs: listDatedProofs(db, item.id),
    returns: listReturnsOf(db, { actionItemId: item.id }).map(returnOf),
    minutes: passage ? [passage] : [],
  });
}

/** Promises as the life of another matter tells them: those that are public. */
export const listPromiseStories = (db: ReadDb, promises: readonly ActionItemDetail[]): PromiseStory[] =>
  promises.filter(isPublicPromise).map((item) => ({
    link: { to: "action-item", at: item.citation, name: null },
    entries: listActionItemTimeline(db, item),
  }));

/** A matter that came back, with the agenda where it stands. */
export const returnOf = ({ convention, number, ...entry }: PublicReturn): AgendaReturnFacts => ({
  ...entry,
  links: [
    {
      to: "agenda",
      at: convention.address,
      name: convention.title,
      nameEn: convention.titleEn,
      anchor: `pkt-${number}`,
    },
  ],
});

/** The convention, the question and the resolution a promise follows from. */
function originOf({ convention, question, isQuestionPublic, resolution }: ActionItemDetail): TimelineLink[] {
  const links: TimelineLink[] = [];
  if (convention?.address && isPublic(convention))
    links.push({
      to: "convention",
      at: convention.address,
      name: convention.title,
      nameEn: convention.titleEn,
    });
  if (question && isQuestionPublic) links.push({ to: "question", at: question, name: null });
  if (resolution && convention && isPublic(convention))
    links.push({ to: "resolution", at: resolution, name: null });
  return links;
}

/** Each file that proves it kept, with the day it was handed in. */
function listDatedProofs(db: ReadDb, actionItemId: string) {
  const added = listEventsOf(db, "action-item", actionItemId).filter(
    ({ type }) => type === "action-item.proof-added",
  );
  return listProofs(db, actionItemId).flatMap(({ fileHash, fileName }) => {
    const event = added.findLast(({ details }) => details["hash"] === fileHash);
    const file: TimelineLink = { to: "file", at: fileHash, name: fileName };
    return event ? [{ addedOn: polishDay(new Date(event.recordedAt)), file }] : [];
  });
}
