import { occupiesSeat } from "#domain/attendance/policy";
import { listInRoom } from "#domain/attendance/presence-queries";
import { listRoll } from "#domain/attendance/queries";
import type { RollEntry } from "#domain/attendance/queries";
import type { Convention } from "#domain/convention/queries";
import { askForFloor, askForFloorInput } from "#domain/floor/ask-for-floor";
import { giveFloor, giveFloorInput } from "#domain/floor/give-floor";
import { pauseSpeech, pauseSpeechInput } from "#domain/floor/pause-speech";
import { findSpeaker, listQueue, listTermSpeech } from "#domain/floor/queries";
import { resumeSpeech, resumeSpeechInput } from "#domain/floor/resume-speech";
import { takeFloorBack, takeFloorBackInput } from "#domain/floor/take-floor-back";
import { withdrawRequest, withdrawRequestInput } from "#domain/floor/withdraw-request";
import type { Context } from "#domain/kernel/context";
import { deed } from "./deeds.ts";
import type { DeedRequest } from "./deeds.ts";

type Next = (result: { conventionId: string }, page: DeedRequest) => string;

const placeOf = ({ districtRoman, districtName, organisation }: RollEntry): string | null =>
  districtRoman ? `${districtRoman} ${districtName}` : organisation;

/** What the steering page shows of the floor. */
export function loadFloor(db: Context["db"], convention: Convention, now: Date) {
  const { id, bodyId, termId } = convention;
  return {
    now: now.toISOString(),
    speaker: findSpeaker(db, id) ?? null,
    queue: listQueue(db, convention, now),
    people: listRoll(db, id).map((entry) => ({
      value: entry.id,
      label: [placeOf(entry), entry.substituteName ?? entry.name, entry.office].filter(Boolean).join(", "),
      lang: "pl",
    })),
    speech: termId === null ? [] : listTermSpeech(db, { bodyId, termId }, now),
  };
}

/** What the office does with the floor. */
export const floorDeeds = (next: Next) => ({
  ...askingDeeds(next),
  giveFloor: deed(giveFloorInput, giveFloor, next),
  pauseSpeech: deed(pauseSpeechInput, pauseSpeech, next),
  resumeSpeech: deed(resumeSpeechInput, resumeSpeech, next),
  takeFloorBack: deed(takeFloorBackInput, takeFloorBack, next),
});

/** What whoever sits in a seat does about the floor. */
export const askingDeeds = (next: Next) => ({
  askForFloor: deed(askForFloorInput, askForFloor, next),
  withdrawRequest: deed(withdrawRequestInput, withdrawRequest, next),
});

/** What the page on a phone shows of the floor: each own seat, and where it stands in the queue. */
export function loadAsking({ db, actor, now }: Context, convention: Convention) {
  const speaker = findSpeaker(db, convention.id);
  const queue = listQueue(db, convention, now());
  const inRoom = new Set(listInRoom(db, convention.id, now().toISOString()).map(({ id }) => id));
  return listRoll(db, convention.id)
    .filter((entry) => occupiesSeat(actor, entry))
    .map((entry) => {
      const at = queue.findIndex((turn) => turn.attendanceId === entry.id);
      const turn = queue[at];
      return {
        attendanceId: entry.id,
        place: placeOf(entry),
        isInRoom: inRoom.has(entry.id),
        waiting: turn ? { turnId: turn.id, kind: turn.kind, position: at + 1 } : null,
        speech: speaker?.attendanceId === entry.id ? { ...speaker, now: now().toISOString() } : null,
      };
    });
}
