import { eq } from "drizzle-orm";
import { z } from "zod";
import { phrases } from "#schema/phrases";
import { getOwnBody } from "../council/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { optionalIdentity, paragraph, text } from "../kernel/fields.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayKeepPhrases } from "./policy.ts";
import { getPhrase, listPhrases } from "./queries.ts";
import { obstaclesToAnotherPhrase } from "./rules.ts";

/** Without an identity it is a new phrase, put last. */
export const writePhraseInput = z.object({
  phraseId: optionalIdentity(),
  title: text(80),
  text: paragraph(),
});

/** The clerk writes a phrase that minutes use again and again, or words one differently. Refuses when the list is full. */
export function writePhrase(
  ctx: Context,
  { phraseId, ...said }: z.output<typeof writePhraseInput>,
): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayKeepPhrases(ctx.actor));
    const bodyId = getOwnBody(tx).id;
    const others = listPhrases(tx, bodyId);
    refuseOn(phraseId ? [] : obstaclesToAnotherPhrase(others.length));

    const id = phraseId ? getPhrase(tx, phraseId).id : ctx.newId();
    const position = (others.at(-1)?.position ?? 0) + 1;
    if (phraseId) tx.update(phrases).set(said).where(eq(phrases.id, id)).run();
    else
      tx.insert(phrases)
        .values({ id, bodyId, position, ...said })
        .run();
    record("phrase.written", id, { title: said.title });
    return { id };
  });
}
