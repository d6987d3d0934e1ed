import { and, asc, count, desc, eq, gt, gte, inArray, isNull, lte, ne, or } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { accounts, grants } from "#schema/accounts";
import { persons } from "#schema/council";
import { deviceCodes, knownDevices, sessions, signInAttempts } from "#schema/housekeeping";
import { listSubstitutions } from "../attendance/queries.ts";
import { listDistrictIdsHeldBy } from "../council/queries.ts";
import type { Actor, Role } from "../kernel/actor.ts";
import { found } from "../kernel/refusal.ts";
import { sha256 } from "../kernel/seal.ts";
import { isDeviceKnown } from "./rules.ts";

export type Account = typeof accounts.$inferSelect;
export type Grant = typeof grants.$inferSelect;

const inForceOn = (today: string) =>
  and(lte(grants.fromOn, today), or(isNull(grants.untilOn), gte(grants.untilOn, today)));

/** The actor behind an account on a day: the person, their grants, and the seats they hold. Undefined once the account is closed. */
export function findActor(db: ReadDb, accountId: string, today: string): Actor | undefined {
  const row = db
    .select({ account: accounts, name: persons.name })
    .from(accounts)
    .innerJoin(persons, eq(persons.id, accounts.personId))
    .where(and(eq(accounts.id, accountId), isNull(accounts.closedOn)))
    .get();
  if (!row) return undefined;
  const substitutions = listSubstitutions(db, row.account.personId);
  return {
    id: row.account.personId,
    kind: "person",
    name: row.name,
    personId: row.account.personId,
    accountId,
    roles: listRolesOn(db, accountId, today),
    districtIds: listDistrictIdsHeldBy(db, row.account.personId, today),
    ...(substitutions.length > 0 ? { substitutions } : {}),
  };
}

/** What an account was granted and holds on a day. */
export const listRolesOn = (db: ReadDb, accountId: string, today: string): Role[] =>
  listGrantsOn(db, accountId, today).map((grant) => grant.role);
export const listGrantsOn = (db: ReadDb, accountId: string, today: string): Grant[] =>
  db
    .select()
    .from(grants)
    .where(and(eq(grants.accountId, accountId), inForceOn(today)))
    .orderBy(asc(grants.role))
    .limit(20)
    .all();
export const findGrant = (db: ReadDb, grantId: string): Grant | undefined =>
  db.select().from(grants).where(eq(grants.id, grantId)).get();

/** Open accounts other than this one that may let others in today. */
export const countOtherAdmins = (db: ReadDb, accountId: string, today: string): number =>
  db
    .select({ id: accounts.id })
    .from(grants)
    .innerJoin(accounts, eq(accounts.id, grants.accountId))
    .where(
      and(eq(grants.role, "admin"), inForceOn(today), isNull(accounts.closedOn), ne(accounts.id, accountId)),
    )
    .limit(10)
    .all().length;

export const getAccount = (db: ReadDb, accountId: string): Account => found(findAccount(db, accountId));
export const findAccountByEmail = (db: ReadDb, email: string) =>
  db.select().from(accounts).where(eq(accounts.email, email.trim().toLowerCase())).get();
export const findAccount = (db: ReadDb, accountId: string) =>
  db.select().from(accounts).where(eq(accounts.id, accountId)).get();
/** The account of a person that letters go to; none once it is closed. */
export const findOpenAccountOf = (db: ReadDb, personId: string): Account | undefined =>
  db
    .select()
    .from(accounts)
    .where(and(eq(accounts.personId, personId), isNull(accounts.closedOn)))
    .orderBy(asc(accounts.email))
    .limit(1)
    .get();
export const hasAnyAccount = (db: ReadDb): boolean =>
  db.select({ id: accounts.id }).from(accounts).limit(1).get() !== undefined;

/** Every account with its person, by name. */
export const listAccounts = (db: ReadDb) =>
  db
    .select({ account: accounts, person: persons })
    .from(accounts)
    .innerJoin(persons, eq(persons.id, accounts.personId))
    .orderBy(asc(persons.name))
    .limit(1000)
    .all();
export const listGrants = (db: ReadDb, accountId: string) =>
  db
    .select()
    .from(grants)
    .where(eq(grants.accountId, accountId))
    .orderBy(asc(grants.fromOn))
    .limit(100)
    .all();

/** Open accounts of these people. */
export const listAccountsOf = (db: ReadDb, personIds: readonly string[]): Account[] =>
  personIds.length === 0
    ? []
    : db
        .select()
        .from(accounts)
        .where(and(inArray(accounts.personId, [...personIds]), isNull(accounts.closedOn)))
        .limit(1000)
        .all();

/** The code that waits for a browser, by the browser's secret. */
export const findDeviceCode = (db: ReadDb, browserSecret: string) =>
  db
    .select()
    .from(deviceCodes)
    .where(eq(deviceCodes.browserHash, sha256(browserSecret)))
    .get();

/** The device among a browser's secrets that this account knows; undefined when a code must be asked for. */
export function findKnownDevice(db: ReadDb, accountId: string, secrets: readonly string[], now: Date) {
  if (secrets.length === 0) return undefined;
  const device = db
    .select()
    .from(knownDevices)
    .where(
      and(
        eq(knownDevices.accountId, accountId),
        inArray(
          knownDevices.secretHash,
          secrets.map((secret) => sha256(secret)),
        ),
      ),
    )
    .get();
  return device && isDeviceKnown(device, now) ? device : undefined;
}

/** The browsers an account is signed in with, the latest first. */
export const listSessions = (db: ReadDb, accountId: string, now: Date) =>
  db
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.accountId, accountId),
        gt(sessions.expiresAt, now.toISOString()),
        gt(sessions.endsAt, now.toISOString()),
      ),
    )
    .orderBy(desc(sessions.createdAt))
    .limit(100)
    .all();

/** When whoever uses this session last proved who they are: by signing in, or with the password since. */
export function findConfirmation(db: ReadDb, sessionIdHash: string): string | null {
  const session = db.select().from(sessions).where(eq(sessions.idHash, sessionIdHash)).get();
  return session ? (session.confirmedAt ?? session.createdAt) : null;
}

/** Tries to sign in since an instant: from one network address, and those of them for one e-mail. */
export function countAttempts(
  db: ReadDb,
  who: { emailHash: string; addressHash: string },
  since: string,
): { fromHereForEmail: number; fromHere: number } {
  const fromHere = and(
    eq(signInAttempts.addressHash, who.addressHash),
    gte(signInAttempts.attemptedAt, since),
  );
  const many = (where: typeof fromHere) =>
    db.select({ many: count() }).from(signInAttempts).where(where).get()?.many ?? 0;
  return {
    fromHere: many(fromHere),
    fromHereForEmail: many(and(fromHere, eq(signInAttempts.emailHash, who.emailHash))),
  };
}
