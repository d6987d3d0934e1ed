import type { React } from "../kernel/context.ts";
import type { EventType } from "../kernel/events.ts";
import type { LetterKind } from "../kernel/letters.ts";
import { queueMail } from "../kernel/queue-mail.ts";
import { findOwnerAddress } from "./owner-queries.ts";
import { getActionItemDetail } from "./queries.ts";

/** Which letter goes to whoever promised after which event. */
const letters: Partial<Record<EventType, LetterKind>> = {
  "action-item.wording-asked": "promise",
  "action-item.reminded": "promise-reminder",
  "action-item.judged": "promise-verdict",
};

/** Whoever promised is asked about its wording, reminded of it and told of the verdict by letter. Without an address nothing is sent: the office sees that. */
export const followPromises: React = (ctx, tx, { type, recordId }) => {
  const kind = letters[type];
  if (!kind || ctx.actor.kind === "archive") return;
  const item = getActionItemDetail(tx, recordId);
  const owner = findOwnerAddress(tx, item);
  if (owner === null) return;
  queueMail(ctx, tx, {
    kind,
    subjectId: recordId,
    to: { address: owner.address, name: item.owner ?? item.unit, language: owner.language },
    bundleKey: `${kind}:${recordId}`,
  });
};
