import { Lucia, TimeSpan } from "lucia";
import type { Adapter, DatabaseSession, DatabaseUser } from "lucia";
import { eq, lte } from "drizzle-orm";
import { keep } from "#domain/kernel/change";
import type { Context } from "#domain/kernel/context";
import { systemActor } from "#domain/kernel/actor";
import { sha256 } from "#domain/kernel/seal";
import { accounts } from "#schema/accounts";
import { sessions } from "#schema/housekeeping";

/*
 * Lucia's only home. The adapter stores SHA-256 of the session id, never the id: a stolen database signs nobody in.
 * A session ends 30 minutes after it was last used, and 12 hours after it began whatever happens.
 */
declare module "lucia" {
  interface Register {
    Lucia: Lucia;
    DatabaseSessionAttributes: { device: string | null };
  }
}

const idle = new TimeSpan(30, "m");
const absoluteMilliseconds = 12 * 60 * 60 * 1000;

type World = Omit<Context, "actor">;

/** Sessions over this database. `isSecure` gives the cookie its `__Host-` name; it needs HTTPS. */
export function sessionsOver(world: World, isSecure: boolean): Lucia {
  return new Lucia(adapterOver(world), {
    sessionExpiresIn: idle,
    sessionCookie: {
      name: isSecure ? "__Host-sesja" : "sesja",
      expires: false,
      attributes: { secure: isSecure, sameSite: "lax", path: "/" },
    },
  });
}

function adapterOver(world: World): Adapter {
  const { db } = world;
  const asSystem: Context = { ...world, actor: systemActor };
  const hidden = (sessionId: string) => eq(sessions.idHash, sha256(sessionId));

  return {
    async getSessionAndUser(sessionId) {
      const row = db
        .select()
        .from(sessions)
        .innerJoin(accounts, eq(accounts.id, sessions.accountId))
        .where(hidden(sessionId))
        .get();
      if (!row || row.accounts.closedOn !== null) return [null, null];
      return [
        asSession(sessionId, row.sessions, world.now()),
        { id: row.accounts.id, attributes: {} } satisfies DatabaseUser,
      ];
    },
    async getUserSessions(accountId) {
      const rows = db.select().from(sessions).where(eq(sessions.accountId, accountId)).all();
      return rows.map((row) => asSession(row.idHash, row, world.now()));
    },
    async setSession(session) {
      const createdAt = world.now();
      const endsAt = new Date(createdAt.getTime() + absoluteMilliseconds).toISOString();
      const row = {
        idHash: sha256(session.id),
        accountId: session.userId,
        createdAt: createdAt.toISOString(),
        expiresAt: session.expiresAt.toISOString(),
        endsAt,
        device: session.attributes.device,
      };
      keep(asSystem, (tx) => tx.insert(sessions).values(row).run());
    },
    async updateSessionExpiration(sessionId, expiresAt) {
      keep(asSystem, (tx) =>
        tx.update(sessions).set({ expiresAt: expiresAt.toISOString() }).where(hidden(sessionId)).run(),
      );
    },
    async deleteSession(sessionId) {
      keep(asSystem, (tx) => tx.delete(sessions).where(hidden(sessionId)).run());
    },
    async deleteUserSessions(accountId) {
      keep(asSystem, (tx) => tx.delete(sessions).where(eq(sessions.accountId, accountId)).run());
    },
    async deleteExpiredSessions() {
      keep(asSystem, (tx) =>
        tx.delete(sessions).where(lte(sessions.expiresAt, world.now().toISOString())).run(),
      );
    },
  };
}

/**
 * Lucia renews a session whose time is half gone, which would end it after as little as a quarter of an hour of quiet.
 * So one last renewed more than a minute ago is handed over as just half gone: idle time then counts from the last use.
 */
function asSession(id: string, row: typeof sessions.$inferSelect, now: Date): DatabaseSession {
  const renewedAt = Date.parse(row.expiresAt) - idle.milliseconds();
  const isOver = row.expiresAt <= now.toISOString() || row.endsAt <= now.toISOString();
  const isDue = !isOver && now.getTime() - renewedAt > 60_000;
  const end = row.expiresAt < row.endsAt ? Date.parse(row.expiresAt) : Date.parse(row.endsAt);
  const expiresAt = isDue ? Math.min(end, now.getTime() + idle.milliseconds() / 2) : end;
  return { id, userId: row.accountId, expiresAt: new Date(expiresAt), attributes: { device: row.device } };
}
