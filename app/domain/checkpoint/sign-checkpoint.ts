import { checkpoints } from "#schema/seals";
import { listAccounts, listRolesOn } from "../account/queries.ts";
import { attest } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { queueMail } from "../kernel/queue-mail.ts";
import { permit } from "../kernel/refusal.ts";
import { findCurrentKey } from "../signing-key/queries.ts";
import { maySignCheckpoint } from "./policy.ts";
import { findHead, findLatestCheckpoint } from "./queries.ts";
import { checkpointText } from "./rules.ts";
import type { Checkpoint } from "./rules.ts";

/**
 * Signs the head of the chain: nothing up to it can be altered from now on without being noticed. Null when there is nothing
 * new, or when the key at hand is not the one in use (a rotation is under way: the next time will do).
 * With `tellsChair` the chair is sent it by mail, so that one more copy lies where no intruder reaches.
 */
export function signCheckpoint(ctx: Context, { tellsChair = false } = {}): Checkpoint | null {
  return attest(ctx, (tx) => {
    permit(maySignCheckpoint(ctx.actor));
    const { signer } = ctx;
    const head = findHead(tx);
    const last = findLatestCheckpoint(tx);
    if (!signer || findCurrentKey(tx)?.id !== signer.keyId) return null;
    if (!head || head.sequence <= (last?.sequence ?? 0)) return null;

    const signed = {
      number: (last?.number ?? 0) + 1,
      sequence: head.sequence,
      head: head.hash,
      signedAt: ctx.now().toISOString(),
      keyId: signer.keyId,
    };
    const checkpoint = { ...signed, signature: signer.sign(checkpointText(signed)) };
    tx.insert(checkpoints).values(checkpoint).run();
    for (const { account, person } of tellsChair ? chairsOf(ctx) : [])
      queueMail(ctx, tx, {
        kind: "checkpoint",
        subjectId: String(checkpoint.number),
        to: { address: account.email, name: person.name, language: account.mailLanguage },
      });
    return checkpoint;
  });
}

/** Whoever holds the chair's role today and can still be written to. */
function chairsOf({ db, now }: Context) {
  const today = polishDay(now());
  return listAccounts(db).filter(
    ({ account }) => account.closedOn === null && listRolesOn(db, account.id, today).includes("chair"),
  );
}
