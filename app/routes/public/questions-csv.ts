import { getOwnBody } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { listQuestionIds } from "#domain/question/register-queries";
import { listQuestionsById } from "#domain/question/queries";
import { messages } from "#i18n/index";
import { pageLoader } from "#web/page-loader";
import { readQuestionChoice } from "#web/question-register";
import { csvRegister } from "#web/register-response.server";
import { publicQuestion } from "../../formats/public-question.ts";
import { questionColumns, questionRow } from "../../formats/question-table.ts";

/** The register of questions as a table, with the filters of its page. */
export const loader = pageLoader("anyone", ({ db, now }, { url, language }) => {
  const body = getOwnBody(db);
  const today = polishDay(now());
  const { filter } = readQuestionChoice(db, body.id, url, today);
  const names = messages[language].register.questionColumns;
  return csvRegister(
    language === "pl" ? "pytania.csv" : "questions.csv",
    questionColumns.map((column) => names[column]),
    listQuestionIds(db, body.id, filter),
    (ids) =>
      listQuestionsById(db, ids).map((question) =>
        questionRow(publicQuestion(db, question, today), language),
      ),
  );
});
