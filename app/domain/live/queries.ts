import { count, eq, max } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { events } from "#schema/events";
import { checkIns } from "#schema/proceedings";
import { factsOf as promiseFactsOf, listActionItemsOfConvention } from "../action-item/queries.ts";
import { listAgenda } from "../agenda/queries.ts";
import type { AgendaEntry } from "../agenda/queries.ts";
import { findPublicAgenda } from "../agenda/version-queries.ts";
import { findCheckInCode } from "../attendance/check-in-queries.ts";
import { getQuorum } from "../attendance/queries.ts";
import type { Convention } from "../convention/queries.ts";
import { factsOf } from "../convention/queries.ts";
import { findSpeaker, listTermSpeech, listWaiting } from "../floor/queries.ts";
import { countLateDeeds } from "../late-deed/queries.ts";
import { pick } from "../kernel/pick.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { listPresentations } from "../presentation/queries.ts";
import { getCourse } from "../proceedings/queries.ts";
import { timeOf } from "../proceedings/rules.ts";
import type { Course } from "../proceedings/rules.ts";
import { listResolutionsOfConvention } from "../resolution/queries.ts";
import { listVoteFacts } from "../vote/fact-queries.ts";
import { nextItemOf } from "./rules.ts";

/** All that anybody may follow of a convention in session, as it is at one instant. */
export type Live = ReturnType<typeof findLive>;

/** What the live page and the room screen show; both read it, so they never contradict each other. */
export function findLive(db: ReadDb, convention: Convention, now: Date) {
  const course = getCourse(db, convention.id);
  const items = findShownItems(db, convention, course);
  const current = items.find(({ id }) => id === course.agendaItemId) ?? null;
  const { bodyId, termId } = convention;
  return {
    facts: factsOf(db, convention),
    now: now.toISOString(),
    pulse: findPulse(db, convention.id),
    standing: course.standing,
    since: course.since,
    current,
    next: nextItemOf(items, course),
    items,
    speaker: findSpeaker(db, convention.id) ?? null,
    waiting: listWaiting(db, convention.id).length,
    speech: termId === null ? [] : listTermSpeech(db, { bodyId, termId }, now),
    quorum: getQuorum(db, convention, convention.state === "in-session" ? now.toISOString() : undefined),
    checkInCode: findCheckInCode(db, convention.id)?.code ?? null,
    presentation: current ? findFigures(db, convention.id, current.id) : null,
    votes: listVoteFacts(db, convention, now).filter(({ openedAt }) => openedAt !== null),
    ...listResults(db, convention.id, polishDay(now)),
  };
}

/** The items that were published, and whatever was taken up beside them, with when each was on. */
function findShownItems(db: ReadDb, convention: Convention, course: Course) {
  const published = new Set(findPublicAgenda(db, convention)?.items.map(({ id }) => id));
  const isShown = ({ id, state }: AgendaEntry) =>
    timeOf(course, id) !== undefined || (state === "planned" && published.has(id));
  return listAgenda(db, convention.id)
    .filter(isShown)
    .map((item) => ({
      ...pick(item, ["id", "number", "depth", "title", "titleEn"]),
      startsAt: item.time,
      plannedMinutes: item.minutes,
      time: timeOf(course, item.id) ?? null,
    }));
}
export type LiveItem = ReturnType<typeof findShownItems>[number];

/** What is presented under an item: the presentations with figures before those without. */
function findFigures(db: ReadDb, conventionId: string, agendaItemId: string) {
  const shown = listPresentations(db, conventionId).filter((one) => one.agendaItemId === agendaItemId);
  const first = shown.find(({ figures }) => figures.length > 0) ?? shown[0];
  return first
    ? {
        ...pick(first, ["title", "titleEn", "presenterName", "presenterOffice", "thesis"]),
        figures: first.figures.map((figure) =>
          pick(figure, ["id", "label", "value", "unit", "source", "isApproximate"]),
        ),
      }
    : null;
}

/** What was decided and promised so far. */
function listResults(db: ReadDb, conventionId: string, today: string) {
  return {
    decided: listResolutionsOfConvention(db, conventionId)
      .filter(({ state }) => state !== "tabled")
      .map((one) => pick(one, ["id", "citation", "subject", "subjectEn", "state"])),
    promised: listActionItemsOfConvention(db, conventionId)
      .map((one) => promiseFactsOf(one, today))
      .map((one) => pick(one, ["id", "citation", "text", "textEn", "owner", "unit", "dueOn"])),
  };
}

/** Moves with every fact, with everybody who says that they have come, and with what was done without network and refused: whoever shows more than the public looks again. */
export function findPulse(db: ReadDb, conventionId: string): string {
  const last = db
    .select({ sequence: max(events.sequence) })
    .from(events)
    .get()?.sequence;
  const claims = db
    .select({ total: count(), last: max(checkIns.claimedAt) })
    .from(checkIns)
    .where(eq(checkIns.conventionId, conventionId))
    .get();
  return [last ?? 0, claims?.total ?? 0, claims?.last ?? "", countLateDeeds(db, conventionId)].join(".");
}
