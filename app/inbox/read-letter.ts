import { simpleParser } from "mailparser";
import type { Attachment, ParsedMail } from "mailparser";
import { addressesIn, tidyLine } from "./addresses.ts";
import { findExcess, letterLimits } from "./letter-limits.ts";
import type { Excess } from "./letter-limits.ts";
import { roughHeaders } from "./rough-headers.ts";
import { readCalendarReply } from "./read-calendar-reply.ts";
import type { CalendarMessage } from "./read-calendar-reply.ts";

/** A letter as far as the office needs it. Nothing in it is trusted: whoever wrote it may have written anything. */
export type Letter = {
  from: string | null;
  subject: string | null;
  excerpt: string | null;
  /** All that was written, quotations too. */
  text: string;
  /** Every address it went to, in small letters. */
  recipients: string[];
  /** Written by a machine: an out-of-office note, a list. */
  isAutomatic: boolean;
  /** What a calendar says; null where one came that cannot be understood. */
  calendars: (CalendarMessage | null)[];
  /** For a report of failed delivery: the letters it speaks of, without angle brackets, and what it says. */
  bounce: { messageIds: string[]; problem: string } | null;
};

export type Reading = { letter: Letter } | { refused: Refused; from: string | null; subject: string | null };
export type Refused = Excess | "headers-forged" | "took-too-long" | "not-understood";

const recipientHeaders = ["to", "cc", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to"];

/**
 * Reads a letter's bytes. One beyond the limits, or with line breaks smuggled into its headers, is refused.
 * Runs in a thread of its own (`openReader`), which is stopped when it takes too long.
 */
export async function readLetter(raw: Buffer): Promise<Reading> {
  const excess = findExcess(raw);
  if (excess) return { refused: excess, ...roughHeaders(raw) };
  const mail = await simpleParser(raw, {
    keepDeliveryStatus: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
    maxHtmlLengthToParse: 200_000,
  });
  const from = mail.from?.value[0]?.address?.toLowerCase() ?? null;
  const subject = mail.subject ?? "";
  const seen = { from: from && tidyLine(from, 254), subject: tidyLine(subject, 300) || null };
  if (/[\r\n\0]/.test(subject + (mail.from?.text ?? ""))) return { refused: "headers-forged", ...seen };
  return {
    letter: {
      ...seen,
      excerpt: excerptOf(mail),
      text: (mail.text ?? "").slice(0, letterLimits.text),
      recipients: recipientsOf(mail),
      isAutomatic: isAutomatic(mail),
      calendars: calendarsIn(mail),
      bounce: bounceIn(mail, from),
    },
  };
}

const headerOf = (mail: ParsedMail, name: string): string =>
  mail.headerLines
    .filter(({ key }) => key === name)
    .map(({ line }) => line.slice(line.indexOf(":") + 1))
    .join(" ");

const recipientsOf = (mail: ParsedMail): string[] => [
  ...new Set(recipientHeaders.flatMap((name) => addressesIn(headerOf(mail, name)))),
];

function isAutomatic(mail: ParsedMail): boolean {
  const submitted = headerOf(mail, "auto-submitted").trim().toLowerCase();
  return (
    (submitted !== "" && !submitted.startsWith("no")) ||
    /\b(auto_reply|bulk|junk|list)\b/i.test(headerOf(mail, "precedence")) ||
    ["x-autoreply", "x-autorespond", "list-id"].some((name) => headerOf(mail, name) !== "")
  );
}

function excerptOf(mail: ParsedMail): string | null {
  const lines = (mail.text ?? "").slice(0, 20_000).split(/\r?\n/);
  const isQuoted = (line: string) => /^\s*>/.test(line);
  const own = lines.filter((line) => !isQuoted(line)).map((line) => tidyLine(line, 1000));
  return (
    own
      .join("\n")
      .replaceAll(/\n{3,}/g, "\n\n")
      .trim()
      .slice(0, 1000) || null
  );
}

const isCalendar = ({ contentType, filename }: Attachment) =>
  contentType === "text/calendar" ||
  contentType === "application/ics" ||
  (contentType === "application/octet-stream" && /\.ics$/i.test(filename ?? ""));

/** Each calendar once: Google sends the same one inside and attached. */
function calendarsIn(mail: ParsedMail): Letter["calendars"] {
  const read = mail.attachments.filter(isCalendar).slice(0, letterLimits.calendars).map(calendarOf);
  const texts = read.map((calendar) => JSON.stringify(calendar));
  return read.filter((_one, at) => texts.indexOf(texts[at]!) === at);
}

function calendarOf({ content, headers }: Attachment): CalendarMessage | null {
  const type: unknown = headers.get("content-type");
  const { charset = "utf-8", method } =
    (type as { params?: Record<string, string> } | undefined)?.params ?? {}; // mailparser's shape of this header
  if (content.length > letterLimits.calendarBytes) return null;
  try {
    return readCalendarReply(decode(content, charset), method ?? null);
  } catch {
    return null;
  }
}

function decode(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** A report that a letter was not delivered (RFC 3464), or what a mail server without that form sends in its stead. */
function bounceIn(mail: ParsedMail, from: string | null): Letter["bounce"] {
  const report = mail.attachments.find(({ contentType }) => contentType === "message/delivery-status");
  const said = report?.content.toString("utf8").slice(0, 16_000) ?? "";
  const isFromServer =
    /^(mailer-daemon|postmaster)@/.test(from ?? "") && mail.attachments.every((one) => !isCalendar(one));
  if (!(report ? /^action:\s*failed/im.test(said) : isFromServer)) return null;
  const originals = mail.attachments
    .filter(({ contentType }) => ["message/rfc822", "text/rfc822-headers"].includes(contentType))
    .map(({ content }) => content.subarray(0, letterLimits.headerBytes).toString("latin1"));
  const lines = [...originals, mail.text ?? ""].flatMap((text) => [
    ...text.matchAll(/^message-id:\s*<([^<>\s]{1,250})>/gim),
  ]);
  const answered = [headerOf(mail, "in-reply-to"), headerOf(mail, "references")].flatMap((text) => [
    ...text.matchAll(/<([^<>\s]{1,250})>/g),
  ]);
  return {
    messageIds: [...new Set([...lines, ...answered].map(([, id]) => id ?? ""))].slice(0, 20),
    problem: tidyLine(/^diagnostic-code:(.*(?:\r?\n[ \t].*)*)/im.exec(said)?.[1] ?? mail.subject ?? "", 500),
  };
}
