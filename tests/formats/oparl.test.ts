import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { getOwnBody } from "#domain/council/queries";
import { mergeQuestion } from "#domain/question/merge-question";
import { theDemo } from "#tests/demo";
import { anInvitedCouncil } from "#tests/invitations";
import { aPlannedConvention } from "#tests/held-convention";
import { aCouncil, clerk } from "#tests/world";
import type { Council } from "#tests/world";
import { matching, pageOfList, readWish, withoutInternal } from "../../app/formats/oparl/paging.ts";
import { addressOf, listNames, listTypes, objectOf } from "../../app/formats/oparl/place.ts";
import type { ListName, OparlObject, OparlPlace } from "../../app/formats/oparl/place.ts";
import { lists, system } from "../../app/formats/oparl/system.ts";
import { accepted, filed, passedOn } from "../domain/question/question-world.ts";

const baseUrl = "https://konwent.example.org";
const placeOf = ({ db }: Pick<Council, "db">): OparlPlace => ({
  db,
  body: getOwnBody(db),
  baseUrl,
  today: "2026-03-02",
});
const objectsIn = (place: OparlPlace, name: ListName) =>
  lists[name](place).map((entry) => objectOf(place, name, entry));

let demo: OparlPlace;
beforeAll(() => {
  demo = placeOf(theDemo());
});

/** Every object inside another, and itself. */
function* eachObject(fact: unknown): Generator<OparlObject> {
  if (Array.isArray(fact)) for (const one of fact) yield* eachObject(one);
  else if (typeof fact === "object" && fact !== null) {
    if ("id" in fact && "type" in fact) yield fact as OparlObject; // what has both is one
    for (const one of Object.values(fact)) yield* eachObject(one);
  }
}

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;

test("whatever one object names, another list holds, and both say the same of it", () => {
  const held = new Map<string, OparlObject>();
  for (const name of listNames)
    for (const object of objectsIn(demo, name)) {
      expect(held.has(object.id), object.id).toBe(false);
      held.set(object.id, object);
    }
  for (const name of listNames) expect(objectsIn(demo, name).length, name).toBeGreaterThan(0);
  const lead = [system(demo), ...held.values()];
  for (const object of eachObject(lead)) {
    if (object.type.endsWith("/System")) continue;
    expect(held.get(object.id), object.id).toMatchObject({ type: object.type, created: object.created });
    for (const fact of Object.values(object).flat())
      if (typeof fact === "string" && fact.startsWith(`${baseUrl}/oparl/`)) {
        const isList = listNames.some((name) => fact === addressOf(demo, name));
        expect(isList || held.has(fact), `${object.id} names ${fact}`).toBe(true);
      }
  }
});

test("every instant has its offset, and a convention of an unknown day has none", () => {
  for (const object of listNames.flatMap((name) => objectsIn(demo, name)))
    for (const name of ["created", "modified", "start", "end"])
      if (name in object) expect(object[name], `${object.id} ${name}`).toMatch(dateTime);
  const meetings = objectsIn(demo, "meetings");
  const at = (address: string) => meetings.find(({ id }) => id.endsWith(`/${address}`));
  expect(at("2019-05-29")).toMatchObject({
    start: "2019-05-29T16:00:00+02:00",
    meetingState: "durchgeführt",
  });
  expect(at("2019-06")).toMatchObject({ name: "Konwent, czerwiec 2019" });
  expect(at("2019-06")).not.toHaveProperty("start");
  expect(at("2024-05-27")).not.toHaveProperty("meetingState");
});

test("what waits for the office, and a silent draft, are nowhere", () => {
  const { council } = anInvitedCouncil();
  const { id } = aPlannedConvention(council, "2026-05-04");
  const waiting = filed(council);
  const place = placeOf(council);
  const all = JSON.stringify(listNames.map((name) => objectsIn(place, name)));
  for (const hidden of [id, "2026-05-04", waiting.citation]) expect(all).not.toContain(hidden);
});

test("a merged question is deleted: it keeps its identity and its instants, and is told to those who ask for changes", () => {
  const council = aCouncil();
  const into = passedOn(council);
  const { id, citation } = accepted(council);
  council.travelTo("2026-03-03T08:00:00Z");
  mergeQuestion(council.as(clerk), { questionId: id, intoId: into.id });
  const place = placeOf(council);
  const address = addressOf(place, "papers", `pytanie-${citation}`);
  const deleted = objectsIn(place, "papers").find((paper) => paper.id === address);
  expect(deleted).toEqual({
    id: address,
    type: "https://schema.oparl.org/1.1/Paper",
    deleted: true,
    created: "2026-03-02T12:00:00+01:00",
    modified: "2026-03-03T09:00:00+01:00",
  });
  const idsFor = (query: string) => listed(place, "papers", query).data.map((paper) => paper["id"]);
  expect(idsFor("")).not.toContain(address);
  expect(idsFor("modified_since=2026-03-03T09:00:00%2B01:00")).toContain(address);
  expect(idsFor("modified_since=2026-03-03T09:00:01%2B01:00")).toEqual([]);
});

function listed(place: OparlPlace, name: ListName, query: string) {
  const search = new URLSearchParams(query);
  const wish = readWish(search);
  if (!wish) throw new Error(`Not understood: ${query}`);
  return pageOfList(addressOf(place, name), search, wish, matching(lists[name](place), wish), (entry) => {
    const shown = objectOf(place, name, entry);
    return wish.omitsInternal ? withoutInternal(shown) : shown;
  });
}

test("a list is read page by page, with its filters kept, and misses nothing", () => {
  const all = objectsIn(demo, "organizations").map(({ id }) => id);
  const seen: unknown[] = [];
  let query: string | null = "elementsPerPage=5&created_until=2099-01-01T00:00:00Z";
  while (query !== null) {
    const { data, links, pagination } = listed(demo, "organizations", query);
    seen.push(...data.map((one) => one["id"]));
    expect(pagination).toMatchObject({
      totalElements: all.length,
      elementsPerPage: 5,
      totalPages: Math.ceil(all.length / 5),
    });
    const next: string | undefined = links.next;
    expect(next ?? links.last).toContain("created_until=2099");
    query = next ? new URL(next).search : null;
  }
  expect(seen).toEqual(all);
});

test("a filter says an instant with its offset, or is not understood", () => {
  for (const wrong of ["2026-03-02", "2026-03-02T12:00:00", "gestern", "2026-13-45T00:00:00Z"])
    expect(readWish(new URLSearchParams({ modified_since: wrong })), wrong).toBeNull();
  expect(readWish(new URLSearchParams("modified_since=2026-03-02T12:00:00+01:00"))?.since).toEqual({
    modified: Date.parse("2026-03-02T11:00:00Z"),
  });
});

test("without what is embedded, an object has only words, numbers and addresses", () => {
  const { data } = listed(demo, "meetings", "omit_internal=true");
  for (const meeting of data) {
    expect([...eachObject(Object.values(meeting))]).toEqual([]);
    expect(meeting).toHaveProperty("organization");
  }
});

type Schema = {
  type?: string;
  format?: string;
  const?: string;
  enum?: string[];
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  $ref?: string;
};

const folder = join(process.env["KONWENT_STANDARDS"] ?? "", "oparl-1.1");
const hasStandards = Boolean(process.env["KONWENT_STANDARDS"]) && existsSync(folder);
if (!hasStandards)
  console.warn(
    "KONWENT_STANDARDS is not set: the objects of OParl are not held against its official schemas.",
  );

const schemaOf = (name: string) =>
  JSON.parse(readFileSync(join(folder, `${name.replace(/\.json$/, "")}.json`), "utf8")) as Schema; // the official files

const formats: Record<string, (text: string) => boolean> = {
  url: (text) => URL.canParse(text),
  date: (text) => /^\d{4}-\d\d-\d\d$/.test(text),
  "date-time": (text) => dateTime.test(text),
};

/** What a value breaks of a schema, by the part of JSON Schema that OParl uses. An address may stand for an object. */
function breaches(schema: Schema, fact: unknown, where: string): string[] {
  if (schema.$ref && typeof fact === "object") return breaches(schemaOf(schema.$ref), fact, where);
  const kind = Array.isArray(fact) ? "array" : Number.isInteger(fact) ? "integer" : typeof fact;
  const wrong: string[] = [];
  if (schema.type && schema.type !== kind) wrong.push(`${where} is ${kind} and not ${schema.type}`);
  if (schema.const !== undefined && schema.const !== fact) wrong.push(`${where} is not ${schema.const}`);
  if (schema.enum && !schema.enum.some((one) => one === fact))
    wrong.push(`${where} is none of ${schema.enum.join()}`);
  if (schema.format && typeof fact === "string" && !(formats[schema.format]?.(fact) ?? true))
    wrong.push(`${where} is no ${schema.format}: ${fact}`);
  if (Array.isArray(fact)) {
    const items = schema.items ?? {};
    return [...wrong, ...fact.flatMap((one, at) => breaches(items, one, `${where}[${at}]`))];
  }
  if (kind === "object" && schema.properties) {
    const facts = fact as Record<string, unknown>; // its kind was looked at above
    for (const name of schema.required ?? []) if (!(name in facts)) wrong.push(`${where} lacks ${name}`);
    for (const [name, value] of Object.entries(facts)) {
      const property = schema.properties[name];
      wrong.push(
        ...(property ? breaches(property, value, `${where}.${name}`) : [`${where}.${name} is unknown`]),
      );
    }
  }
  return wrong;
}

test.runIf(hasStandards)("every object keeps to the official schema of its type", () => {
  expect(breaches(schemaOf("System"), system(demo), "System")).toEqual([]);
  for (const name of listNames)
    for (const object of objectsIn(demo, name))
      expect(breaches(schemaOf(listTypes[name]), object, object.id), object.id).toEqual([]);
});
