import { asc, eq } from "drizzle-orm";
import { systemActor } from "#domain/kernel/actor";
import type { LetterKind } from "#domain/kernel/letters";
import { listDueMails } from "#domain/mail/queries";
import type { Mail } from "#domain/mail/queries";
import { mails } from "#schema/mail";
import { prepareMail } from "../../app/mail/prepare-mail.ts";
import type { Council } from "./world.ts";

export const letterhead = {
  baseUrl: "https://konwent.example.org",
  mailFrom: { name: "Biuro", address: "biuro@example.org" },
};

/** Writes every letter whose turn has come, as the worker would just before handing it over. */
export function writeLetters(council: Council): void {
  for (const { id } of listDueMails(council.db, council.now()))
    prepareMail(council.as(systemActor), letterhead, id);
}

/** Letters of one kind, written. */
export function lettersOf(council: Council, kind: LetterKind): Mail[] {
  writeLetters(council);
  return council.db.select().from(mails).where(eq(mails.kind, kind)).orderBy(asc(mails.queuedAt)).all();
}

/** The secret at the end of an address in a letter: `/wejscie/<secret>`. */
export const secretIn = (text: string | null | undefined, door: "wejscie" | "wypis"): string =>
  new RegExp(`/${door}/([\\w-]+)`).exec(text ?? "")?.[1] ?? "";
