import { and, asc, eq, inArray, ne, or } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { conventions } from "#schema/conventions";
import { districts } from "#schema/council";
import { questionAskers, questions } from "#schema/questions";
import { resolutions } from "#schema/resolutions";
import { listActionItemsOfQuestion } from "../action-item/queries.ts";
import { listPromiseStories, returnOf } from "../action-item/timeline-queries.ts";
import { listReturnsOf } from "../agenda/return-queries.ts";
import { listEventsOf } from "../audit/queries.ts";
import { isPublic } from "../convention/rules.ts";
import { citation, readCitation } from "../kernel/citation.ts";
import { polishDay } from "../kernel/polish-time.ts";
import type { TimelineLink } from "../kernel/timeline.ts";
import { findPassage } from "../edition/passage-queries.ts";
import { listEditions } from "../edition/queries.ts";
import { listReferralStories } from "../referral/timeline-queries.ts";
import { factsOf } from "./fact-queries.ts";
import { getQuestion, listAnswers, listFollowUps } from "./queries.ts";
import type { Question } from "./queries.ts";
import { isPublicQuestion } from "./rules.ts";
import { timelineOf } from "./timeline-rules.ts";
import type { QuestionTimelineEntry, QuestionTimelineFacts } from "./timeline-rules.ts";

/** A question's life from filing to verdict with every link, in both directions; names only what is public. */
export function listQuestionTimeline(db: ReadDb, question: Question): QuestionTimelineEntry[] {
  const facts = factsOf(db, question);
  const predecessor = question.predecessorId ? getQuestion(db, question.predecessorId) : null;
  const returns = listReturnsOf(db, { questionId: question.id });
  const passage = findPassage(db, question.conventionId, "questions", facts.citation);
  return timelineOf({
    ...question,
    addressee: facts.addressee,
    askedBy: askedByAtFirst(db, question),
    joined: listJoined(db, question.id),
    predecessor: predecessor && isPublicQuestion(predecessor) ? linkTo(predecessor) : null,
    followUps: listFollowUps(db, question.id)
      .filter(isPublicQuestion)
      .map((next) => ({ filedOn: next.filedOn, askedBy: askedByAtFirst(db, next), link: linkTo(next) })),
    mergers: listMergers(db, question),
    convention: facts.convention && {
      heldOn: facts.convention.heldOn,
      links: [
        {
          to: "convention",
          at: facts.convention.address ?? "",
          name: facts.convention.title,
          nameEn: facts.convention.titleEn,
        },
        ...listRecordLinks(db, question, facts.convention),
      ],
    },
    minutes: passage ? [passage] : [],
    returns: returns.map(returnOf),
    referrals: listReferralStories(db, { questionId: question.id }),
    answers: listAnswers(db, question.id),
    verdicts: facts.verdicts,
    notContestedOn: findNotContestedOn(db, question),
    resolutions: listResolutionsBeside(db, question),
    promises: listPromiseStories(db, listActionItemsOfQuestion(db, question.id)),
  });
}

/** A past convention has no edition: what its sources tell stands at the same address, and the question in it. */
function listRecordLinks(
  db: ReadDb,
  question: Question,
  { id, address }: { id: string; address: string | null },
): TimelineLink[] {
  if (!question.isArchived || listEditions(db, id).length > 0) return [];
  return [{ to: "minutes", at: address ?? "", name: null, anchor: `pytanie-${citation(question)}` }];
}

const linkTo = (question: Question): TimelineLink => ({
  to: "question",
  at: citation(question),
  name: question.subject,
  nameEn: question.subjectEn,
});

const listAskerNames = (db: ReadDb, questionId: string) =>
  db
    .select({
      name: districts.name,
      joinedOn: questionAskers.joinedOn,
      fromQuestionId: questionAskers.fromQuestionId,
    })
    .from(questionAskers)
    .innerJoin(districts, eq(districts.id, questionAskers.districtId))
    .where(eq(questionAskers.questionId, questionId))
    .orderBy(asc(districts.number))
    .limit(100)
    .all();

/** Who asked from the beginning: the words of the source, the districts by name. */
const askedByAtFirst = (db: ReadDb, { id, askedByWords }: Question): string | null =>
  [
    askedByWords,
    ...listAskerNames(db, id)
      .filter(({ joinedOn }) => joinedOn === null)
      .map(({ name }) => name),
  ]
    .filter(Boolean)
    .join(", ") || null;

/** Who made it their own later, and through which question when it was merged. */
function listJoined(db: ReadDb, questionId: string): QuestionTimelineFacts["joined"] {
  return listAskerNames(db, questionId).flatMap(({ name, joinedOn, fromQuestionId }) => {
    if (joinedOn === null) return [];
    const from = fromQuestionId ? getQuestion(db, fromQuestionId) : null;
    return [{ name, on: joinedOn, links: from && isPublicQuestion(from) ? [linkTo(from)] : [] }];
  });
}

const mergerOf: Record<string, QuestionTimelineFacts["mergers"][number]["what"]> = {
  "question.merged": "merged",
  "question.unmerged": "unmerged",
  "question.merge-received": "merge-received",
  "question.merge-undone": "merge-undone",
};

/** What was merged into this question, what it was merged into, and what of it was undone; by the days it was recorded. */
function listMergers(db: ReadDb, { id, bodyId }: Question): QuestionTimelineFacts["mergers"] {
  return listEventsOf(db, "question", id).flatMap(({ type, details, recordedAt }) => {
    const what = mergerOf[type];
    const cited = readCitation(String(details["into"] ?? details["from"] ?? ""));
    if (!what || !cited) return [];
    const other = db
      .select()
      .from(questions)
      .where(
        and(eq(questions.bodyId, bodyId), eq(questions.year, cited.year), eq(questions.number, cited.number)),
      )
      .get();
    return other && isPublicQuestion(other)
      ? [{ what, on: polishDay(new Date(recordedAt)), link: linkTo(other) }]
      : [];
  });
}

/** The day on which silence closed it; null when an asker has spoken since, or never let it come to that. */
function findNotContestedOn(db: ReadDb, question: Question): string | null {
  const closed = listEventsOf(db, "question", question.id).findLast(
    ({ type, details }) => type === "question.not-contested" && details["state"] === "not-contested",
  );
  return closed ? polishDay(new Date(closed.recordedAt)) : null;
}

/** Resolutions decided under the question's own agenda item, and those a promise made in answer to it carries out. */
function listResolutionsBeside(
  db: ReadDb,
  { id, agendaItemId, conventionId }: Question,
): QuestionTimelineFacts["resolutions"] {
  const promised = listActionItemsOfQuestion(db, id).flatMap(({ resolutionId }) => resolutionId ?? []);
  const isUnderItem =
    agendaItemId && conventionId
      ? and(eq(resolutions.agendaItemId, agendaItemId), eq(resolutions.conventionId, conventionId))
      : undefined;
  if (promised.length === 0 && !isUnderItem) return [];
  return db
    .select({ resolution: resolutions, state: conventions.state, address: conventions.address })
    .from(resolutions)
    .innerJoin(conventions, eq(conventions.id, resolutions.conventionId))
    .where(and(ne(resolutions.state, "tabled"), or(isUnderItem, inArray(resolutions.id, promised))))
    .orderBy(asc(resolutions.year), asc(resolutions.number))
    .limit(100)
    .all()
    .filter(isPublic)
    .map(({ resolution }) => ({
      decidedOn: resolution.decidedOn,
      link: {
        to: "resolution" as const,
        at: citation(resolution),
        name: resolution.subject,
        nameEn: resolution.subjectEn,
      },
    }));
}
