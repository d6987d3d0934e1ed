import type { WriteDb } from "#db/client";
import { questionAskers, questions } from "#schema/questions";
import { getUnit } from "../council/queries.ts";
import type { Context } from "../kernel/context.ts";
import { sortDay, yearOf } from "../kernel/council-date.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { nextQuestionNumber } from "./register-queries.ts";

type NewQuestion = Omit<
  typeof questions.$inferInsert,
  "id" | "bodyId" | "year" | "number" | "sortOn" | "salt"
>;

/**
 * Writes a question with its askers under the next number of its body and year; what the verbs of filing share. The year is
 * the council's; when its time is not known at all, that of the entry. Refuses a unit that is not there.
 */
export function insertQuestion(
  tx: WriteDb,
  ctx: Context,
  bodyId: string,
  said: NewQuestion,
  districtIds: readonly string[],
): { id: string; year: number; number: number } {
  if (said.addresseeUnitId) getUnit(tx, said.addresseeUnitId);
  const year = yearOf(said.filedOn) ?? Number(polishDay(ctx.now()).slice(0, 4));
  const question = {
    ...said,
    salt: said.residents ? ctx.newSecret() : null,
    id: ctx.newId(),
    bodyId,
    year,
    number: nextQuestionNumber(tx, bodyId, year),
    sortOn: sortDay(said.filedOn),
  };
  tx.insert(questions).values(question).run();
  for (const districtId of districtIds)
    tx.insert(questionAskers).values({ id: ctx.newId(), questionId: question.id, districtId }).run();
  return question;
}
