import { together } from "#domain/kernel/change";
import type { Context } from "#domain/kernel/context";
import { opensAccount } from "#domain/kernel/letters";
import type { LetterKind } from "#domain/kernel/letters";
import { getMail, listForSameDigest } from "#domain/mail/queries";
import type { Mail } from "#domain/mail/queries";
import { settleMail } from "#domain/mail/settle-mail";
import { writeMail } from "#domain/mail/write-mail";
import { nowhere } from "../jobs/reach.ts";
import type { Reach } from "../jobs/reach.ts";
import { deskFor } from "./desk.ts";
import type { Desk, Letterhead } from "./desk.ts";
import { withFarewell } from "./farewell.ts";
import { htmlOf, textOf } from "./letter.ts";
import type { Letter } from "./letter.ts";
import { composers } from "./letters.ts";

/**
 * Writes a letter whose turn has come, from the record as it is now; one written before stays as it is. Null when it has
 * nothing left to say: then it is dropped.
 */
export function prepareMail(
  ctx: Context,
  head: Letterhead,
  mailId: string,
  reach: Reach = nowhere,
): Mail | null {
  return together(ctx, (inner) => {
    const mail = getMail(inner.db, mailId);
    if (mail.state !== "waiting") return null;
    if (mail.subject !== null) return mail;

    const secrets: string[] = [];
    const desk = deskFor(inner, mail.language, head, secrets);
    const write = (one: Mail): Letter | null =>
      composers[one.kind as LetterKind](opensAccount(one.kind) ? desk : withoutEntry(desk), one); // queueMail takes no other kind
    const others = mail.isForDigest ? listForSameDigest(inner.db, mail, inner.now()) : [];
    const letters = [mail, ...others].map((one) => write(one)).filter((letter) => letter !== null);
    if (letters.length === 0) {
      for (const one of [mail, ...others])
        settleMail(inner, { mailId: one.id, outcome: "dropped", problem: null });
      reach("mail.dropping");
      return null;
    }
    reach("mail.composed");
    const letter = withFarewell(
      desk,
      [mail, ...others],
      letters.length === 1 ? letters[0]! : digestOf(desk.t.mail.digestSubject(letters.length), letters),
    );
    writeMail(inner, {
      mailId,
      subject: letter.subject,
      text: textOf(letter.blocks),
      html: htmlOf(mail.language, letter.subject, letter.blocks),
      calendar: letter.calendar?.text ?? null,
      calendarMethod: letter.calendar?.method ?? null,
      replyTo: letter.replyTo ?? null,
      unsubscribeUrl: letter.unsubscribeUrl ?? null,
      secrets,
      carries: others.map(({ id }) => id),
    });
    reach(others.length > 0 ? "mail.digest-stored" : "mail.stored");
    return getMail(inner.db, mailId);
  });
}

/** A desk for letters that the office may read in the log: it hands out nothing that lets somebody into an account. */
function withoutEntry(desk: Desk): Desk {
  const never = (): never => {
    throw new Error("A letter that opens an account must say so in its kind");
  };
  return { ...desk, entryUrl: never, deviceCode: never };
}

/** Several letters in one: each under its subject. */
function digestOf(subject: string, letters: Letter[]): Letter {
  return {
    subject,
    blocks: letters.flatMap((letter) => [{ heading: letter.subject }, ...letter.blocks]),
    unsubscribeUrl: letters.find((letter) => letter.unsubscribeUrl)?.unsubscribeUrl,
  };
}
