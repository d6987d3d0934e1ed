import type { WriteDb } from "#db/client";
import { getConvention } from "../convention/queries.ts";
import type { Context, Recorder } from "../kernel/context.ts";
import { noteNotice } from "../kernel/note-notice.ts";
import { queueMail } from "../kernel/queue-mail.ts";
import { findPresenterAddress } from "./slot-queries.ts";
import { listTold } from "./told-queries.ts";
import type { Presenter } from "./queries.ts";
import { obstaclesToTelling } from "./rules.ts";

/** A presenter about to be taken off an item hears of it, if they were told their slot. Their line is gone when the letter is written, so it speaks of the item. */
export function releasePresenter(ctx: Context, tx: WriteDb, record: Recorder, presenter: Presenter): void {
  const { id, conventionId, agendaItemId, name } = presenter;
  if (obstaclesToTelling(getConvention(tx, conventionId)).length > 0) return;
  const wasTold = listTold(tx, conventionId).some((notice) => notice.presenterId === id);
  const to = wasTold ? findPresenterAddress(tx, presenter) : null;
  const mailId =
    to &&
    queueMail(ctx, tx, {
      kind: "presenter-released",
      subjectId: agendaItemId,
      conventionId,
      to,
      bundleKey: `released:${id}`,
    });
  if (mailId)
    noteNotice(ctx, tx, record, {
      conventionId,
      presenterId: id,
      name,
      matter: "slot",
      version: "withdrawn",
      mailId,
    });
}
