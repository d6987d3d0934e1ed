import { inArray } from "drizzle-orm";
import type { WriteDb } from "#db/client";
import { mails } from "#schema/mail";
import type { Context } from "./context.ts";

/** Letters that wait and have become pointless leave no more; one on its way just now still may. */
export function dropMail(ctx: Context, tx: WriteDb, mailIds: readonly string[]): void {
  if (mailIds.length === 0) return;
  tx.update(mails)
    .set({ state: "dropped", settledAt: ctx.now().toISOString() })
    .where(inArray(mails.id, [...mailIds]))
    .run();
}
