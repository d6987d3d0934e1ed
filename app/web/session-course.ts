import { listAgenda } from "#domain/agenda/queries";
import { inRoomDuring } from "#domain/attendance/presence-rules";
import { listPresence, listRoll } from "#domain/attendance/queries";
import type { Convention } from "#domain/convention/queries";
import type { Context } from "#domain/kernel/context";
import { polishDay } from "#domain/kernel/polish-time";
import { adjournProceedings, adjournProceedingsInput } from "#domain/proceedings/adjourn-proceedings";
import { beginItem, beginItemInput } from "#domain/proceedings/begin-item";
import { callBreak, callBreakInput } from "#domain/proceedings/call-break";
import { endLastItem, endLastItemInput } from "#domain/proceedings/end-last-item";
import { listNotes } from "#domain/proceedings/note-queries";
import { getCourse } from "#domain/proceedings/queries";
import { resumeProceedings, resumeProceedingsInput } from "#domain/proceedings/resume-proceedings";
import { nextOf, secondsOn, timeOf } from "#domain/proceedings/rules";
import { writeNote, writeNoteInput } from "#domain/proceedings/write-note";
import { deed } from "./deeds.ts";
import type { DeedRequest } from "./deeds.ts";
import { wallClock } from "./session-room.ts";

type Next = (result: { conventionId: string }, page: DeedRequest) => string;

/** What is on, what comes next, and the time planned and used, item by item. */
export function loadCourse({ db, now, actor }: Context, convention: Convention) {
  const course = getCourse(db, convention.id);
  const planned = listAgenda(db, convention.id).filter(({ state }) => state === "planned");
  const changes = listPresence(db, convention.id);
  const seats = new Set(
    listRoll(db, convention.id)
      .filter(({ seatId }) => seatId !== null)
      .map(({ id }) => id),
  );
  const notes = listNotes(db, actor, convention.id);
  const items = planned.map(({ id, number, depth, title, minutes }) => {
    const span = timeOf(course, id);
    const present = span ? inRoomDuring(changes, span) : null;
    return {
      id,
      number,
      depth,
      title,
      planned: minutes,
      used: span ? Math.round(secondsOn(course, id, now()) / 60) : null,
      isOn: course.agendaItemId === id,
      from: span ? wallClock(span.from) : null,
      to: span?.to ? wallClock(span.to) : null,
      present: present ? [...present].filter((one) => seats.has(one)).length : null,
      note: notes.get(id) ?? "",
    };
  });
  const next = nextOf(course, items);
  return {
    conventionId: convention.id,
    address: convention.address,
    state: convention.state,
    standing: course.standing,
    since: course.since === null ? null : wallClock(course.since),
    items,
    current: items.find(({ isOn }) => isOn) ?? null,
    next: next ?? null,
    goesOnOn:
      convention.continuedOn !== null && convention.continuedOn > polishDay(now())
        ? convention.continuedOn
        : null,
  };
}

/** The steps of the proceedings, and the notes that only their author reads. */
export const courseDeeds = (next: Next) => ({
  beginItem: deed(beginItemInput, beginItem, next),
  callBreak: deed(callBreakInput, callBreak, next),
  resumeProceedings: deed(resumeProceedingsInput, resumeProceedings, next),
  adjournProceedings: deed(adjournProceedingsInput, adjournProceedings, next),
  endLastItem: deed(endLastItemInput, endLastItem, next),
  writeNote: deed(writeNoteInput, writeNote, next),
});
