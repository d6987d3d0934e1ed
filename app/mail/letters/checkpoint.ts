import { findCheckpoint } from "#domain/checkpoint/queries";
import type { Composer } from "../desk.ts";

/** The day's checkpoint, for the chair to keep: one more copy where nobody who enters the server can change it. */
export const checkpointLetter: Composer = (desk, mail) => {
  const checkpoint = findCheckpoint(desk.db, Number(mail.subjectId));
  if (!checkpoint) return null;
  const t = desk.t.seal.letter;
  return {
    subject: t.subject(checkpoint.number),
    blocks: [
      { say: desk.t.account.letters.invitation.greeting(mail.toName) },
      { say: t.explanation },
      {
        facts: [
          [t.events, String(checkpoint.sequence)],
          [t.head, checkpoint.head],
          [t.key, checkpoint.keyId],
          [t.signature, checkpoint.signature],
        ],
      },
      { buttons: [{ label: t.verify, url: desk.pageUrl("/weryfikacja") }] },
    ],
  };
};
