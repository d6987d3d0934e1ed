import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { closeAccount } from "#domain/account/close-account";
import { listSessions } from "#domain/account/queries";
import { sessions } from "#schema/housekeeping";
import { sessionsOver } from "#web/session.server";
import { aCouncil, admin, clerk } from "#tests/world";
import { anAccount } from "#tests/accounts";

const noon = Date.parse("2026-03-02T11:00:00Z");
const minute = 60_000;

beforeEach(() => void vi.useFakeTimers({ now: noon, toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

function aHouse() {
  const council = aCouncil();
  const accountId = anAccount(council, clerk);
  const lucia = sessionsOver(
    {
      db: council.db,
      now: () => new Date(),
      newId: council.newId,
      newSecret: council.newSecret,
      react: council.react,
    },
    false,
  );
  const signIn = () => lucia.createSession(accountId, { device: "Firefox" });
  const visit = async (id: string, after: number) => {
    vi.setSystemTime(noon + after * minute);
    return lucia.validateSession(id);
  };
  return { council, accountId, lucia, signIn, visit };
}

test("the database holds only a hash of the session", async () => {
  const { council, signIn, accountId } = aHouse();
  const { id } = await signIn();
  expect(JSON.stringify(council.db.select().from(sessions).all())).not.toContain(id);
  expect(listSessions(council.db, accountId, new Date())).toMatchObject([
    { device: "Firefox", createdAt: "2026-03-02T11:00:00.000Z", endsAt: "2026-03-02T23:00:00.000Z" },
  ]);
});

test("half an hour of quiet ends it, counted from the last use", async () => {
  const { signIn, visit, council } = aHouse();
  const { id } = await signIn();
  expect((await visit(id, 0.5)).session?.fresh).toBe(false); // nothing is written for every click
  expect((await visit(id, 14)).session?.fresh).toBe(true);
  expect((await visit(id, 43)).user).not.toBeNull();
  expect((await visit(id, 73.1)).session).toBeNull();
  expect(council.db.select().from(sessions).all()).toEqual([]);
});

test("twelve hours end it, however busy", async () => {
  const { signIn, visit } = aHouse();
  const { id } = await signIn();
  for (let after = 20; after < 12 * 60; after += 20) expect((await visit(id, after)).session).not.toBeNull();
  expect((await visit(id, 12 * 60)).session).toBeNull();
});

test("signing out and closing the account end it at once", async () => {
  const { council, accountId, lucia, signIn, visit } = aHouse();
  anAccount(council, admin);
  const [first, second] = [await signIn(), await signIn()];
  await lucia.invalidateSession(first.id);
  expect((await visit(first.id, 1)).session).toBeNull();
  expect((await visit(second.id, 1)).session).not.toBeNull();
  closeAccount(council.as(admin), { accountId });
  expect((await visit(second.id, 1)).session).toBeNull();
});

test("over HTTPS the cookie is bound to the host", () => {
  const { council } = aHouse();
  const cookie = sessionsOver(
    {
      db: council.db,
      now: council.now,
      newId: council.newId,
      newSecret: council.newSecret,
      react: council.react,
    },
    true,
  )
    .createSessionCookie("x")
    .serialize();
  expect(cookie).toMatch(/^__Host-sesja=x; HttpOnly;.*Path=\/; SameSite=Lax; Secure/);
});
