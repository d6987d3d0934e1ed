import { createHash } from "node:crypto";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { expect, test } from "playwright/test";
import { audiences } from "../../app/web/audience.ts";
import type { Audience } from "../../app/web/audience.ts";
import type { Deed } from "../../app/web/deeds.ts";
import { sitePages } from "../../app/routes.ts";
import { messages } from "#i18n/index";
import { aSceneIn, residentsOfScene } from "#tests/scene";
import type { Scene } from "#tests/scene";
import { formsIn, plausible } from "#tests/page-forms";
import type { PageForm } from "#tests/page-forms";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";
import { root } from "#tests/sources";
import { pages, readers } from "../pages.table.ts";
import type { Reader } from "../pages.table.ts";

/*
 * Everybody walks through the whole house and tries every door, by plain HTTP: no browser is in the way.
 */
type Route = { id: string; module: { action?: { audience: string; deeds: Record<string, Deed> } } };
type Said = { status: number; location: string | null; body: string; headers: Headers };

const signs = Object.keys(readers) as Reader[]; // the order of the columns
const everyPage = Object.keys(sitePages);
const isPublicArea = (path: string) =>
  !/^(biuro|moje|udzial|konto|logowanie|wejscie|wypis|subskrypcja|zalozenie)(\/|$)/.test(path);

// Thousands of requests in all; a busy machine takes its time over them.
test.describe.configure({ timeout: 480_000 });

let konwent: Installation;
let scene: Scene;
let routes: Route[];
const cookies = {} as Record<Reader, string>;

test.beforeAll(async () => {
  konwent = await startServer();
  scene = await aSceneIn(konwent);
  await konwent.doOwnWork(); // or it happens under our hands
  for (const sign of signs) cookies[sign] = sign === "P" ? "" : await konwent.cookieOf(scene.emails[sign]);
  const build = (await import(join(root, "build/server/index.js"))) as { routes: Record<string, Route> }; // Remix wrote it
  routes = Object.values(build.routes);
});

test.afterAll(() => konwent.stop());

async function ask(path: string, sign: Reader = "P", request: RequestInit = {}): Promise<Said> {
  const headers = new Headers(request.headers);
  if (cookies[sign]) headers.set("Cookie", cookies[sign]);
  const answer = await fetch(konwent.url + path, { redirect: "manual", ...request, headers });
  const said = {
    status: answer.status,
    location: answer.headers.get("location"),
    body: await answer.text(),
    headers: answer.headers,
  };
  const faults = faultsOf(said, path);
  // Thousands of answers are looked at: an expectation for each header would take longer than the answers.
  if (faults.length > 0)
    throw new Error(
      `${request.method ?? "GET"} ${path} as ${readers[sign]}: ${faults.join("; ")}\n${konwent.complaints().slice(-2000)}`,
    );
  return said;
}

const send = (
  path: string,
  sign: Reader,
  body: URLSearchParams,
  headers: Record<string, string> = { Origin: konwent.url },
) => ask(path, sign, { method: "POST", body, headers });

const nonces = new Set<string>();
const alwaysSaid = {
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
};

/** What no response may be or say, whatever it answers, and what every one must. */
function faultsOf({ status, body, headers }: Said, path: string): string[] {
  const of = (name: string) => headers.get(name) ?? "";
  const csp = of("content-security-policy");
  const plain = path.replace(/^\/en(?=\/|$)/, "").slice(1);
  // Only what is made for other people's programs may be read by other people's pages.
  const isOpen = /^\/(en\/)?oparl(\/|\?|$)/.test(path) && of("content-type").startsWith("application/json");
  const faults: [isFault: boolean, sentence: string][] = [
    [status >= 500, `answers ${status}`],
    [
      of("content-type").startsWith("text/") &&
        /\n\s+at [\w.<>]+ \(|node_modules|SqliteError|ZodError|\/app\/(web|domain|routes)\//.test(body),
      "shows internals",
    ],
    [!/^\/(en\/)?biuro\//.test(path) && body.includes(residentsOfScene), "tells of residents"],
    ...Object.entries(alwaysSaid).map(([name, value]): [boolean, string] => [
      of(name) !== value,
      `${name}: ${of(name)}`,
    ]),
    [!of("permissions-policy").includes("camera=()"), "allows the camera"],
    [of("access-control-allow-origin") !== (isOpen ? "*" : ""), "is open to, or closed against, other pages"],
    [headers.has("x-powered-by"), "tells what it runs on"],
    [!csp.includes("default-src 'none'") || /unsafe-|\*/.test(csp), `policy: ${csp}`],
  ];
  if (!csp.includes("sandbox")) {
    // a stored file runs nothing at all; everything else says what it runs
    faults.push([
      !/style-src 'self'.*form-action 'self'.*frame-ancestors 'none'.*base-uri 'none'.*object-src 'none'/.test(
        csp,
      ),
      `policy: ${csp}`,
    ]);
    if (isPublicArea(plain.split("?")[0] ?? ""))
      faults.push(
        [!csp.includes("script-src 'self'"), `policy: ${csp}`],
        [headers.has("set-cookie"), "sets a cookie"],
      );
    else {
      const nonce = /script-src 'nonce-([^']+)' 'strict-dynamic'/.exec(csp)?.[1] ?? "";
      const mayBeKept = plain.startsWith("biuro/pliki/") ? /^private|^no-store$/ : /^no-store$/;
      faults.push(
        [!/^[\w+/]{22}==$/.test(nonce), `nonce: ${nonce}`],
        [nonces.has(nonce), "has the nonce of another answer"],
        [!mayBeKept.test(of("cache-control")), `cache-control: ${of("cache-control")}`],
      );
      nonces.add(nonce);
    }
  }
  return faults.flatMap(([isFault, sentence]) => (isFault ? [sentence] : []));
}

/**
 * Everything the record says and everything kept beside it, but for how long sessions still last, and for what the postman does
 * meanwhile by himself: of letters only which there are, and no addresses that are made as one is written.
 */
function worldNow(): Record<string, string> {
  const { db } = konwent.database;
  const tables = db.all<{ name: string }>(
    sql`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not in ('sessions', 'access_links') order by name`,
  );
  const hashOf = (name: string) =>
    createHash("sha256")
      .update(JSON.stringify(db.all(sql.raw(`select ${name === "mails" ? "id" : "*"} from "${name}"`))))
      .digest("hex");
  return Object.fromEntries(tables.map(({ name }) => [name, hashOf(name)]));
}

const inBothLanguages = (path: string) => [path, path === "/" ? "/en" : `/en${path}`];
const expected = (sign: Reader, mark: string): number[] =>
  mark === "-" ? (sign === "P" ? [303] : [403]) : mark === "0" ? [404] : mark === ">" ? [303] : [200];
const marksOf = (path: string) => (pages[path] ?? "").split(" ");

test("every page stands in the table, and nothing else does", () => {
  expect(Object.keys(pages).toSorted()).toEqual(everyPage.toSorted());
  for (const path of everyPage)
    marksOf(path).forEach((mark, column) => expect([signs[column], "-", "0", ">"], path).toContain(mark));
});

test("everybody opens every page, and sees it or is told why not", async () => {
  const wrong: string[] = [];
  const open = async (address: string, sign: Reader, mark: string) => {
    const { status, location, body } = await ask(address, sign);
    if (!expected(sign, mark).includes(status))
      wrong.push(`${address} as ${readers[sign]}: ${status} instead of ${mark}`);
    if (status === 303 && mark === "-") expect(location, address).toContain("/logowanie?dalej=");
    if (status === 200 && body.startsWith("<!DOCTYPE"))
      expect(body, address).toContain(`<html lang="${address.startsWith("/en") ? "en" : "pl"}"`);
  };
  for (const path of everyPage) {
    const tries = marksOf(path).flatMap((mark, column) =>
      inBothLanguages(scene.addressOf(path)).map((address) => open(address, signs[column] ?? "P", mark)),
    );
    await Promise.all(tries);
  }
  expect(wrong).toEqual([]);
});

test("what does not exist is missing for those who may look, and stays closed for the others", async () => {
  const wrong: string[] = [];
  const look = async (address: string, sign: Reader, mark: string) => {
    const { status } = await ask(address, sign);
    // Whoever may open the page for something of their own learns that this is not there, or that it is not theirs.
    const mayLearn = mark === "-" ? [...expected(sign, mark), 404, 400] : [404, 400];
    if (!mayLearn.includes(status)) wrong.push(`${address.slice(0, 80)} as ${readers[sign]}: ${status}`);
  };
  for (const path of everyPage.filter((page) => page.includes(":") && page !== "wejscie/:token")) {
    const unknown = (value: string) => `/${path.replaceAll(/:\w+/g, value)}`;
    await Promise.all(
      marksOf(path).map((mark, column) => look(unknown("nie-ma"), signs[column] ?? "P", mark)),
    );
    // Strange values are for whoever gets as far as having them looked up.
    const column = marksOf(path).findIndex((mark) => mark !== "-");
    const strange = ["%00", "..%2f..%2fetc", "a".repeat(3000)];
    await Promise.all(
      strange.map((value) => look(unknown(value), signs[column] ?? "P", marksOf(path)[column] ?? "-")),
    );
  }
  expect(wrong).toEqual([]);
});

test("an unknown address gets help in the reader's language", async () => {
  for (const [address, language, home] of [
    ["/nie-ma-takiej", "pl", "/konwenty"],
    ["/en/no-such-page", "en", "/en/konwenty"],
    ["/konwenty/1900-01-01", "pl", "/konwenty"],
    ["/en/pytania/1900-001", "en", "/en/konwenty"],
  ] as const) {
    const { status, body } = await ask(address);
    expect(status).toBe(404);
    expect(body, address).toContain(messages[language].errors.notFound.title);
    expect(body, address).toContain(`<html lang="${language}"`);
    expect(body, address).toContain(`href="${home}"`);
  }
  for (const strange of [
    "/%E0%A4%A",
    "/%E0%A4%A.css",
    "/..%2f..%2fpackage.json",
    "/assets/../../package.json",
    "//example.org",
    "/\\example.org",
    "/?_data=root",
    "/konwenty?strona=-1",
    "/konwenty?strona=99999999999999999999",
    "/pytania?strona=abc&rok=%00&stan[]=x",
  ]) {
    const { status, location } = await ask(strange);
    expect(status, strange).toBeLessThan(500);
    if (location) expect(new URL(location, konwent.url).origin, strange).toBe(konwent.url);
  }
});

test("the public pages are the same for everybody, to the byte", async () => {
  for (const path of everyPage.filter((page) => isPublicArea(page))) {
    for (const address of inBothLanguages(scene.addressOf(path))) {
      const [stranger, clerk] = [await ask(address), await ask(address, "K")];
      expect(clerk.body, address).toBe(stranger.body);
      expect(stranger.headers.get("vary") ?? "", address).not.toMatch(/cookie/i);
    }
  }
});

test("reading changes nothing, and HEAD answers as GET does", async () => {
  const before = worldNow();
  for (const path of everyPage) {
    const address = scene.addressOf(path);
    for (const sign of ["P", "D", "K", "A"] as const) {
      const got = await ask(address, sign);
      const asked = await ask(address, sign, { method: "HEAD" });
      expect([asked.status, asked.body], address).toEqual([got.status, ""]);
    }
  }
  expect(worldNow()).toEqual(before);
});

test("the framework's data addresses and manifest give nothing away", async () => {
  for (const path of everyPage) {
    const address = scene.addressOf(path);
    for (const sign of ["P", "K"] as const) {
      expect((await ask(`${address === "/" ? "/_root" : address}.data`, sign)).status, address).toBe(404);
      expect(
        (await ask(`${address}?_data=routes%2F${encodeURIComponent(sitePages[path] ?? "")}`, sign)).status,
        address,
      ).toBe(404);
    }
  }
  expect((await ask("/__manifest?p=/biuro")).status).toBe(404);
});

test("no method but GET, HEAD and POST does anything", async () => {
  const before = worldNow();
  for (const path of everyPage) {
    for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS"]) {
      const { status } = await ask(scene.addressOf(path), "K", { method, headers: { Origin: konwent.url } });
      expect([403, 404, 405], `${method} ${path}`).toContain(status);
    }
  }
  expect(worldNow()).toEqual(before);
});

/** Every page that has deeds, with their names and who the page is for. */
const deedTables = () =>
  routes.flatMap(({ id, module }) =>
    module.action?.deeds
      ? [{ path: id.replace(/^\w+ /, ""), isEnglish: id.startsWith("en "), ...module.action }]
      : [],
  );

test("a request that does not come from our own pages does nothing, whoever sends it", async () => {
  const before = worldNow();
  const foreign: Record<string, string>[] = [
    {},
    { Origin: "https://example.org" },
    { Origin: "null" },
    { "Sec-Fetch-Site": "cross-site" },
    { Origin: "https://example.org", "Sec-Fetch-Site": "same-origin", "X-Forwarded-Host": "127.0.0.1" },
  ];
  for (const { path, deeds } of deedTables()) {
    const [deed = ""] = Object.keys(deeds);
    const answers = await Promise.all(
      foreign.map((headers) => send(scene.addressOf(path), "K", new URLSearchParams({ deed }), headers)),
    );
    expect(
      answers.map(({ status }) => status),
      `${path} ${deed}`,
    ).toEqual(foreign.map(() => 403));
  }
  expect(worldNow()).toEqual(before);
});

test("whoever a page is not for does none of its deeds", async () => {
  expect(deedTables().length).toBeGreaterThan(20);
  const before = worldNow();
  const wrong: string[] = [];
  for (const { path, isEnglish, audience, deeds } of deedTables()) {
    const address = (isEnglish ? "/en" : "") + scene.addressOf(path);
    for (const [column, mark] of marksOf(path).entries()) {
      const sign = signs[column] ?? "P";
      if (mark !== "-") continue;
      // Of somebody else's, an empty form is not understood; the permission table holds what a filled one would do.
      const isAdmitted = sign !== "P" && audiences[audience as Audience](konwent.actorOf(scene.emails[sign]));
      // The English page has the very same table: one of its deeds is enough.
      const names = isEnglish ? Object.keys(deeds).slice(0, 1) : Object.keys(deeds);
      const tries = names.map(async (deed) => {
        const { status, location } = await send(address, sign, new URLSearchParams({ deed }));
        const isRefused =
          sign === "P"
            ? status === 303 && location?.includes("/logowanie")
            : status === 403 || (isAdmitted && [404, 422].includes(status));
        if (!isRefused) wrong.push(`${address} ${deed} as ${readers[sign]}: ${status}`);
      });
      await Promise.all(tries);
    }
  }
  expect(wrong).toEqual([]);
  expect(worldNow()).toEqual(before);
});

test("files of the build carry the same headers, and hashed ones never change", async () => {
  const { body } = await ask("/");
  const style = /href="(\/assets\/[^"]+\.css)"/.exec(body)?.[1] ?? "";
  expect((await ask(style)).headers.get("cache-control")).toContain("immutable");
  for (const path of [
    "/robots.txt",
    "/favicon.svg",
    "/assets/none.css",
    "/assets/%2e%2e/%2e%2e/server/index.js",
  ])
    expect((await ask(path)).status, path).toBeLessThan(500);
  const file = await ask(scene.addressOf("pliki/:hash/:name"));
  expect([file.headers.get("content-security-policy"), file.headers.get("content-disposition")]).toEqual([
    expect.stringContaining("sandbox"),
    expect.stringContaining("attachment"),
  ]);
});

/** Whom a form stands before: its deed, its page, and the thing it is about. */
const nameOf = ({ action, deed, formId }: PageForm) => `${action.replace(/\?.*/, "")} ${deed} ${formId}`;

/** Of the rows of a list that offer the same deed, the first and the last: each row costs eight requests. */
function firstAndLastRows(forms: ReadonlyMap<string, PageForm>): [string, PageForm][] {
  const kindOf = ({ action, deed }: PageForm) => `${action.replace(/\?.*/, "")} ${deed}`;
  const all = [...forms];
  const last = new Map(all.map(([name, form]) => [kindOf(form), name]));
  const first = new Map(all.toReversed().map(([name, form]) => [kindOf(form), name]));
  return all.filter(([name, form]) => [first.get(kindOf(form)), last.get(kindOf(form))].includes(name));
}

async function formsBefore(sign: Reader): Promise<PageForm[]> {
  const found: PageForm[] = [];
  for (const path of everyPage) {
    const address = scene.addressOf(path);
    const { status, body } = await ask(address, sign);
    if (status === 200) found.push(...formsIn(body, address));
  }
  return found;
}

test("a form that somebody is not shown, they cannot send; a form that they are shown, they may", async () => {
  const shown = {} as Record<Reader, Map<string, PageForm>>;
  for (const sign of signs)
    shown[sign] = new Map((await formsBefore(sign)).map((form) => [nameOf(form), form]));
  const all = new Map(signs.flatMap((sign) => [...shown[sign]]));
  expect(all.size).toBeGreaterThan(50);

  const before = worldNow();
  const wrong: string[] = [];
  for (const [name, form] of firstAndLastRows(all)) {
    if (form.isMultipart || /\b(signOut|signIn|enter|beginSetUp|foundInstallation)\b/.test(form.deed))
      continue;
    for (const sign of signs.filter((one) => !shown[one].has(name))) {
      const { status, location } = await send(form.action, sign, plausible(form));
      // 422: what our guess typed was not understood; that nothing came of it is seen below.
      const isRefused =
        [403, 404, 422].includes(status) ||
        (sign === "P" && status === 303 && location?.includes("/logowanie"));
      if (!isRefused) wrong.push(`${name} sent by ${readers[sign]}: ${status}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(worldNow()).toEqual(before);

  // From here on things change: what walks the scene as it was built stands above.
  for (const sign of signs) {
    for (const [name, form] of firstAndLastRows(shown[sign])) {
      if (form.isMultipart || form.deed === "signOut" || form.deed === "endOtherSessions") continue;
      const { status } = await send(form.action, sign, plausible(form));
      if (status === 403) wrong.push(`${name} is shown to ${readers[sign]}, and refused`);
    }
  }
  expect(wrong).toEqual([]);
});

test("the house says how it is, and has complained of nothing on the way", async () => {
  const health = await ask("/healthz");
  expect([health.status, JSON.parse(health.body)]).toEqual([200, expect.objectContaining({ status: "ok" })]);
  // An address that is no text at all is told apart in the log; it is the visitor's mistake, not ours.
  expect(
    konwent
      .complaints()
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("The URL path ")),
  ).toEqual([]);
});
