import { eq } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { replyAddresses } from "#schema/mail";
import { findOpenAccountOf } from "../account/queries.ts";
import type { MailPreference } from "../kernel/letters.ts";
import type { Attendance } from "./queries.ts";

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
