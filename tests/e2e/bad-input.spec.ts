import { join } from "node:path";
import fc from "fast-check";
import { sql } from "drizzle-orm";
import { expect, test } from "playwright/test";
import type { Deed } from "../../app/web/deeds.ts";
import { badInputs } from "#tests/inputs";
import { formsIn } from "#tests/page-forms";
import type { PageForm } from "#tests/page-forms";
import { aSceneIn } from "#tests/scene";
import type { Scene } from "#tests/scene";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";
import { root } from "#tests/sources";
import { pages, readers } from "../pages.table.ts";
import type { Reader } from "../pages.table.ts";

/*
 * Every form of the house, filled with nothing, with too much and with malice. What is wrong is said beside the field
 * and in the summary, what was typed is kept, and what was let in is shown as the text it is.
 */
let konwent: Installation;
let scene: Scene;
const cookies = {} as Record<Reader, string>;
const signs = Object.keys(readers) as Reader[];

test.beforeAll(async () => {
  konwent = await startServer();
  scene = await aSceneIn(konwent);
  for (const sign of signs) cookies[sign] = sign === "P" ? "" : await konwent.cookieOf(scene.emails[sign]);
});
test.afterAll(() => konwent.stop());

async function ask(
  path: string,
  sign: Reader,
  body?: URLSearchParams | FormData,
): Promise<{ status: number; body: string }> {
  const headers = { Origin: konwent.url, ...(cookies[sign] ? { Cookie: cookies[sign] } : {}) };
  const answer = await fetch(konwent.url + path, {
    redirect: "manual",
    headers,
    ...(body ? { method: "POST", body } : {}),
  });
  const said = { status: answer.status, body: await answer.text() };
  expect(said.status, `${path} as ${readers[sign]}: ${konwent.complaints().slice(-1500)}`).toBeLessThan(500);
  return said;
}

/** Every form somebody is shown, each once, with who was shown it. Those that end one's own session are left alone. */
async function everyForm(): Promise<[Reader, PageForm][]> {
  const found = new Map<string, [Reader, PageForm]>();
  for (const sign of ["P", "D", "R", "K", "H", "A"] as const) {
    for (const path of Object.keys(pages)) {
      const address = scene.addressOf(path);
      const { status, body } = await ask(address, sign);
      if (status !== 200) continue;
      for (const form of formsIn(body, address)) {
        const kind = `${path} ${form.deed} ${form.typed.join(" ")}`;
        if (!/^(signOut|endOtherSessions|endSession)$/.test(form.deed) && !found.has(kind))
          found.set(kind, [sign, form]);
      }
    }
  }
  expect(found.size).toBeGreaterThan(60);
  return [...found.values()];
}

const isTyped = (form: PageForm, name: string) => form.typed.includes(name);

/** The form as a browser would send it, but for what was typed into it. */
function filled(form: PageForm, kind: string): URLSearchParams | FormData {
  const fields = form.fields.filter(([name]) => !isTyped(form, name));
  const typed = form.typed.flatMap((name) =>
    kind === "empty"
      ? name.endsWith("[]")
        ? []
        : [[name, ""] as [string, string]]
      : (badInputs[kind]?.(name.replace(/\[\]$/, ""), name.endsWith("[]")) ?? []),
  );
  const longest = Math.floor(1_900_000 / Math.max(1, typed.length) / (kind === "overlong" ? 1 : 6)); // a form takes 2 MB, a letter up to six bytes on its way
  const body = form.isMultipart ? new FormData() : new URLSearchParams();
  for (const [name, value] of [...fields, ...typed]) body.append(name, value.slice(0, longest));
  return body;
}

const unescaped = (html: string) =>
  html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");

/** Script, or an attribute that runs one, outside of quoted text. */
function runs(html: string): boolean {
  const bare = html.replaceAll(/"[^"]*"/g, '""');
  return (
    /<script[^>]*>[^<]*alert|<[a-z][^>]*\son\w+\s*=|<img src=x/i.test(bare) ||
    /(href|src|action)="\s*javascript:/i.test(html)
  );
}

/** What the page says is wrong: each field the summary leads to, and whether the field itself says so too. */
function problemsIn(html: string): { id: string; isBeside: boolean }[] {
  const summary = /<div class="error-summary"[\s\S]*?<\/div>/.exec(html)?.[0] ?? "";
  return [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id = ""]) => ({
    id,
    isBeside:
      html.includes(`id="${id}-problem"`) &&
      new RegExp(`aria-describedby="[^"]*${id.replaceAll(/[^\w-]/g, "\\$&")}-problem`).test(html),
  }));
}

for (const kind of Object.keys(badInputs)) {
  test(`every form, ${kind}`, async () => {
    test.setTimeout(180_000);
    const wrong: string[] = [];
    for (const [sign, form] of await everyForm()) {
      if (form.typed.length === 0) continue;
      const where = `${form.action} ${form.deed} (${readers[sign]})`;
      const { status, body } = await ask(form.action, sign, filled(form, kind));
      if (![200, 303, 400, 404, 409, 413, 422, 429].includes(status)) wrong.push(`${where}: ${status}`);
      if (runs(body)) wrong.push(`${where}: something would run`);
      if (status !== 422 || !body.includes(`name="deed" value="${form.deed}"`)) continue; // what was sent before may have used the form up
      if (!body.includes('class="error-summary"')) wrong.push(`${where}: no summary`);
      for (const { id, isBeside } of problemsIn(body)) {
        if (!body.includes(`id="${id}"`))
          wrong.push(`${where}: the summary leads to ${id}, which is not there`);
        else if (!isBeside) wrong.push(`${where}: nothing stands beside ${id}`);
      }
      if (kind === "malformed" || kind === "hostile") {
        const typed = form.fields.find(
          ([name]) =>
            isTyped(form, name) &&
            !/password/i.test(name) &&
            new RegExp(
              `<(input(?![^>]*type="(radio|checkbox|file|hidden)")|textarea)[^>]*name="${name}"`,
            ).test(body),
        )?.[0];
        const kept = typed && badInputs[kind]?.(typed, false)[0]?.[1];
        if (kept && !unescaped(body).includes(kept)) wrong.push(`${where}: ${typed} was not kept`);
      }
    }
    expect(wrong).toEqual([]);
  });
}

test("what was let in is shown as text on every page", async () => {
  const wrong: string[] = [];
  // Data files carry the text as it was typed: their media type, held by the walk, keeps browsers from reading it as a page.
  for (const path of Object.keys(pages).filter((one) => !/\.(json|csv|ics)$/.test(one))) {
    for (const sign of ["P", "D", "R", "K", "A"] as const) {
      const { body } = await ask(scene.addressOf(path), sign);
      if (runs(body)) wrong.push(`${path} as ${readers[sign]}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("identities that lead nowhere, deeds that do not exist, bodies that are no form", async () => {
  const wrong: string[] = [];
  for (const [sign, form] of await everyForm()) {
    const strange = new URLSearchParams(
      form.fields.map(([name, value]) => [
        name,
        /Id$|Hash$|token/i.test(name) && name !== "formId" ? "'; DROP TABLE events; --" : value,
      ]),
    );
    for (const body of [
      strange,
      new URLSearchParams({ deed: "noSuchDeed" }),
      new URLSearchParams({ deed: "__proto__" }),
      new URLSearchParams({ deed: "constructor" }),
      new URLSearchParams([["deed[]", form.deed]]),
      new URLSearchParams({ nothing: "" }),
    ]) {
      const { status } = await ask(form.action, sign, body);
      const isFine = status >= 400 || (body === strange && [200, 303].includes(status));
      if (!isFine)
        wrong.push(`${form.action} ${body.toString().slice(0, 120)} (${readers[sign]}): ${status}`);
    }
  }
  expect(wrong).toEqual([]);
  for (const [type, body] of [
    ["application/json", "{}"],
    ["text/plain", "deed=scheduleConvention"],
    ["multipart/form-data", "nothing"],
    ["multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="deed"\r\n\r\nschedule'],
    ["application/x-www-form-urlencoded", "%%%&=&&deed"],
  ] as const) {
    const answer = await fetch(`${konwent.url}/biuro/konwenty/nowy`, {
      method: "POST",
      headers: { Origin: konwent.url, Cookie: cookies.K, "Content-Type": type },
      body,
      redirect: "manual",
    });
    expect([400, 404, 413, 415, 422], type).toContain(answer.status);
  }
});

test("the same form sent twice at once leaves one record", async () => {
  const page = await ask("/biuro/konwenty/nowy", "K");
  const form = formsIn(page.body, "/biuro/konwenty/nowy").find(({ deed }) => deed === "scheduleConvention");
  const body = new URLSearchParams(form?.fields);
  body.set("heldOn", "2028-02-29");
  body.set("title", "Dwa kliknięcia");
  const count = () =>
    konwent.database.db.get<{ many: number }>(
      sql`select count(*) as many from conventions where title = 'Dwa kliknięcia'`,
    ).many;
  const answers = await Promise.all([1, 2, 3].map(() => ask("/biuro/konwenty/nowy", "K", body)));
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(count()).toBe(1);
});

test("no schema of any deed is ever surprised", async () => {
  const build = (await import(join(root, "build/server/index.js"))) as {
    routes: Record<string, { id: string; module: { action?: { deeds?: Record<string, Deed> } } }>;
  }; // Remix wrote it
  const seed = Number(process.env["FUZZ_SEED"] ?? Date.now() % 1_000_000);
  console.log(`FUZZ_SEED=${seed}`);
  const text = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.string({ unit: "binary", maxLength: 50 }),
    fc.constantFrom(
      "",
      " ",
      "2026-02-30",
      "2026-03-12",
      "1e309",
      "-1",
      "NaN",
      "99999999999",
      "__proto__",
      "on",
      "yes",
      "12,5",
      "24:00",
    ),
  );
  const value = fc.oneof(
    text,
    fc.array(text, { maxLength: 5 }),
    fc.constant(undefined),
    fc.record({ hash: text, fileName: text, sizeBytes: fc.double() }),
  );
  for (const { id, module } of Object.values(build.routes)) {
    if (id.startsWith("en ")) continue;
    for (const [name, { schema }] of Object.entries(module.action?.deeds ?? {})) {
      const fields = [...fieldsOf(schema), "status-x", "__proto__", "constructor"];
      const form = fc
        .array(fc.tuple(fc.constantFrom(...fields), value), { maxLength: fields.length })
        .map((pairs) => Object.fromEntries(pairs));
      fc.assert(
        fc.property(form, (typed) => void schema.safeParse(typed)),
        { seed, numRuns: 150, examples: [[{}]] },
      );
      expect(name).toMatch(/^[a-z][A-Za-z]+$/);
    }
  }
});

/** The names of a schema's fields, whatever stands around the object. */
function fieldsOf(schema: unknown): string[] {
  const inner = schema as {
    shape?: Record<string, unknown>;
    def?: { in?: unknown; innerType?: unknown; schema?: unknown };
  }; // zod's own description of itself
  if (inner.shape) return Object.keys(inner.shape);
  const next = inner.def?.in ?? inner.def?.innerType ?? inner.def?.schema;
  return next ? fieldsOf(next) : [];
}
