import { eq } from "drizzle-orm";
import { z } from "zod";
import { agendaStatements } from "#schema/agenda";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { changeCourse } from "./change-course.ts";
import { getStatement } from "./queries.ts";

export const strikeStatementInput = z.object({ statementId: identity() });

/** The office takes back a statement noted by mistake. The event keeps its words. */
export function strikeStatement(
  ctx: Context,
  { statementId }: z.output<typeof strikeStatementInput>,
): { conventionId: string; itemId: string | null } {
  const spotOf = (statement: ReturnType<typeof getStatement>) => ({
    conventionId: statement.conventionId,
    itemId: statement.agendaItemId,
  });
  return changeCourse(
    ctx,
    (tx) => spotOf(getStatement(tx, statementId)),
    (tx, { itemId }) => {
      const { speaker, text } = getStatement(tx, statementId);
      tx.delete(agendaStatements).where(eq(agendaStatements.id, statementId)).run();
      return ["agenda.statement-struck", { item: itemId, speaker, text }];
    },
  );
}
