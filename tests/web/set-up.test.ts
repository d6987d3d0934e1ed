import { afterEach, expect, test } from "vitest";
import { openDatabase } from "#db/client";
import type { OpenDatabase } from "#db/client";
import { findAccountByEmail, findActor, listAccounts } from "#domain/account/queries";
import { findFlaws } from "#domain/audit/queries";
import { importRecord } from "#archive/import-record";
import { getConvention } from "#domain/convention/queries";
import { findOwnBody, findSeatOf, listDistricts } from "#domain/council/queries";
import { publicActor, systemActor } from "#domain/kernel/actor";
import { Refusal } from "#domain/kernel/refusal";
import { listRules } from "#domain/rule-book/queries";
import { announceSetUp, awaitsSetUp } from "#web/empty-start";
import { verifyPassword } from "#web/password.server";
import { adoptRules, ruleBookInput } from "#web/rule-form";
import { readSeedDistricts } from "#web/seed-districts.server";
import { readSettings } from "#web/settings";
import { foundDistricts, foundInstallation, setUpInput } from "#web/set-up.server";
import { react } from "../../app/reactions.ts";

let database: OpenDatabase;
afterEach(() => {
  expect(findFlaws(database.db)).toEqual([]);
  database.close();
});

/** A database nobody has set up. */
function anEmptyHouse() {
  database = openDatabase(":memory:");
  let count = 0;
  const world = {
    db: database.db,
    now: () => new Date("2026-03-02T11:00:00Z"),
    newId: () => `id-${++count}`,
    newSecret: () => `secret-${++count}`,
    react,
  };
  const settings = readSettings({ KONWENT_DATA: "/nowhere" }, ["--empty"]);
  const token = () => /wejscie\/(\S+)$/.exec(announceSetUp(world, settings)[1] ?? "")?.[1] ?? "";
  return {
    world,
    settings,
    token,
    asPublic: { ...world, actor: publicActor },
    asSystem: { ...world, actor: systemActor },
  };
}

const password = "to jest moje długie hasło";
const typed = setUpInput.parse({
  bodyName: "Konwent",
  slug: "konwent",
  personName: "Adam Próbny",
  email: "adam@example.com",
  password,
  passwordAgain: password,
});
const refusalOf = async (deed: Promise<unknown>) =>
  deed.catch((error: unknown) => (error instanceof Refusal ? error.reasons.map(({ code }) => code) : error));

test("the address leads to a body, its chair's seat and an administrator who can sign in", async () => {
  const { asPublic, token } = anEmptyHouse();
  const account = await foundInstallation(asPublic, typed, token());
  const body = findOwnBody(asPublic.db);
  expect(body).toMatchObject({
    name: "Konwent",
    slug: "konwent",
    kind: "convention",
    isDemo: false,
    publisher: null,
  });
  expect(findSeatOf(asPublic.db, body?.id ?? "", null)).toBeDefined();
  expect(findActor(asPublic.db, account.id, "2026-03-02")).toMatchObject({
    name: "Adam Próbny",
    roles: ["admin"],
  });
  expect(await verifyPassword(account.passwordHash, password)).toBe(true);
  expect(account.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test("it works once, even when two addresses are out or the same form arrives twice at once", async () => {
  const { asPublic, token } = anEmptyHouse();
  const [first, second] = [token(), token()];
  const answers = await Promise.all([
    refusalOf(foundInstallation(asPublic, typed, first)),
    refusalOf(foundInstallation(asPublic, typed, first)),
  ]);
  expect(answers).toContainEqual(["already-set-up", "slug-taken"]);
  expect(await refusalOf(foundInstallation(asPublic, typed, second))).toEqual([
    "already-set-up",
    "slug-taken",
  ]);
  expect(listAccounts(asPublic.db)).toHaveLength(1);
});

test("nobody sets anything up without the address", async () => {
  const { asPublic } = anEmptyHouse();
  expect(await refusalOf(foundInstallation(asPublic, typed, "guess"))).toEqual(["link-used-or-expired"]);
  expect(await refusalOf(foundInstallation(asPublic, typed, ""))).toEqual(["link-used-or-expired"]);
  expect([findOwnBody(asPublic.db), findAccountByEmail(asPublic.db, "adam@example.com")]).toEqual([
    undefined,
    undefined,
  ]);
});

test("a start without the demo stays without it, until somebody has set it up", async () => {
  const { world, settings, token, asPublic } = anEmptyHouse();
  const plainStart = { ...settings, isEmptyStart: false };
  expect([awaitsSetUp(world, plainStart), awaitsSetUp(world, settings)]).toEqual([false, true]);
  const address = token();
  expect(awaitsSetUp(world, plainStart)).toBe(true);
  await foundInstallation(asPublic, typed, address);
  expect(awaitsSetUp(world, settings)).toBe(false);
});

test("the eighteen districts of Kraków come with what their sources say, all or none", async () => {
  const { asPublic, asSystem, token } = anEmptyHouse();
  await foundInstallation(asPublic, typed, token());
  const bodyId = findOwnBody(asPublic.db)?.id ?? "";
  foundDistricts(asSystem, bodyId, readSeedDistricts("db/seed"));
  const districts = listDistricts(asPublic.db, bodyId);
  expect(districts.map(({ roman }) => roman).join(" ")).toBe(
    "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII",
  );
  expect(districts[8]).toMatchObject({
    name: "Łagiewniki-Borek Fałęcki",
    slug: "lagiewniki-borek-falecki",
    councillors: 15,
    areaKm2: null,
    population: null,
    mapSquare: "C3",
  });
  expect(districts.every(({ id }) => findSeatOf(asPublic.db, bodyId, id))).toBe(true);

  const nineteenth = {
    number: 19,
    name: "Nowa",
    address: null,
    statute: null,
    councillors: null,
    areaKm2: null,
    population: null,
    mapSquare: null,
  };
  expect(() => foundDistricts(asSystem, bodyId, [nineteenth, { ...nineteenth, number: 1 }])).toThrow(Refusal);
  expect(listDistricts(asPublic.db, bodyId)).toHaveLength(18);
});

test("the rule book takes what is known, each with its source", async () => {
  const { asPublic, asSystem, token } = anEmptyHouse();
  await foundInstallation(asPublic, typed, token());
  const bodyId = findOwnBody(asPublic.db)?.id ?? "";
  const problems = (form: Record<string, string>) =>
    ruleBookInput.safeParse(form).error?.issues.map((issue) => [issue.path[0], issue.message]);
  expect(problems({ "quorum-base-value": "19" })).toEqual([["quorum-base-source", "required"]]);
  expect(problems({ "quorum-base-value": "dużo", "quorum-base-source": "§ 4" })).toEqual([
    ["quorum-base-value", "not-a-rule-value"],
  ]);

  adoptRules(
    asSystem,
    bodyId,
    ruleBookInput.parse({
      validFrom: "1.01.2026",
      "quorum-base-value": "19",
      "quorum-base-source": "§ 4",
      "quorum-base-standing": "adopted",
      "notice-days-value": "",
    }),
  );
  expect(listRules(asPublic.db, bodyId)).toMatchObject([
    { name: "quorum-base", value: "19", validFrom: "2026-01-01", source: "§ 4", standing: "adopted" },
  ]);
});

test("an installation that began with an import waits for its administrator, and keeps what was imported", async () => {
  const { asPublic, world, token } = anEmptyHouse();
  const { conventionId } = importRecord(world, "id: a\nrecord_kind: konwent_odbyty\ndate: 2019-05-29");
  expect(awaitsSetUp(world, readSettings({ KONWENT_DATA: "/nowhere" }))).toBe(true);
  await foundInstallation(asPublic, typed, token());
  const body = findOwnBody(asPublic.db);
  expect([body?.name, getConvention(asPublic.db, conventionId).bodyId]).toEqual(["Konwent", body?.id]);
  expect(awaitsSetUp(world, readSettings({ KONWENT_DATA: "/nowhere" }))).toBe(false);
});
