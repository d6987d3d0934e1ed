import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { answerInvitation, answerInvitationInput } from "#domain/attendance/answer-invitation";
import { inviteGuest, inviteGuestInput } from "#domain/attendance/invite-guest";
import { nameSubstitute, nameSubstituteInput } from "#domain/attendance/name-substitute";
import { listDeputies, listRoll } from "#domain/attendance/queries";
import { listEventsOf } from "#domain/audit/queries";
import { systemActor } from "#domain/kernel/actor";
import { mandates, persons } from "#schema/council";
import { rules } from "#schema/rule-book";
import { expectRefusal } from "#tests/expect-refusal";
import { anInvitedConvention, withLink } from "#tests/invited-convention";
import { aConventionInSession, theDay } from "#tests/held-convention";
import {
  aCouncil,
  admin,
  chair,
  clerk,
  konwentId,
  krowodrza,
  krowodrzaChair,
  nobody,
  podgorze,
  podgorzeChair,
  presenter,
} from "#tests/world";
import type { Council } from "#tests/world";

const by = (
  attendanceId: string,
  who: { substitutePersonId?: string; substituteName?: string; substituteEmail?: string },
) => nameSubstituteInput.parse({ attendanceId, ...who });
const ruleIs = (council: Council, value: string) =>
  void council.db.update(rules).set({ value }).where(eq(rules.name, "substitutes")).run();

function aDeputyOfKrowodrza(council: Council) {
  council.db.insert(persons).values({ id: "person-deputy", name: "Zofia Zastępczyni" }).run();
  council.db
    .insert(mandates)
    .values({
      id: "mandate-deputy",
      seatId: "seat-krowodrza",
      personId: "person-deputy",
      role: "deputy",
      fromOn: "2024-01-03",
    })
    .run();
  return { substitutePersonId: "person-deputy" };
}

test("a deputy sits in the seat of the holder", () => {
  const council = aCouncil();
  const { id, seat } = aConventionInSession(council);
  const deputy = aDeputyOfKrowodrza(council);
  expect(listDeputies(council.db, konwentId, theDay).map((one) => [one.seatId, one.name])).toEqual([
    ["seat-krowodrza", "Zofia Zastępczyni"],
  ]);
  nameSubstitute(council.as(clerk), by(seat(krowodrza).id, deputy));

  expect(listRoll(council.db, id)[1]).toMatchObject({
    name: "Kinga Krowoderska",
    substituteName: "Zofia Zastępczyni",
    substitutePersonId: "person-deputy",
  });
  expect(listEventsOf(council.db, "attendance", id).at(-1)).toMatchObject({
    type: "attendance.substitute-named",
    details: { instead: "Kinga Krowoderska", substitute: "Zofia Zastępczyni" },
  });

  nameSubstitute(council.as(chair), by(seat(krowodrza).id, {}));
  expect(listRoll(council.db, id)[1]).toMatchObject({ substituteName: null, substitutePersonId: null });
});

test("where the rule asks for a deputy, a deputy of another seat or a stranger will not do", () => {
  const council = aCouncil();
  const { seat } = aConventionInSession(council);
  const deputy = aDeputyOfKrowodrza(council);
  expectRefusal(
    () => nameSubstitute(council.as(clerk), by(seat(podgorze).id, deputy)),
    "substitute-not-allowed",
  );
  expectRefusal(
    () => nameSubstitute(council.as(clerk), by(seat(krowodrza).id, { substituteName: "Obca Osoba" })),
    "substitute-not-allowed",
  );
});

test("where the rule lets anyone be indicated, a name is enough, but never a member", () => {
  const council = aCouncil();
  const { seat } = aConventionInSession(council);
  ruleIs(council, "anyone-indicated");
  nameSubstitute(council.as(clerk), by(seat(krowodrza).id, { substituteName: "Obca Osoba" }));
  expectRefusal(
    () => nameSubstitute(council.as(clerk), by(seat(krowodrza).id, { substitutePersonId: podgorzeChair.id })),
    "substitute-is-member",
  );
  expectRefusal(
    () => nameSubstitute(council.as(clerk), by(seat(podgorze).id, { substituteName: "Obca Osoba" })),
    "substitute-not-allowed",
  );
});

test("where the rule lets nobody stand in, nobody does", () => {
  const council = aCouncil();
  const { seat } = aConventionInSession(council);
  const deputy = aDeputyOfKrowodrza(council);
  ruleIs(council, "nobody");
  expectRefusal(
    () => nameSubstitute(council.as(clerk), by(seat(krowodrza).id, deputy)),
    "substitute-not-allowed",
  );
});

test("a guest has no seat that could be taken", () => {
  const council = aCouncil();
  const { id } = aConventionInSession(council);
  ruleIs(council, "anyone-indicated");
  const guest = inviteGuest(
    council.as(clerk),
    inviteGuestInput.parse({ conventionId: id, name: "Wojciech Łaptaś" }),
  );
  expectRefusal(
    () => nameSubstitute(council.as(clerk), by(guest.id, { substituteName: "Obca Osoba" })),
    "not-a-member",
  );
});

test("once it is in session only the office names substitutes; never a stranger or another district", () => {
  const council = aCouncil();
  const { seat } = aConventionInSession(council);
  const deputy = aDeputyOfKrowodrza(council);
  for (const actor of [nobody, podgorzeChair, presenter, admin])
    expectRefusal(() => nameSubstitute(council.as(actor), by(seat(krowodrza).id, deputy)), "not-permitted");
  expectRefusal(
    () => nameSubstitute(council.as(krowodrzaChair), by(seat(krowodrza).id, deputy)),
    "convention-wrong-state",
  );
  expectRefusal(
    () => nameSubstitute(council.as(clerk), by(seat(krowodrza).id, { substitutePersonId: "nobody-we-know" })),
    "not-found",
  );
});

test("the chair of a seat names a substitute by the invitation, who counts as coming when nobody can write to them", () => {
  const council = aCouncil();
  const { line, conventionId } = anInvitedConvention(council);
  const { id, personId, name } = line(krowodrza);
  const deputy = aDeputyOfKrowodrza(council);
  nameSubstitute(council.as(withLink(id, { personId, name })), by(id, deputy));
  expect(line(krowodrza)).toMatchObject({
    substituteName: "Zofia Zastępczyni",
    answer: "coming",
    answeredBy: "page",
  });
  expect(listEventsOf(council.db, "attendance", conventionId).at(-1)).toMatchObject({
    type: "attendance.substitute-named",
    details: { attendanceId: id, instead: "Kinga Krowoderska", substitute: "Zofia Zastępczyni" },
  });

  nameSubstitute(council.as(krowodrzaChair), by(id, {}));
  expect(line(krowodrza)).toMatchObject({ substituteName: null, answer: null, answeredBy: null });
});

test("a substitute with an address answers for themself; theirs is forgotten when it ends", () => {
  const council = aCouncil();
  ruleIs(council, "anyone-indicated");
  const { line } = anInvitedConvention(council);
  const { id } = line(krowodrza);
  answerInvitation(
    council.as(krowodrzaChair),
    answerInvitationInput.parse({ attendanceId: id, answer: "coming" }),
  );
  nameSubstitute(
    council.as(krowodrzaChair),
    by(id, { substituteName: "Obca Osoba", substituteEmail: "obca@example.com" }),
  );
  expect(line(krowodrza)).toMatchObject({ substituteEmail: "obca@example.com", answer: null });
  // A reply of the holder that was on its way speaks of the time before.
  expectRefusal(
    () =>
      answerInvitation(
        council.as(systemActor),
        answerInvitationInput.parse({
          attendanceId: id,
          answer: "coming",
          of: "holder",
          stamp: "2026-03-02T10:59:00Z",
        }),
      ),
    "answer-stale",
  );
  nameSubstitute(council.as(krowodrzaChair), by(id, { substituteEmail: "obca@example.com" }));
  expect(line(krowodrza)).toMatchObject({ substituteName: null, substituteEmail: null, salt: null });
});

test("a substitute does not name another; nor does anybody for a seat that is not theirs", () => {
  const council = aCouncil();
  ruleIs(council, "anyone-indicated");
  const { line } = anInvitedConvention(council);
  const { id } = line(krowodrza);
  nameSubstitute(council.as(krowodrzaChair), by(id, { substituteName: "Obca Osoba" }));
  const substitute = withLink(id, { personId: null, name: "Obca Osoba" });
  expectRefusal(
    () => nameSubstitute(council.as(substitute), by(id, { substituteName: "Ktoś Inny" })),
    "not-permitted",
  );
  expectRefusal(
    () => nameSubstitute(council.as(krowodrzaChair), by(line(podgorze).id, { substituteName: "Ktoś Inny" })),
    "not-permitted",
  );
});
