import { Transform } from "node:stream";
import { createTransport } from "nodemailer";
import { email } from "#domain/kernel/fields";
import type { Mail } from "#domain/mail/queries";
import { nowhere } from "../jobs/reach.ts";
import type { Reach } from "../jobs/reach.ts";
import type { Letterhead } from "./desk.ts";

/** The mail server. `send` resolves with its word once it has taken the letter, and only then. */
export type Post = { send: (mail: Mail) => Promise<string>; close: () => void };

/** How long a mail server may stay silent before it counts as not reached, in milliseconds. */
export const postPatience = { connect: 15_000, answer: 30_000 };

/** Hands letters to an SMTP server over a few kept connections. Trying again is the outbox's business, not the pool's. */
export function openPost(
  smtpUrl: string,
  head: Letterhead,
  { patience = postPatience, reach = nowhere }: { patience?: typeof postPatience; reach?: Reach } = {},
): Post {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 3,
    maxRequeues: 1,
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    socketTimeout: patience.answer,
    dnsTimeout: patience.connect,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  transport.use("stream", (mail, done) => {
    mail.message.transform(() => watched(reach));
    done();
  });
  return {
    // Connections in the middle of a letter are closed too: whoever closes the post has waited long enough.
    close: () => (transport.close as (options: { force: boolean }) => void)({ force: true }), // its types lag behind it
    send: async (mail) => {
      if (!isAddress(mail.toAddress)) throw new Undeliverable(mail.toAddress);
      const { response } = await transport.sendMail(envelopeOf(mail, head));
      return asLine(response).slice(0, 500);
    },
  };
}

/** Tells of the first bytes of a letter on their way, and of the last. */
const watched = (reach: Reach) =>
  new Transform({
    transform(chunk, _encoding, next) {
      reach("mail.half-handed");
      next(null, chunk);
    },
    flush(next) {
      reach("mail.nearly-handed");
      next();
    },
  });

/** An address to which no mail server could ever deliver. */
export class Undeliverable extends Error {
  constructor(address: string) {
    super(`Not an e-mail address: ${asLine(address)}`);
  }
}

/** refused: for good; not-reached: try again; unreachable: likewise, and other letters need not be tried now. */
export type Trouble = { outcome: "refused" | "not-reached" | "unreachable"; said: string };

/**
 * What a failure means. The mail server's 5xx to the letter itself is final; its greeting or the sign-in failing speaks of
 * the server, not of the letter; anything else may pass.
 */
export function troubleOf(error: unknown): Trouble {
  const words = asLine(error instanceof Error ? error.message : String(error)).slice(0, 450);
  if (error instanceof Undeliverable) return { outcome: "refused", said: words };
  const {
    responseCode = 0,
    code = "",
    command = "",
  } = error as {
    responseCode?: number;
    code?: string;
    command?: string;
  }; // nodemailer's errors carry these
  const said = responseCode || !code || words.includes(code) ? words : `${words} (${code})`;
  const isOfLetter = ["EENVELOPE", "EMESSAGE"].includes(code);
  const isSignIn = [530, 534, 535, 538].includes(responseCode);
  if (isOfLetter && !isSignIn && responseCode >= 500 && responseCode < 600)
    return { outcome: "refused", said };
  const isServerAway =
    ["EAUTH", "EDNS", "ETLS", "EPROXY", "ETIMEDOUT"].includes(code) ||
    (["ECONNECTION", "ESOCKET"].includes(code) && ["", "CONN"].includes(command));
  return { outcome: isServerAway ? "unreachable" : "not-reached", said };
}

/** The Message-ID a letter carries in every copy. */
export const messageIdOf = (mail: Pick<Mail, "messageId">, head: Letterhead): string =>
  `<${mail.messageId}@${head.mailFrom.address.split("@")[1] ?? "localhost"}>`;

const isAddress = (address: string): boolean =>
  email().safeParse(address).success && address === asLine(address);

/** On one line, without control characters: nothing in a header can begin another header. */
const asLine = (text: string): string =>
  text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();

/** The letter as the mail library takes it, the same at every try. */
export const envelopeOf = (mail: Mail, head: Letterhead) => ({
  messageId: messageIdOf(mail, head),
  date: new Date(mail.firstAttemptAt ?? mail.dueAt),
  envelope: { from: head.mailFrom.address, to: [mail.toAddress] },
  from: { name: asLine(head.mailFrom.name), address: head.mailFrom.address },
  to: { name: asLine(mail.toName ?? ""), address: mail.toAddress },
  ...(mail.replyTo ? { replyTo: asLine(mail.replyTo) } : {}),
  subject: asLine(mail.subject ?? ""),
  text: mail.text ?? "",
  html: mail.html ?? "",
  ...(mail.calendar && mail.calendarMethod
    ? { icalEvent: { method: mail.calendarMethod, content: mail.calendar, filename: "konwent.ics" } }
    : {}),
  headers: {
    "Auto-Submitted": "auto-generated",
    ...(mail.unsubscribeUrl
      ? {
          "List-Unsubscribe": `<${asLine(mail.unsubscribeUrl)}>`,
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
      : {}),
  },
});
