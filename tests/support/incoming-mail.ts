import { noteIncomingMailInput } from "#domain/incoming-mail/note-incoming-mail";

/** A letter that came in, as the worker notes it; what is not said is as in most notes. */
export const anIncomingMail = (said: Record<string, string | null> = {}) =>
  noteIncomingMailInput.parse({
    contentHash: "a".repeat(64),
    fromAddress: "kinga@example.net",
    subject: "Re: Zaproszenie",
    excerpt: "Spóźnię się.",
    outcome: "note",
    reason: "written",
    conventionId: null,
    attendanceId: null,
    proposedAt: null,
    ...said,
  });
