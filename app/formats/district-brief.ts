import type { ReadDb } from "#db/client";
import { listActionItemsOfDistrict } from "#domain/action-item/queries";
import { isOverdue } from "#domain/action-item/rules";
import { listOverdue } from "#domain/agenda/list-overdue";
import { findPublicAgenda } from "#domain/agenda/version-queries";
import { listReturnsIn, matterOf } from "#domain/agenda/return-queries";
import { findNextConvention } from "#domain/convention/queries";
import type { Convention } from "#domain/convention/queries";
import type { District } from "#domain/council/queries";
import { beginningOf } from "#domain/kernel/beginning";
import { citation } from "#domain/kernel/citation";
import { listOpenQuestionsOfDistrict } from "#domain/question/district-queries";
import { findVerdictDueOn, listDistrictsToJudge } from "#domain/question/verdict-queries";
import { listAnswers } from "#domain/question/queries";
import type { Question } from "#domain/question/queries";
import { extentOf } from "#domain/question/rules";
import { factsOfReferrals } from "#domain/referral/fact-queries";

export type DistrictBrief = ReturnType<typeof districtBrief>;

/** How much fits on one page of paper when there is much of everything; the rest is counted and has its address. */
const mostItems = 6;
const mostLines = [4, 3, 3, 3] as const;
const titleLength = 80;
const nameLength = 60;

const atMost = <Row>(rows: readonly Row[], limit: number) => ({
  shown: rows.slice(0, limit),
  more: Math.max(0, rows.length - limit),
});
/** Cuts lists to what fits together: each has its own lines, and those it does not need go to the lists before the others. */
function shared(lists: readonly (readonly unknown[])[]): number[] {
  let spare = lists.reduce((sum, list, at) => sum + Math.max(0, (mostLines[at] ?? 0) - list.length), 0);
  return lists.map((list, at) => {
    const extra = Math.min(spare, Math.max(0, list.length - (mostLines[at] ?? 0)));
    spare -= extra;
    return (mostLines[at] ?? 0) + extra;
  });
}
const short = (title: string, titleEn: string | null, longest = titleLength) => ({
  title: beginningOf(title, longest),
  titleEn: titleEn && beginningOf(titleEn, longest),
});

/**
 * What a district's chair should know before the next convention, on one page: every line names its record. Archived matters
 * wait for nobody until the office takes them over. `today` is the day the brief speaks of.
 */
export function districtBrief(db: ReadDb, { id, bodyId }: District, today: string) {
  const next = findNextConvention(db, bodyId, today);
  const open = listOpenQuestionsOfDistrict(db, id);
  const waiting = soonestFirst(open.flatMap((question) => waitingLine(db, question, today)));
  const toJudge = open.flatMap((question) => judgeLine(db, question, id));
  const promises = promiseLines(db, id, today);
  const returns = returnLines(db, { id, bodyId }, next, today);
  const [forWaiting = 0, forJudging = 0, forPromises = 0, forReturns = 0] = shared([
    waiting,
    toJudge,
    promises,
    returns,
  ]);
  return {
    convention: next ? conventionLines(db, next) : null,
    waiting: atMost(waiting, forWaiting),
    toJudge: atMost(toJudge, forJudging),
    promises: atMost(promises, forPromises),
    returns: atMost(returns, forReturns),
  };
}

function conventionLines(db: ReadDb, convention: Convention) {
  const { address, title, titleEn, heldOn, startsAt, endsAt, venueName, venueAddress, venueRooms } =
    convention;
  const items = (findPublicAgenda(db, convention)?.items ?? []).filter(
    ({ depth, isWithdrawn }) => depth === 1 && !isWithdrawn,
  );
  return {
    address,
    heldOn,
    startsAt,
    endsAt,
    title: title && beginningOf(title, titleLength),
    titleEn: titleEn && beginningOf(titleEn, titleLength),
    place: beginningOf([venueName, venueAddress, ...venueRooms].filter(Boolean).join(", "), 2 * nameLength),
    agenda: atMost(
      items.map((item) => ({
        number: item.number,
        startsAt: item.startsAt,
        ...short(item.title, item.titleEn, nameLength),
      })),
      mostItems,
    ),
  };
}

/** With whom an unanswered question lies and until when; nobody while the office still has to send it. */
function waitingLine(db: ReadDb, question: Question, today: string) {
  const held = factsOfReferrals(db, { questionId: question.id }, today)
    .filter(({ state }) => state === "open")
    .map(({ addressee, sum, late, isStopped }) => ({
      addressee: beginningOf(addressee, nameLength),
      dueOn: sum?.dueOn ?? null,
      daysLate: late,
      isStopped,
    }));
  const isPart = question.state === "answered" && extentOf(listAnswers(db, question.id)) !== "full";
  const isOpen = question.state === "accepted" || question.state === "passed-on" || isPart;
  if (!isOpen && held.length === 0) return [];
  const [first, ...others] = held.toSorted((a, b) => ((a.dueOn ?? "9") < (b.dueOn ?? "9") ? -1 : 1));
  return [
    {
      citation: citation(question),
      ...short(question.subject, question.subjectEn),
      isAnsweredInPart: isPart,
      with: first ?? null,
      withOthers: others.length,
    },
  ];
}

/** What is due first stands first; what lies with nobody stands last. */
const soonestFirst = <Row extends { with: { dueOn: string | null } | null }>(rows: Row[]): Row[] =>
  rows.toSorted((a, b) => ((a.with?.dueOn ?? "9") < (b.with?.dueOn ?? "9") ? -1 : 1));

function judgeLine(db: ReadDb, question: Question, districtId: string) {
  if (question.state !== "answered" || listDistrictsToJudge(db, question.id, [districtId]).length === 0)
    return [];
  return [
    {
      citation: citation(question),
      ...short(question.subject, question.subjectEn),
      answeredOn: listAnswers(db, question.id).at(-1)?.answeredOn ?? null,
      judgeUntil: findVerdictDueOn(db, question)?.day ?? null,
    },
  ];
}

/** Promises to the district that run: the late ones first, then by the end of their terms. */
function promiseLines(db: ReadDb, districtId: string, today: string) {
  return listActionItemsOfDistrict(db, districtId)
    .filter(
      ({ state, isArchived, takenOverOn }) =>
        (state === "open" || state === "in-progress") && (!isArchived || takenOverOn !== null),
    )
    .toSorted((a, b) => ((a.dueOn.latest ?? "9") < (b.dueOn.latest ?? "9") ? -1 : 1))
    .map((item) => ({
      citation: item.citation,
      ...short(item.text, item.textEn),
      owner: beginningOf([item.owner, item.unit].filter(Boolean).join(", "), nameLength),
      dueOn: item.dueOn,
      isOverdue: isOverdue(item, today),
    }));
}

/** Matters of the district past their day on that of the convention: on its agenda already, or about to come back to one. */
function returnLines(
  db: ReadDb,
  { id, bodyId }: Pick<District, "id" | "bodyId">,
  next: Convention | undefined,
  today: string,
) {
  const agenda = next ? (findPublicAgenda(db, next)?.items ?? []) : [];
  const returned = next ? listReturnsIn(db, next.id) : [];
  return listOverdue(db, bodyId, next?.heldOn.earliest ?? today, id).flatMap((matter) => {
    const entry = returned.findLast((one) => matterOf(one) === matter.id);
    if (entry?.takenOffOn) return [];
    const item = agenda.find((one) => one.id === entry?.agendaItemId && !one.isWithdrawn);
    return [
      {
        kind: matter.kind,
        citation: matter.citation,
        ...short(matter.title, matter.titleEn),
        dueOn: matter.dueOn,
        isLate: matter.dueOn < today,
        isForReview: matter.isForReview,
        number: item?.number ?? null,
      },
    ];
  });
}
