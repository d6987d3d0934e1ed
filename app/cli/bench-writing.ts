import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { randomBytes } from "node:crypto";
import { chromium } from "playwright";
import type { Page } from "playwright";
import { uuidv7 } from "uuidv7";
import { openDatabase } from "#db/client";
import { findAccountByEmail, findActor } from "#domain/account/queries";
import { findNextConvention } from "#domain/convention/queries";
import { getOwnBody } from "#domain/council/queries";
import { publicActor } from "#domain/kernel/actor";
import { polishDay } from "#domain/kernel/polish-time";
import { listSections } from "#domain/minutes/queries";
import { startMinutes } from "#domain/minutes/start-minutes";
import { agendaItems } from "#schema/agenda";
import { minutesSections } from "#schema/minutes";
import { questions } from "#schema/questions";
import { findSystemChromium, server as built } from "./bootstrap.mjs";
import { sessionsOver } from "#web/session.server";

/*
 * Part of npm run bench: a record of 300 pages (200 items, 500 questions) being written in Chromium. From a key to its
 * letter on the screen, and from a save leaving the browser to the server's answer, beside an empty page's own field.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "konwent-writing-"));
const port = 3395;
const base = `http://127.0.0.1:${port}`;
const email = "biuro@example.org";
const [items, asked, keys] = [200, 500, 300];
/** Keys typed while the page that has just come is still being laid out and kept for the cellar: said by themselves. */
const firstKeys = 30;

/** The coming convention of the demo with a record of the greatest length; tells where it is written, and opens a session. */
async function fill(): Promise<{ path: string; session: string; middle: string }> {
  const database = openDatabase(join(folder, "konwent.db"));
  const { db } = database;
  const account = findAccountByEmail(db, email);
  const actor = findActor(db, account?.id ?? "", polishDay(new Date())) ?? publicActor;
  const newSecret = () => randomBytes(16).toString("base64url");
  const ctx = { db, actor, now: () => new Date(), newId: () => uuidv7(), newSecret, react: () => undefined };
  const { id: bodyId } = getOwnBody(db);
  const conventionId = findNextConvention(db, bodyId, "2026-01-01")?.id ?? "";
  const item = db
    .select()
    .from(agendaItems)
    .all()
    .find((row) => row.conventionId === conventionId);
  const question = db.select().from(questions).all()[0];
  if (!item || !question) throw new Error("The demo has no coming convention");
  db.transaction((tx) => {
    const ids = Array.from({ length: items }, (_, at) => `bench-item-${at}`);
    ids.forEach((id, at) =>
      tx
        .insert(agendaItems)
        .values({ ...item, id, position: 100 + at, title: `Punkt ${at}` })
        .run(),
    );
    for (let at = 0; at < asked; at++)
      tx.insert(questions)
        .values({
          ...question,
          id: `bench-question-${at}`,
          number: 5000 + at,
          conventionId,
          agendaItemId: ids[at % items] ?? null,
        })
        .run();
  });
  startMinutes(ctx, { conventionId });
  const page = "Przewodniczący otworzył dyskusję, w której głos zabrali przedstawiciele dzielnic. ".repeat(
    40,
  );
  db.update(minutesSections).set({ markdown: page }).run();
  const sections = listSections(db, conventionId);
  const session = await sessionsOver(ctx, false).createSession(account?.id ?? "", { device: null });
  database.close();
  return {
    path: `/biuro/konwenty/${conventionId}/protokol`,
    session: session.id,
    middle: sections[Math.floor(sections.length / 2)]?.id ?? "",
  };
}

/** Types into the field that has the focus, and tells for each key how long its letter took to the screen, in milliseconds. */
async function keyToPaint(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const taken: number[] = [];
    Object.assign(globalThis, { taken });
    document.addEventListener(
      "keydown",
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          // A message posted in a frame arrives when the frame has been painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => taken.push(performance.now() - timeStamp);
          port2.postMessage(null);
        }),
      { capture: true },
    );
  });
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press(key % 6 === 5 ? "Space" : "a");
    await page.waitForTimeout(30);
  }
  return page.evaluate(() => (globalThis as unknown as { taken: number[] }).taken); // put there above
}

const sorted = (figures: number[]) => figures.toSorted((a, b) => a - b);
const at = (inOrder: readonly number[], share: number): number =>
  inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? Number.NaN;

function print(what: string, ours: number[], bare: number[], against: string): void {
  const [mine, theirs] = [sorted(ours), sorted(bare)];
  console.log(
    `${what}: median ${at(mine, 0.5).toFixed(1)} ms, 99th percentile ${at(mine, 0.99).toFixed(1)} ms; ${against}: median ${at(theirs, 0.5).toFixed(1)} ms; ratio ${(at(mine, 0.5) / at(theirs, 0.5)).toFixed(2)}`,
  );
}

function serve() {
  const env = { ...process.env, PORT: String(port), HOST: "127.0.0.1", BASE_URL: base, KONWENT_DATA: folder };
  return spawn(process.execPath, ["--disable-warning=ExperimentalWarning", join(root, built)], {
    env: { ...env, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

const server = serve();
const program = process.env["CHROMIUM_PATH"] ?? findSystemChromium();
try {
  const answers = () =>
    fetch(`${base}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (server.exitCode === null && !(await answers())) await new Promise((go) => setTimeout(go, 50));
  const { path, session, middle } = await fill();
  const browser = await chromium.launch({
    ...(program ? { executablePath: program } : {}),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const page = await browser.newPage();
  await page.setContent("<textarea autofocus></textarea>");
  await page.locator("textarea").focus();
  const bareKeys = await keyToPaint(page);
  await page.context().addCookies([{ name: "sesja", value: session, url: base }]);
  const saves: number[] = [];
  page.on("requestfinished", (request) => {
    const timing = request.timing();
    if (request.method() === "POST" && request.postData()?.startsWith("deed=autosaveSection"))
      saves.push(timing.responseEnd);
  });
  const opening = performance.now();
  await page.goto(base + path);
  const opened = performance.now() - opening;
  await page.locator("[data-ready=yes]").waitFor();
  await page.locator(`[data-section="${middle}"] textarea[name=markdown]`).focus();
  const all = await keyToPaint(page);
  const [first, ours] = [sorted(all.slice(0, firstKeys)), all.slice(firstKeys)];
  for (let save = 0; save < 40; save++) {
    await page.keyboard.press("a");
    await page.keyboard.press("Control+s");
    await page.locator("[data-state=saved]").waitFor();
    await page.waitForTimeout(150);
  }
  const pings: number[] = [];
  for (let ping = 0; ping < 50; ping++) {
    const start = performance.now();
    await (await fetch(`${base}/healthz`)).arrayBuffer();
    pings.push(performance.now() - start);
  }
  print(
    `key to paint in a record of ${items} items and ${asked} questions (goal ≤ 50 ms)`,
    ours,
    bareKeys,
    "an empty page",
  );
  console.log(
    `the first ${firstKeys} keys, while the page is still being opened: median ${at(first, 0.5).toFixed(1)} ms, slowest ${at(first, 1).toFixed(1)} ms`,
  );
  print(
    `${saves.length} saves of a section (goal: median ≤ 100 ms)`,
    saves,
    pings,
    "an address that only looks whether the database answers",
  );
  console.log(
    `the page itself, ${Math.round((await page.content()).length / 1000)} kB: ${opened.toFixed(0)} ms to open`,
  );
  await browser.close();
} finally {
  const gone = server.exitCode === null ? once(server, "exit") : null;
  server.kill("SIGTERM");
  await gone;
  for (const ending of ["", ".key", ".checkpoints"])
    rmSync(folder + ending, { recursive: true, force: true });
}
