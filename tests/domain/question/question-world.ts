import { conveneConvention } from "#domain/convention/convene-convention";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { acceptQuestion } from "#domain/question/accept-question";
import { fileQuestion, fileQuestionInput } from "#domain/question/file-question";
import { fileQuestionFromFloor, fileQuestionFromFloorInput } from "#domain/question/file-question-from-floor";
import { recordAnswer, recordAnswerInput } from "#domain/question/record-answer";
import { listReferrals } from "#domain/referral/queries";
import { referMatter, referMatterInput } from "#domain/referral/refer-matter";
import { agendaItems } from "#schema/agenda";
import type { Council } from "#tests/world";
import { clerk, krowodrza, krowodrzaChair, podgorze, podgorzeChair } from "#tests/world";

export const aboutTheTram = {
  districtId: krowodrza,
  subject: "Tramwaj na Azory",
  text: "Kiedy ruszy budowa linii na Azory?",
};

/** Krowodrza asks. */
export const filed = (council: Council, said: Record<string, unknown> = {}) =>
  fileQuestion(council.as(krowodrzaChair), fileQuestionInput.parse({ ...aboutTheTram, ...said }));

/** Krowodrza asked and the office took it into the register. */
export function accepted(council: Council, said: Record<string, unknown> = {}) {
  const question = filed(council, said);
  acceptQuestion(council.as(clerk), { questionId: question.id });
  return question;
}

/** Podgórze asks the same. */
export const filedByPodgorze = (council: Council, said: Record<string, unknown> = {}) =>
  fileQuestion(
    council.as(podgorzeChair),
    fileQuestionInput.parse({ ...aboutTheTram, districtId: podgorze, ...said }),
  );

/** … and the office took that into the register too. */
export function fromPodgorze(council: Council) {
  const question = filedByPodgorze(council);
  acceptQuestion(council.as(clerk), { questionId: question.id });
  return question;
}

/** … and handed it to those who must answer. */
export function passedOn(council: Council, said: Record<string, unknown> = {}) {
  const question = accepted(council, said);
  referMatter(
    council.as(clerk),
    referMatterInput.parse({
      questionId: question.id,
      addressee: "Zarząd Dróg Miasta Krakowa",
      receivedOn: "",
    }),
  );
  return question;
}

/** Who still holds the question, if anybody. */
const holderOf = (council: Council, questionId: string) =>
  listReferrals(council.db, { questionId }).find(({ state }) => state === "open")?.id ?? "";

/** The clerk writes down what the addressee answered. */
export const anAnswer = (council: Council, questionId: string, said: Record<string, unknown> = {}) =>
  recordAnswer(
    council.as(clerk),
    recordAnswerInput.parse({
      questionId,
      referralId: holderOf(council, questionId),
      answeredBy: "Bogusław Kośmider",
      mode: "written",
      extent: "full",
      text: "Budowa ruszy w maju.",
      answeredOn: "2026-03-10",
      ...said,
    }),
  );

/** … and they answered in full. */
export function answered(council: Council, said: Record<string, unknown> = {}) {
  const question = passedOn(council, said);
  anAnswer(council, question.id);
  return question;
}

/** A convention with one item on its agenda, announced unless it is only planned. */
export function aConvention(council: Council, heldOn = "2026-04-12", isConvened = true) {
  const { id } = scheduleConvention(
    council.as(clerk),
    scheduleConventionInput.parse({ heldOn, startsAt: "16:00", venueName: "Magistrat" }),
  );
  const item = {
    id: `item-of-${id}`,
    conventionId: id,
    position: 1,
    kind: "questions" as const,
    title: "Pytania dzielnic",
    state: "planned" as const,
    isAddendum: false,
    origin: "planned" as const,
  };
  council.db.insert(agendaItems).values(item).run();
  if (isConvened) conveneConvention(council.as(clerk), { conventionId: id });
  return { conventionId: id, agendaItemId: item.id };
}

/** What the district chairs as a whole asked in the room. */
export const fromFloor = (council: Council, said: Record<string, unknown>) =>
  fileQuestionFromFloor(
    council.as(clerk),
    fileQuestionFromFloorInput.parse({
      askedByWords: "Przewodniczący dzielnic",
      text: "Czy punkty mogą działać do 19:00?",
      filedOn: "",
      ...said,
    }),
  );
