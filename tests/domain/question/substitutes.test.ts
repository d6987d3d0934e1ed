import { expect, test } from "vitest";
import { findActor } from "#domain/account/queries";
import { nameSubstitute, nameSubstituteInput } from "#domain/attendance/name-substitute";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { closeConvention } from "#domain/convention/close-convention";
import { openSession } from "#domain/convention/open-session";
import { acceptQuestion } from "#domain/question/accept-question";
import { fileQuestion, fileQuestionInput } from "#domain/question/file-question";
import { joinQuestion } from "#domain/question/join-question";
import { listAskingDistrictIds } from "#domain/question/queries";
import { saveQuestionDraft } from "#domain/question/save-question-draft";
import { accounts } from "#schema/accounts";
import { giveDeputy } from "#tests/deputies";
import { expectRefusal } from "#tests/expect-refusal";
import { anInvitedConvention } from "#tests/invited-convention";
import { aCouncil, clerk, krowodrza, krowodrzaChair, podgorze, podgorzeChair } from "#tests/world";
import type { Council } from "#tests/world";

const asked = (conventionId: string, districtId: string = krowodrza) =>
  fileQuestionInput.parse({ districtId, conventionId, subject: "Godziny", text: "Czy do 19:00?" });

function aSubstitute(council: Council) {
  const convention = anInvitedConvention(council);
  const deputy = giveDeputy(council, "seat-krowodrza");
  council.db
    .insert(accounts)
    .values({
      id: "account-deputy",
      personId: deputy.substitutePersonId,
      email: "zofia@example.org",
      salt: "salt",
    })
    .run();
  nameSubstitute(
    council.as(krowodrzaChair),
    nameSubstituteInput.parse({ attendanceId: convention.line(krowodrza).id, ...deputy }),
  );
  const actor = () => {
    const found = findActor(council.db, "account-deputy", "2026-03-02");
    if (!found) throw new Error("no account");
    return found;
  };
  return { ...convention, actor };
}

test("who sits in a district's stead asks for it, at that convention alone", () => {
  const council = aCouncil();
  const { conventionId, actor } = aSubstitute(council);
  expect(actor()).toMatchObject({
    districtIds: [],
    substitutions: [{ conventionId, districtId: krowodrza }],
  });
  const { id } = fileQuestion(council.as(actor()), asked(conventionId));
  expect(listAskingDistrictIds(council.db, id)).toEqual([krowodrza]);
  saveQuestionDraft(council.as(actor()), { draftId: "draft", districtId: krowodrza });

  const { id: other } = scheduleConvention(
    council.as(clerk),
    scheduleConventionInput.parse({ heldOn: "2026-05-12" }),
  );
  expectRefusal(() => fileQuestion(council.as(actor()), asked(other)), "not-permitted");
  expectRefusal(() => fileQuestion(council.as(actor()), asked("")), "not-permitted");
  expectRefusal(() => fileQuestion(council.as(actor()), asked(conventionId, podgorze)), "not-permitted");
});

test("they join what others ask there, and nothing else", () => {
  const council = aCouncil();
  const { conventionId, actor } = aSubstitute(council);
  const ask = (at: string) => {
    const { id } = fileQuestion(council.as(podgorzeChair), asked(at, podgorze));
    acceptQuestion(council.as(clerk), { questionId: id });
    return id;
  };
  const [here, nowhere] = [ask(conventionId), ask("")];
  joinQuestion(council.as(actor()), { questionId: here, districtId: krowodrza });
  expect(listAskingDistrictIds(council.db, here)).toContain(krowodrza);
  expectRefusal(
    () => joinQuestion(council.as(actor()), { questionId: nowhere, districtId: krowodrza }),
    "not-permitted",
  );
});

test("it ends with the substitution, and with the convention", () => {
  const council = aCouncil();
  const { conventionId, actor, line } = aSubstitute(council);
  openSession(council.as(clerk), { conventionId });
  expect(actor().substitutions).toHaveLength(1);
  closeConvention(council.as(clerk), { conventionId });
  expect(actor().substitutions).toBeUndefined();

  const another = aCouncil();
  const ended = aSubstitute(another);
  nameSubstitute(
    another.as(krowodrzaChair),
    nameSubstituteInput.parse({ attendanceId: ended.line(krowodrza).id }),
  );
  expect(ended.actor().substitutions).toBeUndefined();
  expect(line(krowodrza).substituteName).toBe("Zofia Zastępczyni");
});
