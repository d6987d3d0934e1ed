import { and, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { deviceCodes } from "#schema/housekeeping";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { identity } from "../kernel/fields.ts";
import { permit } from "../kernel/refusal.ts";
import { sha256 } from "../kernel/seal.ts";
import { mayVouchForSignIn } from "./policy.ts";
import { codeFrom } from "./rules.ts";

export const issueDeviceCodeInput = z.object({ browserHash: identity() });

/** What of a code is kept: its hash together with the browser it is for. */
export const hashOfCode = (browserHash: string, code: string): string => sha256(`${browserHash} ${code}`);

/** Makes the code when its letter is written; only its hash is kept. Null when its ten minutes have passed. */
export function issueDeviceCode(
  ctx: Context,
  { browserHash }: z.output<typeof issueDeviceCodeInput>,
): { code: string } | null {
  return keep(ctx, (tx) => {
    permit(mayVouchForSignIn(ctx.actor));
    const code = codeFrom(sha256(ctx.newSecret()));
    const waiting = and(
      eq(deviceCodes.browserHash, browserHash),
      gt(deviceCodes.expiresAt, ctx.now().toISOString()),
    );
    const { changes } = tx
      .update(deviceCodes)
      .set({ codeHash: hashOfCode(browserHash, code) })
      .where(waiting)
      .run();
    return changes === 1 ? { code } : null;
  });
}
