import { eq } from "drizzle-orm";
import { z } from "zod";
import { questionDrafts } from "#schema/housekeeping";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { found, permit } from "../kernel/refusal.ts";
import { toWhom, whatIsAsked } from "./file-question.ts";
import { districtsToAskFor, mayAskAtAll } from "./policy.ts";

export const saveWhatIsAskedInput = z.object({ draftId: identity(), ...whatIsAsked });
export const saveToWhomInput = z.object({ draftId: identity(), ...toWhom });

/** One page of the draft, field by field. */
type DraftPage = { draftId: string; districtId?: string } & Record<string, string | string[] | null>;

/** Keeps one page of a question being written, so that the next page, and Back, find it. Nothing is asked yet. */
export function saveQuestionDraft(ctx: Context, { draftId, ...page }: DraftPage): { draftId: string } {
  return keep(ctx, (tx) => {
    permit(
      mayAskAtAll(ctx.actor) &&
        (page.districtId === undefined || districtsToAskFor(ctx.actor).includes(page.districtId)),
    );
    const accountId = found(ctx.actor.accountId);
    const earlier = tx.select().from(questionDrafts).where(eq(questionDrafts.id, draftId)).get();
    if (earlier) found(earlier.accountId === accountId ? earlier : null);

    const values = {
      ...earlier?.values,
      ...Object.fromEntries(Object.entries(page).map(([field, value]) => [field, value ?? ""])),
    };
    const storedAt = ctx.now().toISOString();
    if (earlier)
      tx.update(questionDrafts).set({ values, storedAt }).where(eq(questionDrafts.id, draftId)).run();
    else tx.insert(questionDrafts).values({ id: draftId, accountId, values, storedAt }).run();
    return { draftId };
  });
}
