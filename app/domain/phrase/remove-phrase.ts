import { eq } from "drizzle-orm";
import { z } from "zod";
import { phrases } from "#schema/phrases";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { mayKeepPhrases } from "./policy.ts";
import { getPhrase } from "./queries.ts";

export const removePhraseInput = z.object({ phraseId: identity() });

/** The clerk takes a phrase off the list; minutes that used it keep its words. */
export function removePhrase(ctx: Context, { phraseId }: z.output<typeof removePhraseInput>): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayKeepPhrases(ctx.actor));
    const { id, title } = getPhrase(tx, phraseId);
    tx.delete(phrases).where(eq(phrases.id, id)).run();
    record("phrase.removed", id, { title });
    return { id };
  });
}
