import { getOwnBody } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { listQuestionIds } from "#domain/question/register-queries";
import { listQuestionsById } from "#domain/question/queries";
import { pageLoader } from "#web/page-loader";
import { readQuestionChoice } from "#web/question-register";
import { jsonRegister } from "#web/register-response.server";
import { publicQuestion } from "../../formats/public-question.ts";

/** The register of questions for machines, with the filters of its page. */
export const loader = pageLoader("anyone", ({ db, now }, { url }) => {
  const body = getOwnBody(db);
  const today = polishDay(now());
  const { filter } = readQuestionChoice(db, body.id, url, today);
  return jsonRegister("questions", listQuestionIds(db, body.id, filter), (ids) =>
    listQuestionsById(db, ids).map((question) => publicQuestion(db, question, today)),
  );
});
