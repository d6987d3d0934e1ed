import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getTableName, is, sql, Table } from "drizzle-orm";
import ts from "typescript";
import { expect, test } from "vitest";
import { openDatabase } from "#db/client";
import { housekeepingTables, records } from "#db/records";
import { eventTypes } from "#domain/kernel/events";
import * as schema from "#schema/all";
import { codeOf, eachNode, placeOf, root, sourcesIn } from "#tests/sources";
import type { Import, Source } from "#tests/sources";

/*
 * How the house is built, held by reading its files. When one of these fails, the message names the line;
 * either the code is in the wrong room, or the rule has changed and needs a decision record.
 */
const domain = sourcesIn("app/domain/**/*.ts");
const nouns = domain.filter(({ path }) => !path.startsWith("app/domain/kernel/"));
const routes = sourcesIn("app/routes/**/*.{ts,tsx}");
const ui = sourcesIn("app/ui/**/*.{ts,tsx}");
const app = sourcesIn("app/**/*.{ts,tsx}");
const everything = sourcesIn("{app,db,tests}/**/*.{ts,tsx}");

const fixedWords = ["rules", "policy", "queries", "reactions"];
const nounOf = (path: string) => path.split("/")[2] ?? "";
/** What kind of file it is, by its last word; a long one is several: `forecast-queries` are queries. */
const wordOf = (path: string) =>
  (path.split("/").at(-1) ?? "").replace(/\.ts$/, "").replace(/^.+-(?=(rules|queries)$)/, "");
const camelCase = (kebab: string) => kebab.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const breaches = (sources: Source[], isAllowed: (imported: Import, source: Source) => boolean) =>
  sources.flatMap((source) =>
    source.imports
      .filter((imported) => !isAllowed(imported, source))
      .map(({ from }) => `${source.path} imports ${from}`),
  );

const lines = (sources: Source[], pattern: RegExp) =>
  sources.flatMap((source) =>
    codeOf(source)
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${source.path}:${index + 1} ${line.trim()}`] : [])),
  );

test("the schema knows Drizzle and nothing else", () => {
  expect(
    breaches(
      sourcesIn("db/schema/*.ts"),
      ({ from }) => from.startsWith("db/schema/") || from.startsWith("drizzle-orm"),
    ),
  ).toEqual([]);
});

test("the domain knows the database, its own nouns and five packages, each in its place", () => {
  const onlyHere: Record<string, string[]> = {
    marked: ["kernel/markdown"],
    "temporal-polyfill": ["kernel/polish-time"],
    "multilingual-stemmer": ["kernel/polish-words"],
    "node:crypto": ["kernel/seal"],
  };
  const isAllowed = ({ from }: Import, { path }: Source) =>
    from.startsWith("app/domain/") ||
    from.startsWith("db/schema/") ||
    from === "db/client.ts" ||
    from === "db/records.ts" ||
    from.startsWith("drizzle-orm") ||
    from === "zod" ||
    (onlyHere[from]?.includes(path.slice("app/domain/".length, -".ts".length)) ?? false);
  expect(breaches(domain, isAllowed)).toEqual([]);
});

test("the kernel knows no noun, and a noun uses a sibling's queries, rules and policy but never its verbs", () => {
  const isAllowed = ({ from }: Import, { path }: Source) =>
    !from.startsWith("app/domain/") ||
    nounOf(from) === "kernel" ||
    nounOf(from) === nounOf(path) ||
    (nounOf(path) !== "kernel" && ["rules", "policy", "queries"].includes(wordOf(from)));
  expect(breaches(domain, isAllowed)).toEqual([]);
});

test("rules and policies are pure: no table, no door", () => {
  const pure = nouns.filter(({ path }) => ["rules", "policy"].includes(wordOf(path)));
  expect(
    breaches(
      pure,
      ({ from, isTypeOnly }) =>
        isTypeOnly ||
        (from !== "db/client.ts" &&
          !from.startsWith("drizzle-orm") &&
          wordOf(from) !== "queries" &&
          wordOf(from) !== "change"),
    ),
  ).toEqual([]);
});

test("interface parts know no noun: pages hand them words and values", () => {
  const isAllowed = ({ from, isTypeOnly }: Import) =>
    isTypeOnly || /^app\/(ui|i18n|domain\/kernel)\/|^app\/areas\.ts$/.test(from) || !/^(app|db)\//.test(from);
  expect(breaches(ui, isAllowed)).toEqual([]);
});

test("messages know only types of the domain", () => {
  const isAllowed = ({ from, isTypeOnly }: Import) =>
    isTypeOnly || from.startsWith("app/i18n/") || from === "app/areas.ts" || from === "temporal-polyfill";
  expect(breaches(sourcesIn("app/i18n/**/*.ts"), isAllowed)).toEqual([]);
});

test("a page imports no other page, no table, no SQL", () => {
  const isAllowed = ({ from, isTypeOnly }: Import) =>
    !/^(db\/schema|drizzle-orm)/.test(from) &&
    from !== "db/records.ts" &&
    (isTypeOnly || (from !== "db/client.ts" && !from.startsWith("app/routes/")));
  expect(breaches(routes, isAllowed)).toEqual([]);
});

test("every file of a noun is rules, policy, queries, reactions, or a verb that exports its own name", () => {
  const exportsOwnName = ({ path, tree }: Source) =>
    tree.statements.some((statement) => {
      const isExported =
        ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
      const names = ts.isFunctionDeclaration(statement)
        ? [statement.name?.text]
        : ts.isVariableStatement(statement)
          ? statement.declarationList.declarations.map(({ name }) => name.getText())
          : [];
      return (
        isExported &&
        names.some((name) => name === camelCase(wordOf(path)) || name === `${camelCase(wordOf(path))}Of`)
      );
    });
  const strays = nouns.filter(
    (source) =>
      !fixedWords.includes(wordOf(source.path)) &&
      !(wordOf(source.path).includes("-") && exportsOwnName(source)),
  );
  expect(strays.map(({ path }) => path)).toEqual([]);
});

test("nothing is called utils, helpers or services, and there are no barrels", () => {
  const names = globSync("{app,db,tests}/**/*", { cwd: root }).filter((path) =>
    /(^|\/)(utils?|helpers?|services?|common|misc|shared)(\.|\/|$)/.test(path),
  );
  expect(names.filter((path) => !path.startsWith("app/i18n/"))).toEqual([]);
  const barrels = app.filter(
    ({ path, tree }) =>
      !path.startsWith("app/i18n/") &&
      tree.statements.length > 0 &&
      tree.statements.every((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier),
  );
  expect(barrels.map(({ path }) => path)).toEqual([]);
});

test("the domain has no clock and no chance of its own, and never waits", () => {
  expect(
    lines(
      domain,
      /new Date\(\)|Date\.now|Temporal\.Now|Math\.random|randomUUID|randomBytes|getRandomValues|performance\.|setTimeout|setInterval|uuidv7/,
    ),
  ).toEqual([]);
  expect(lines(domain, /\b(await|async|Promise)\b/)).toEqual([]);
});

test("a reader becomes a writer in one place only", () => {
  expect(lines(app, /\bas (unknown as )?(Database|WriteDb)\b/)).toEqual([
    expect.stringContaining("app/domain/kernel/change.ts"),
  ]);
});

test("checkpoints have a door of their own, and one verb goes through it", () => {
  expect(lines(app, /\battest\(/)).toEqual([
    expect.stringContaining("app/domain/checkpoint/sign-checkpoint.ts"),
  ]);
  expect(lines(app, /insert\(checkpoints\)/)).toEqual([
    expect.stringContaining("app/domain/checkpoint/sign-checkpoint.ts"),
  ]);
});

test("what moves in has a door of its own, and one verb goes through it", () => {
  expect(lines(app, /\bmoveIn\(/)).toEqual([expect.stringContaining("app/moving/import-all.ts")]);
});

test("private keys are known in one place", () => {
  const knowing = lines(app, /createPrivateKey|generateKeyPair|createPublicKey/).map(
    (line) => line.split(":")[0],
  );
  expect(new Set(knowing)).toEqual(new Set(["app/sealing/signature.ts"]));
});

test("the server starts no program and fetches nothing for anybody", () => {
  const outside = (pattern: RegExp, ...allowed: string[]) =>
    lines(app, pattern).filter((line) => !allowed.some((folder) => line.startsWith(folder)));
  expect(outside(/child_process/, "app/cli/")).toEqual([]);
  expect(outside(/(?<![\w.])fetch\(/, "app/cli/", "app/scripts/")).toEqual([]);
});

test("nobody says any, and no page is given HTML", () => {
  expect(
    lines(everything, /(:|\bas|<|\|)\s*any\b(?!["'\w])/).filter(
      (line) => !line.startsWith("tests/architecture"),
    ),
  ).toEqual([]);
  expect(lines(app, /dangerouslySetInnerHTML|\bstyle=\{|\bon[A-Z]\w+=\{|useEffect|useState/)).toEqual([]);
});

test("every list a query reads has an end", () => {
  const endless: string[] = [];
  for (const source of domain.filter(({ path }) => wordOf(path) === "queries")) {
    for (const statement of source.tree.statements) {
      if (/^export (function|const) (get|find)[A-Z]/.test(statement.getText())) continue; // one record, by its key
      eachNode(statement, (node) => {
        const isList =
          ts.isCallExpression(node) &&
          ts.isPropertyAccessExpression(node.expression) &&
          node.expression.name.text === "all" &&
          node.arguments.length === 0;
        if (isList && !node.getText().includes(".limit(")) endless.push(placeOf(source, node));
      });
    }
  }
  expect(endless).toEqual([]);
});

test("every fact belongs to a kind of record", () => {
  expect(eventTypes.filter((type) => !Object.hasOwn(records, type.slice(0, type.indexOf("."))))).toEqual([]);
});

test("every table belongs to exactly one record, or is housekeeping, or is the chain itself with its checkpoints", () => {
  const tables = Object.values(schema).flatMap((exported) =>
    is(exported, Table) ? [getTableName(exported)] : [],
  );
  const kept = [
    ...Object.values(records)
      .flat()
      .map(({ table }) => getTableName(table)),
    ...housekeepingTables.map(getTableName),
    getTableName(schema.events),
    getTableName(schema.checkpoints),
  ];
  expect(kept.toSorted()).toEqual(tables.toSorted());
});

test("what is published, and the chain, can be neither changed nor deleted", () => {
  const { db, close } = openDatabase(":memory:");
  const guards = db
    .all<{ name: string }>(sql`select name from sqlite_master where type = 'trigger'`)
    .map(({ name }) => name);
  close();
  const guarded = [
    "events",
    "editions",
    "edition_withdrawals",
    "edition_supplements",
    "edition_files",
    "agenda_versions",
    "minutes_revisions",
    "checkpoints",
  ];
  for (const table of guarded)
    expect(guards).toEqual(expect.arrayContaining([`${table}_cannot_change`, `${table}_cannot_vanish`]));
});

test("a migration once committed is followed, never edited: the journal lists every file", () => {
  const journal = JSON.parse(readFileSync(join(root, "db/migrations/meta/_journal.json"), "utf8")) as {
    entries: { tag: string }[];
  }; // drizzle-kit writes it
  expect(
    globSync("db/migrations/*.sql", { cwd: root })
      .map((path) => path.slice("db/migrations/".length, -".sql".length))
      .toSorted(),
  ).toEqual(journal.entries.map(({ tag }) => tag));
});

test("no file names the place it was written in", () => {
  const places = ["/wo" + "rk/", ".lib" + "rary/", "bash" + "_jobs", "clau" + "de", "anth" + "ropic"];
  const files = globSync(
    [
      "{app,db,docs,tests,public}/**/*.{ts,tsx,mjs,md,css,json,yaml,sql,txt,svg}",
      "*.{md,json,ts,js}",
      ".ci/*",
    ],
    { cwd: root },
  ).filter((path) => path !== "package-lock.json");
  const named = files.filter((path) => {
    const text = readFileSync(join(root, path), "utf8").toLowerCase();
    return places.some((place) => text.includes(place));
  });
  expect(named).toEqual([]);
});
