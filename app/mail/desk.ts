import { issueAccessLink } from "#domain/access-link/issue-access-link";
import { issueDeviceCode } from "#domain/account/issue-device-code";
import type { EntryPurpose, LetterPurpose } from "#domain/access-link/rules";
import type { ReadDb } from "#db/client";
import type { Context } from "#domain/kernel/context";
import type { Mail } from "#domain/mail/queries";
import { messages } from "#i18n/index";
import type { Messages } from "#i18n/index";
import { inLanguage } from "../areas.ts";
import type { Language } from "../areas.ts";
import type { Letter } from "./letter.ts";

/** What the house is called in its letters, and where it lives. */
export type Letterhead = { baseUrl: string; mailFrom: { name: string; address: string } };

/** Where a letter is written: the record as it is now, the reader's words, and fresh addresses that open things. */
export type Desk = {
  ctx: Context;
  db: ReadDb;
  now: Date;
  language: Language;
  t: Messages;
  head: Letterhead;
  /** A page's address in the reader's language, from its Polish path. */
  pageUrl: (path: string) => string;
  /** An address that lets an account in. */
  entryUrl: (purpose: EntryPurpose, accountId: string) => string;
  /** The code for a new browser; null when it is too late for one. */
  deviceCode: (browserHash: string) => string | null;
  /** An address that opens one record without an account. */
  linkUrl: (
    purpose: LetterPurpose,
    subjectId: string,
    holder?: { personId?: string | null; name?: string | null; endsAt?: string | null },
  ) => string;
};

/** Writes the letter of one kind; null when there is nothing left to say. */
export type Composer = (desk: Desk, mail: Mail) => Letter | null;

/** A desk that notes the secrets it gives out, so that they can be struck from the copy we keep. */
export function deskFor(ctx: Context, language: Language, head: Letterhead, secrets: string[]): Desk {
  const keepSecret = (token: string) => {
    secrets.push(token);
    return token;
  };
  return {
    ctx,
    db: ctx.db,
    now: ctx.now(),
    language,
    t: messages[language],
    head,
    pageUrl: (path) => head.baseUrl + inLanguage(language, path),
    entryUrl: (purpose, accountId) =>
      `${head.baseUrl}${inLanguage(language, "/wejscie")}/${keepSecret(issueAccessLink(ctx, { purpose, accountId }).token)}`,
    deviceCode: (browserHash) => {
      const issued = issueDeviceCode(ctx, { browserHash });
      return issued && keepSecret(issued.code);
    },
    linkUrl: (purpose, subjectId, holder = {}) => {
      const { token } = issueAccessLink(ctx, {
        purpose,
        subjectId,
        personId: holder.personId ?? null,
        holderName: holder.name ?? null,
        endsAt: holder.endsAt ?? null,
      });
      const door = purpose === "unsubscribe" ? "/wypis" : "/wejscie";
      return `${head.baseUrl}${inLanguage(language, door)}/${keepSecret(token)}`;
    },
  };
}
