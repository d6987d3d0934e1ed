import { and, asc, eq, gte, isNull, lte, or } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { accounts, grants } from "#schema/accounts";
import { persons } from "#schema/council";
import { listDistrictIdsHeldBy } from "../council/queries.ts";
import type { Actor } from "../kernel/actor.ts";

/** The actor behind an account on a day: the person, their grants, and the seats they hold. Undefined once the account is closed. */
export function findActor(db: ReadDb, accountId: string, today: string): Actor | undefined {
  const row = db.select({ account: accounts, name: persons.name }).from(accounts).innerJoin(persons, eq(persons.id, accounts.personId)).where(and(eq(accounts.id, accountId), isNull(accounts.closedOn))).get();
  if (!row) return undefined;
  const inForce = and(lte(grants.fromOn, today), or(isNull(grants.untilOn), gte(grants.untilOn, today)));
  const held = db.select({ role: grants.role }).from(grants).where(and(eq(grants.accountId, accountId), inForce)).limit(20).all();
  return {
    id: row.account.personId,
    kind: "person",
    name: row.name,
    personId: row.account.personId,
    accountId,
    roles: held.map((grant) => grant.role),
    districtIds: listDistrictIdsHeldBy(db, row.account.personId, today),
  };
}

export const findAccountByEmail = (db: ReadDb, email: string) => db.select().from(accounts).where(eq(accounts.email, email.trim().toLowerCase())).get();
export const findAccount = (db: ReadDb, accountId: string) => db.select().from(accounts).where(eq(accounts.id, accountId)).get();
export const hasAnyAccount = (db: ReadDb): boolean => db.select({ id: accounts.id }).from(accounts).limit(1).get() !== undefined;

/** Every account with its person, by name. */
export const listAccounts = (db: ReadDb) => db.select({ account: accounts, person: persons }).from(accounts).innerJoin(persons, eq(persons.id, accounts.personId)).orderBy(asc(persons.name)).limit(1000).all();
export const listGrants = (db: ReadDb, accountId: string) => db.select().from(grants).where(eq(grants.accountId, accountId)).orderBy(asc(grants.fromOn)).limit(100).all();
