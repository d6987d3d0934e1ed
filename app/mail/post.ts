import { createTransport } from "nodemailer";
import type { Mail } from "#domain/mail/queries";
import type { Letterhead } from "./desk.ts";

/** The mail server. `send` resolves once it has taken the letter, and only then. */
export type Post = { send: (mail: Mail) => Promise<void>; close: () => void };

/** How long a mail server may stay silent before it counts as not reached, in milliseconds. */
export const postPatience = { connect: 15_000, answer: 30_000 };

/** Hands letters to an SMTP server over a few kept connections. */
export function openPost(smtpUrl: string, head: Letterhead, patience = postPatience): Post {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 3,
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    socketTimeout: patience.answer,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    close: () => transport.close(),
    send: async (mail) => {
      await transport.sendMail(envelopeOf(mail, head));
    },
  };
}

/** The Message-ID a letter carries in every copy. */
export const messageIdOf = (mail: Pick<Mail, "messageId">, head: Letterhead): string =>
  `<${mail.messageId}@${head.mailFrom.address.split("@")[1] ?? "localhost"}>`;

/** The letter as the mail library takes it. */
export const envelopeOf = (mail: Mail, head: Letterhead) => ({
  messageId: messageIdOf(mail, head),
  date: new Date(mail.queuedAt),
  from: head.mailFrom,
  to: { name: mail.toName ?? "", address: mail.toAddress },
  ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
  subject: mail.subject ?? "",
  text: mail.text ?? "",
  html: mail.html ?? "",
  ...(mail.calendar && mail.calendarMethod
    ? { icalEvent: { method: mail.calendarMethod, content: mail.calendar, filename: "konwent.ics" } }
    : {}),
  headers: {
    "Auto-Submitted": "auto-generated",
    ...(mail.unsubscribeUrl
      ? {
          "List-Unsubscribe": `<${mail.unsubscribeUrl}>`,
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
      : {}),
  },
});
