import { eq } from "drizzle-orm";
import type { WriteDb } from "#db/client";
import { datePolls } from "#schema/date-polls";
import type { Context, React } from "../kernel/context.ts";
import type { LetterKind } from "../kernel/letters.ts";
import { queueMail } from "../kernel/queue-mail.ts";
import type { DatePollParticipant } from "./queries.ts";
import {
  findContact,
  findOpenPollOf,
  getDatePoll,
  getParticipant,
  listParticipants,
  listSilent,
} from "./queries.ts";

/** A poll's participants are asked, reminded, and told how it ended. A convention that is announced or called off takes its open poll back. */
export const followDatePoll: React = (ctx, tx, { type, recordId, details }, record) => {
  if (type === "convention.convened" || type === "convention.cancelled") {
    const poll = findOpenPollOf(tx, recordId);
    if (!poll) return;
    tx.update(datePolls).set({ state: "withdrawn" }).where(eq(datePolls.id, poll.id)).run();
    record("date-poll.withdrawn", poll.id);
  }
  if (type === "date-poll.opened" || type === "date-poll.dates-changed")
    write(ctx, tx, "date-poll", listParticipants(tx, recordId));
  if (type === "date-poll.address-set")
    write(ctx, tx, "date-poll", [getParticipant(tx, String(details["participantId"]))]);
  if (type === "date-poll.reminded") write(ctx, tx, "date-poll-reminder", listSilent(tx, recordId));
  if (type === "date-poll.closed") write(ctx, tx, "date-poll-closed", listParticipants(tx, recordId));
  if (type === "date-poll.withdrawn") write(ctx, tx, "date-poll-withdrawn", listParticipants(tx, recordId));
};

/** Queues one letter for each participant whose address is known. */
function write(ctx: Context, tx: WriteDb, kind: LetterKind, participants: DatePollParticipant[]): void {
  for (const participant of participants) {
    const contact = findContact(tx, participant);
    if (!contact) continue;
    queueMail(ctx, tx, {
      kind,
      subjectId: participant.id,
      conventionId: getDatePoll(tx, participant.pollId).conventionId,
      to: { ...contact, name: participant.name },
      bundleKey: `${kind} ${participant.id}`,
    });
  }
}
