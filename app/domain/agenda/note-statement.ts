import { z } from "zod";
import { agendaStatements } from "#schema/agenda";
import type { Context } from "../kernel/context.ts";
import { identity, optionalIdentity, optionalText, paragraph, text, ticked } from "../kernel/fields.ts";
import { changeCourse } from "./change-course.ts";
import { listStatements } from "./queries.ts";

export const noteStatementInput = z.object({
  conventionId: identity(),
  itemId: optionalIdentity(),
  speaker: text(),
  capacity: optionalText(),
  text: paragraph(),
  isQuotation: ticked(),
});

/** The office notes what somebody said, in what capacity; told, or in the speaker's own words. */
export function noteStatement(
  ctx: Context,
  { conventionId, itemId, ...said }: z.output<typeof noteStatementInput>,
): { conventionId: string; itemId: string | null } {
  return changeCourse(
    ctx,
    () => ({ conventionId, itemId }),
    (tx) => {
      const position = (listStatements(tx, conventionId).at(-1)?.position ?? 0) + 1;
      const statement = {
        ...said,
        id: ctx.newId(),
        conventionId,
        agendaItemId: itemId,
        position,
      };
      tx.insert(agendaStatements).values(statement).run();
      return ["agenda.statement-noted", { item: itemId, statement: statement.id, speaker: said.speaker }];
    },
  );
}
