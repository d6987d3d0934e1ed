import { and, eq } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { notices } from "#schema/attendance";
import type { Convention } from "../convention/queries.ts";
import { findAddressOf, findSubstituteAddress } from "./address-queries.ts";
import type { Addressee } from "./address-queries.ts";
import { standingAnswer } from "./answer-rules.ts";
import { listRoll } from "./queries.ts";
import type { RollEntry } from "./queries.ts";

/** Lines of the roll about which somebody was reminded on a day. */
export const listRemindedOn = (db: ReadDb, conventionId: string, day: string): Set<string | null> =>
  new Set(
    db
      .select({ attendanceId: notices.attendanceId })
      .from(notices)
      .where(
        and(eq(notices.conventionId, conventionId), eq(notices.matter, "reminder"), eq(notices.toldOn, day)),
      )
      .limit(1000)
      .all()
      .map((notice) => notice.attendanceId),
  );

/** Where whoever sits in the seat is written to: the substitute, once there is one. */
export const findAddressOfSitter = (db: ReadDb, entry: RollEntry): Addressee | null =>
  entry.substituteName === null ? findAddressOf(db, entry) : findSubstituteAddress(db, entry);

/** Who may be reminded today: invited, with an address, without an answer that counts, not reminded today; each address once. */
export function listSilent(
  db: ReadDb,
  convention: Pick<Convention, "id" | "calendarSequence">,
  today: string,
): { entry: RollEntry; to: Addressee }[] {
  const reminded = listRemindedOn(db, convention.id, today);
  const silent = listRoll(db, convention.id)
    .filter((entry) => entry.invitedOn !== null && standingAnswer(entry, convention) === null)
    .flatMap((entry) => {
      const to = findAddressOfSitter(db, entry);
      return to ? [{ entry, to }] : [];
    });
  const told = new Set(silent.filter(({ entry }) => reminded.has(entry.id)).map(({ to }) => to.address));
  return silent.filter(
    ({ to }, at) =>
      !told.has(to.address) && silent.findIndex((other) => other.to.address === to.address) === at,
  );
}
