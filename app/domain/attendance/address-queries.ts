import { eq } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { replyAddresses } from "#schema/mail";
import { findOpenAccountOf } from "../account/queries.ts";
import { getConvention } from "../convention/queries.ts";
import type { Convention } from "../convention/queries.ts";
import type { MailPreference } from "../kernel/letters.ts";
import { findRollEntry } from "./queries.ts";
import type { Attendance, RollEntry } from "./queries.ts";

/** Where letters about an invitation go, and to whom. */
export type Addressee = {
  address: string;
  name: string | null;
  personId: string | null;
  language: "pl" | "en" | null;
  preference: MailPreference | null;
  /** Sits there in the stead of whoever is invited. */
  isSubstitute: boolean;
};

type Line = Pick<
  Attendance,
  "email" | "name" | "personId" | "substituteName" | "substitutePersonId" | "substituteEmail"
>;

/** Where a line of the roll is written to: its own address, else that of the person's account; null when neither is known. */
export const findAddressOf = (db: ReadDb, line: Line): Addressee | null =>
  addressOf(db, { ...line, isSubstitute: false });

/** Where the substitute named on a line is written to; null when there is none, or neither address nor account. */
export const findSubstituteAddress = (db: ReadDb, line: Line): Addressee | null =>
  addressOf(db, {
    email: line.substituteEmail,
    name: line.substituteName,
    personId: line.substitutePersonId,
    isSubstitute: true,
  });

/** Everybody who is written to about a line of the roll: whoever is invited, and the substitute; each address once. */
export function listAddressees(db: ReadDb, line: Line): Addressee[] {
  const both = [findAddressOf(db, line), findSubstituteAddress(db, line)].filter((one) => one !== null);
  return both.filter((one, at) => both.findIndex((other) => other.address === one.address) === at);
}

export type LineOfLetter = {
  convention: Convention;
  entry: RollEntry;
  to: Addressee;
  /** Is whoever the letter goes to still the one invited, or their substitute? */
  isListed: boolean;
};

/** The line of the roll that a letter speaks of and whom it is written to; null once the line is gone. */
export function findLineOfLetter(
  db: ReadDb,
  mail: { subjectId: string; toAddress: string; toName: string | null; language: "pl" | "en" },
): LineOfLetter | null {
  const entry = findRollEntry(db, mail.subjectId);
  if (!entry) return null;
  const { toAddress: address, toName: name, language } = mail;
  const listed = listAddressees(db, entry).find((one) => one.address === address);
  const former = { address, name, personId: null, language, preference: null, isSubstitute: true };
  return {
    convention: getConvention(db, entry.conventionId),
    entry,
    to: listed ?? former,
    isListed: listed !== undefined,
  };
}

/** The secret part of the address that answers to an invitation come back to. */
export const findReplySecret = (db: ReadDb, attendanceId: string): string | null =>
  db.select().from(replyAddresses).where(eq(replyAddresses.attendanceId, attendanceId)).get()?.secret ?? null;

function addressOf(
  db: ReadDb,
  who: Pick<Line, "email" | "name" | "personId"> & { isSubstitute: boolean },
): Addressee | null {
  const { email, name, personId, isSubstitute } = who;
  const account = personId ? findOpenAccountOf(db, personId) : undefined;
  const address = email ?? account?.email;
  if (!address) return null;
  return {
    address,
    name,
    personId,
    language: account?.mailLanguage ?? null,
    preference: account?.mailPreference ?? null,
    isSubstitute,
  };
}
