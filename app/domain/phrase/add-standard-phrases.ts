import { z } from "zod";
import { phrases } from "#schema/phrases";
import { getOwnBody } from "../council/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { mayKeepPhrases } from "./policy.ts";
import { listPhrases } from "./queries.ts";
import { standardPhrases } from "./rules.ts";

export const addStandardPhrasesInput = z.object({});

/** Gives an office the words of any council's minutes to begin with; those it has under the same name stay as they are. Refuses when it has all of them. */
export function addStandardPhrases(ctx: Context): { count: number } {
  return change(ctx, (tx, record) => {
    permit(mayKeepPhrases(ctx.actor));
    const bodyId = getOwnBody(tx).id;
    const own = listPhrases(tx, bodyId);
    const missing = standardPhrases.filter(({ title }) => !own.some((phrase) => phrase.title === title));
    refuseOn(missing.length === 0 ? [because("phrases-complete")] : []);

    const last = own.at(-1)?.position ?? 0;
    missing.forEach(({ title, text }, index) => {
      const id = ctx.newId();
      tx.insert(phrases)
        .values({ id, bodyId, position: last + index + 1, title, text })
        .run();
      record("phrase.written", id, { title });
    });
    return { count: missing.length };
  });
}
