import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { inviteGuest, inviteGuestInput } from "#domain/attendance/invite-guest";
import { recordAttendance } from "#domain/attendance/record-attendance";
import { listEventsOf } from "#domain/audit/queries";
import { closeConvention } from "#domain/convention/close-convention";
import { getConvention } from "#domain/convention/queries";
import { getDistrict } from "#domain/council/queries";
import { askForFloor } from "#domain/floor/ask-for-floor";
import { giveFloor } from "#domain/floor/give-floor";
import { pauseSpeech } from "#domain/floor/pause-speech";
import { findSpeaker, getTurn, listQueue, listTermSpeech, listTurns } from "#domain/floor/queries";
import { resumeSpeech } from "#domain/floor/resume-speech";
import { secondsLeft, secondsSpoken } from "#domain/floor/rules";
import { takeFloorBack } from "#domain/floor/take-floor-back";
import { withdrawRequest } from "#domain/floor/withdraw-request";
import { change } from "#domain/kernel/change";
import { polishDay } from "#domain/kernel/polish-time";
import { attendances } from "#schema/attendance";
import { proceedingsSteps } from "#schema/proceedings";
import { expectRefusal } from "#tests/expect-refusal";
import { asks, aRoom, withoutLimits } from "#tests/floor";
import { aConventionInSession } from "#tests/held-convention";
import {
  aCouncil,
  chair,
  clerk,
  konwentId,
  krowodrza,
  krowodrzaChair,
  podgorze,
  podgorzeChair,
} from "#tests/world";
import type { Council } from "#tests/world";
import { publicDistrict } from "../../../app/formats/public-district.ts";

const namesIn = (council: Council, conventionId: string) =>
  listQueue(council.db, getConvention(council.db, conventionId), council.now()).map(
    ({ districtRoman, reason }) => [districtRoman, reason.code],
  );

/** A step of the proceedings, as their own verbs record it. */
function step(council: Council, conventionId: string, kind: "item" | "pause" | "resumption", item?: string) {
  const heldAt = council.now().toISOString();
  change(council.as(chair), (tx, record) => {
    tx.insert(proceedingsSteps)
      .values({
        id: council.newId(),
        conventionId,
        kind,
        agendaItemId: item ?? null,
        heldAt,
        enteredAt: heldAt,
      })
      .run();
    const events = { item: "item-begun", pause: "paused", resumption: "resumed" } as const;
    record(`proceedings.${events[kind]}`, conventionId);
  });
}

test("a chair asks from their phone, gets the floor, pauses, goes on and gives it back; the pause does not count", () => {
  const council = aCouncil();
  const { id, seat, itemId } = aRoom(council);
  step(council, id, "item", itemId);
  const asked = askForFloor(council.as(krowodrzaChair), { attendanceId: seat(krowodrza).id, kind: "normal" });
  expect(getTurn(council.db, asked.id)).toMatchObject({ state: "waiting", agendaItemId: itemId });

  giveFloor(council.as(chair), { turnId: asked.id });
  council.travelTo("2026-03-12T15:02:00Z");
  const speaker = findSpeaker(council.db, id);
  expect(speaker).toMatchObject({ name: "Kinga Krowoderska", districtRoman: "V", limitSeconds: 300 });
  expect(speaker && secondsLeft(speaker, council.now())).toBe(180);

  pauseSpeech(council.as(clerk), { turnId: asked.id });
  council.travelTo("2026-03-12T15:10:00Z");
  resumeSpeech(council.as(clerk), { turnId: asked.id });
  council.travelTo("2026-03-12T15:14:30Z");
  expect(secondsLeft(getTurn(council.db, asked.id), council.now())).toBe(-90);
  takeFloorBack(council.as(clerk), { turnId: asked.id });

  expect(getTurn(council.db, asked.id)).toMatchObject({
    state: "over",
    spokenSeconds: 390,
    startedAt: "2026-03-12T15:00:00.000Z",
    endedAt: "2026-03-12T15:14:30.000Z",
  });
  expect(listEventsOf(council.db, "floor", id).map(({ type }) => type)).toEqual([
    "floor.asked",
    "floor.given",
    "floor.paused",
    "floor.resumed",
    "floor.taken-back",
  ]);
  const termId = getConvention(council.db, id).termId ?? "";
  expect(
    listTermSpeech(council.db, { bodyId: konwentId, termId }, council.now()).map((row) => [
      row.districtRoman,
      row.seconds,
      row.turns,
    ]),
  ).toEqual([
    ["V", 390, 1],
    ["XIII", 0, 0],
    [null, 0, 0],
  ]);
});

test("whoever spoke less this term comes first, and the chair may still give the floor to another", () => {
  const council = aCouncil();
  const { id, seat } = aRoom(council);
  giveFloor(council.as(chair), { turnId: asks(council, seat(krowodrza).id) });
  council.travelTo("2026-03-12T15:04:00Z");
  takeFloorBack(council.as(chair), { turnId: findSpeaker(council.db, id)?.id ?? "" });

  const again = asks(council, seat(krowodrza).id);
  asks(council, seat(podgorze).id);
  asks(council, seat(null).id, "ad-vocem");
  expect(namesIn(council, id)).toEqual([
    [null, "ad-vocem"],
    ["XIII", "first-time"],
    ["V", "fewer-minutes"],
  ]);

  giveFloor(council.as(chair), { turnId: again });
  expect(findSpeaker(council.db, id)?.districtRoman).toBe("V");
});

test("one speaks at a time: giving the floor to the next ends the turn of the one before", () => {
  const council = aCouncil();
  const { id, seat } = aRoom(council);
  const [first, second] = [asks(council, seat(krowodrza).id), asks(council, seat(podgorze).id, "ad-vocem")];
  giveFloor(council.as(chair), { turnId: first });
  council.travelTo("2026-03-12T15:01:00Z");
  giveFloor(council.as(chair), { turnId: second });
  expect(listTurns(council.db, id).map(({ state, spokenSeconds }) => [state, spokenSeconds])).toEqual([
    ["over", 60],
    ["speaking", 0],
  ]);
  expect(getTurn(council.db, second).limitSeconds).toBe(120);
  expectRefusal(() => giveFloor(council.as(chair), { turnId: first }), "floor-turn-wrong-state");
  expectRefusal(() => resumeSpeech(council.as(chair), { turnId: second }), "floor-turn-wrong-state");
});

test("where the rule book sets no limit, only what was spoken is counted", () => {
  const council = aCouncil();
  const { seat } = aRoom(council);
  withoutLimits(council);
  const turnId = asks(council, seat(krowodrza).id);
  giveFloor(council.as(chair), { turnId });
  council.travelTo("2026-03-12T15:20:00Z");
  const turn = getTurn(council.db, turnId);
  expect([secondsLeft(turn, council.now()), secondsSpoken(turn, council.now())]).toEqual([null, 1200]);
});

test("a break stops the clock until it is over, and nobody gets the floor in it", () => {
  const council = aCouncil();
  const { id, seat } = aRoom(council);
  const [speaking, waiting] = [asks(council, seat(krowodrza).id), asks(council, seat(podgorze).id)];
  giveFloor(council.as(chair), { turnId: speaking });
  council.travelTo("2026-03-12T15:01:00Z");
  step(council, id, "pause");
  expect(getTurn(council.db, speaking)).toMatchObject({ state: "paused", spokenSeconds: 60 });
  expectRefusal(() => giveFloor(council.as(chair), { turnId: waiting }), "proceedings-in-break");
  expectRefusal(() => resumeSpeech(council.as(chair), { turnId: speaking }), "proceedings-in-break");
  council.travelTo("2026-03-12T15:16:00Z");
  step(council, id, "resumption");
  resumeSpeech(council.as(chair), { turnId: speaking });
  expect(findSpeaker(council.db, id)?.state).toBe("speaking");
});

test.each(["another item", "the end"])("with %s the turn is over and the queue goes home", (how) => {
  const council = aCouncil();
  const { id, seat, itemId } = aRoom(council);
  const [speaking, waiting] = [asks(council, seat(krowodrza).id), asks(council, seat(podgorze).id)];
  giveFloor(council.as(chair), { turnId: speaking });
  council.travelTo("2026-03-12T15:00:45Z");
  if (how === "the end") closeConvention(council.as(chair), { conventionId: id });
  else step(council, id, "item", itemId);
  expect(getTurn(council.db, speaking)).toMatchObject({ state: "over", spokenSeconds: 45 });
  expect(getTurn(council.db, waiting).state).toBe("withdrawn");
});

test("whoever waits may give up, once", () => {
  const council = aCouncil();
  const { id, seat } = aRoom(council);
  const turnId = asks(council, seat(krowodrza).id);
  withdrawRequest(council.as(krowodrzaChair), { turnId });
  expect(listEventsOf(council.db, "floor", id).at(-1)?.type).toBe("floor.withdrawn");
  expectRefusal(() => withdrawRequest(council.as(krowodrzaChair), { turnId }), "floor-turn-wrong-state");
});

test("nobody waits twice, and a member who is not in the room neither asks nor gets the floor", () => {
  const council = aCouncil();
  const { id, seat } = aRoom(council);
  const turnId = asks(council, seat(krowodrza).id);
  expectRefusal(() => asks(council, seat(krowodrza).id), "floor-already-asked");
  recordAttendance(council.as(clerk), {
    conventionId: id,
    statuses: { [seat(krowodrza).id]: "absent", [seat(podgorze).id]: "absent" },
  });
  expectRefusal(() => asks(council, seat(podgorze).id), "not-in-room");
  expectRefusal(() => giveFloor(council.as(chair), { turnId }), "not-in-room");
});

test("a substitute asks for the seat they sit in, its holder no longer does", () => {
  const council = aCouncil();
  const { id, seat } = aRoom(council);
  const attendanceId = seat(podgorze).id;
  const sits = { substituteName: "Kinga Krowoderska", substitutePersonId: krowodrzaChair.personId };
  change(council.as(clerk), (tx, record) => {
    tx.update(attendances).set(sits).where(eq(attendances.id, attendanceId)).run();
    record("attendance.substitute-named", id, { attendanceId });
  });
  const asking = { attendanceId, kind: "normal" } as const;
  expectRefusal(() => askForFloor(council.as(podgorzeChair), asking), "not-permitted");
  askForFloor(council.as(krowodrzaChair), asking);
  expect(listTurns(council.db, id)[0]?.name).toBe("Kinga Krowoderska");
});

test("the office puts a guest into the queue, whose minutes of today count", () => {
  const council = aCouncil();
  const { id } = aRoom(council);
  const guest = inviteGuest(
    council.as(clerk),
    inviteGuestInput.parse({ conventionId: id, name: "Tadeusz Trzmiel", office: "dyrektor" }),
  );
  giveFloor(council.as(chair), { turnId: asks(council, guest.id) });
  council.travelTo("2026-03-12T15:03:00Z");
  takeFloorBack(council.as(chair), { turnId: findSpeaker(council.db, id)?.id ?? "" });
  asks(council, guest.id);
  const [queued] = listQueue(council.db, getConvention(council.db, id), council.now());
  expect(queued).toMatchObject({ name: "Tadeusz Trzmiel", office: "dyrektor", spoken: { seconds: 180 } });
});

test("there is no floor before the convention is opened or after it", () => {
  const council = aCouncil();
  const { id, seat } = aConventionInSession(council);
  closeConvention(council.as(chair), { conventionId: id });
  expectRefusal(() => asks(council, seat(krowodrza).id), "convention-wrong-state");
});

test("a district's page says how long it had the floor this term, once anybody had it", () => {
  const council = aCouncil();
  const { seat } = aRoom(council);
  const speech = () =>
    publicDistrict(council.db, getDistrict(council.db, krowodrza), polishDay(council.now())).speech;
  expect(speech()).toBeNull();
  for (const [districtId, end] of [
    [krowodrza, "15:03"],
    [podgorze, "15:05"],
  ] as const) {
    const turnId = asks(council, seat(districtId).id);
    giveFloor(council.as(chair), { turnId });
    council.travelTo(`2026-03-12T${end}:00Z`);
    takeFloorBack(council.as(chair), { turnId });
  }
  expect(speech()).toEqual({ term: "IX", seconds: 180, turns: 1, allSeconds: 300 });
});
