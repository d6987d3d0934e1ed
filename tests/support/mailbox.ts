import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { findReplySecret } from "#domain/attendance/address-queries";
import { getRollEntry } from "#domain/attendance/queries";
import { sendInvitations } from "#domain/attendance/send-invitations";
import { accounts } from "#schema/accounts";
import { mandates, persons } from "#schema/council";
import { incomingMails } from "#schema/mail";
import { anInvitedCouncil } from "#tests/invitations";
import { letterFrom } from "#tests/fixture-letters";
import type { Blanks } from "#tests/fixture-letters";
import { clerk } from "#tests/world";
import { readLetter } from "../../app/inbox/read-letter.ts";
import { takeLetter } from "../../app/inbox/take-letter.ts";

export const ours = "konwent@konwent.example";
export const deputyAddress = "zofia@example.com";

/**
 * A convention of 12 April 2026, 16:00, with its invitations sent: Krowodrza's chair answers from krowodrza@example.com, and
 * a deputy of that seat is on the list, with or without an account. Letters to the mailbox are taken at once.
 */
export async function aMailbox({ hasDeputyAccount = true } = {}) {
  const { council, id, seat, guestId } = anInvitedCouncil("2026-04-12");
  council.db.insert(persons).values({ id: "person-deputy", name: "Zofia Zastępczyni" }).run();
  council.db
    .insert(mandates)
    .values({
      id: "mandate-deputy",
      seatId: "seat-krowodrza",
      personId: "person-deputy",
      role: "deputy",
      fromOn: "2024-01-03",
    })
    .run();
  if (hasDeputyAccount)
    council.db
      .insert(accounts)
      .values({ id: "account-deputy", personId: "person-deputy", email: deputyAddress, salt: "salt" })
      .run();
  sendInvitations(council.as(clerk), { conventionId: id, attendanceIds: [] });
  const secretOf = (attendanceId: string) => findReplySecret(council.db, attendanceId) ?? "";
  const replyTo = `konwent+${secretOf(seat.id)}@konwent.example`;
  const blanks: Blanks = {
    REPLY_TO: replyTo,
    UID: uidOf(id),
    ATTENDEE: "krowodrza@example.com",
    ATTENDEE_CASED: "Krowodrza@Example.COM",
    DELEGATE: deputyAddress,
    STAMP: "20260302T093000Z",
    SEQUENCE: "0",
  };
  const take = async (raw: Buffer) =>
    takeLetter(council, ours, {
      contentHash: createHash("sha256").update(raw).digest("hex"),
      reading: await readLetter(raw),
    });
  return {
    council,
    conventionId: id,
    seatId: seat.id,
    guestId,
    replyTo,
    blanks,
    take,
    takeFixture: (name: string, more: Blanks = {}) => take(letterFrom(name, { ...blanks, ...more })),
    seat: () => getRollEntry(council.db, seat.id),
    incoming: () => council.db.select().from(incomingMails).orderBy(incomingMails.id).all(),
    incomingOf: (outcome: "note" | "answered") =>
      council.db.select().from(incomingMails).where(eq(incomingMails.outcome, outcome)).all(),
  };
}

export const uidOf = (conventionId: string) => `${conventionId}@konwent.example`;
