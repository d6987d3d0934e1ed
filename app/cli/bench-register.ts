import { spawn } from "node:child_process";
import { server as built } from "./bootstrap.mjs";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { desc } from "drizzle-orm";
import { openDatabase } from "#db/client";
import type { Database } from "#db/client";
import { getOwnBody, listDistricts } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { events } from "#schema/events";
import { fillPromises } from "./many-promises.ts";
import { fillRegister, fillUnits } from "./many-questions.ts";

/*
 * Part of npm run bench: the registers of ten thousand questions and ten thousand promises, filtered, searched and paged by
 * one reader after the other, again and after each change of the record; beside an address that reads nothing, asked of the
 * same server in the same minute.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "konwent-register-"));
const port = 3393;
const base = `http://127.0.0.1:${port}`;
const many = 10_000;

/** Starts the server over the folder, waits until it answers, does the work and stops it. */
async function withServer(work: () => Promise<void>): Promise<void> {
  const env = { ...process.env, PORT: String(port), HOST: "127.0.0.1", BASE_URL: base, KONWENT_DATA: folder };
  const server = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", join(root, built)], {
    env: { ...env, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  try {
    const answers = () =>
      fetch(`${base}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (server.exitCode === null && !(await answers()))
      await new Promise((resolve) => setTimeout(resolve, 50));
    await work();
  } finally {
    const gone = server.exitCode === null ? once(server, "exit") : null;
    server.kill("SIGTERM");
    await gone;
  }
}

/** How long one answer takes, in milliseconds. */
async function latency(url: string): Promise<number> {
  const start = performance.now();
  const answer = await fetch(url);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return performance.now() - start;
}

/** How long some requests took, the shortest first, each after `before`; those that warm it up do not count. */
async function latencies(url: string, requests: number, before: (request: number) => void = () => {}) {
  const taken: number[] = [];
  const warming = Math.ceil(requests / 10);
  for (let request = 0; request < warming + requests; request++) {
    before(request);
    taken.push(await latency(url));
  }
  return taken.slice(warming).sort((a, b) => a - b);
}

/** Two addresses asked in turns, so that what disturbs the machine disturbs both; each with the shortest first. */
async function sideBySide(ours: string, bare: string, requests: number): Promise<[number[], number[]]> {
  const [taken, beside]: [number[], number[]] = [[], []];
  for (let request = 0; request < requests; request++) {
    taken.push(await latency(ours));
    beside.push(await latency(bare));
  }
  return [taken.sort((a, b) => a - b), beside.sort((a, b) => a - b)];
}

const at = (inOrder: readonly number[], share: number): number =>
  inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? Number.NaN;
const said = (inOrder: readonly number[]) =>
  `median ${at(inOrder, 0.5).toFixed(1)} ms, 99th percentile ${at(inOrder, 0.99).toFixed(1)} ms`;

/** A new fact at the end of the record, so that nothing remembered of it counts any more. */
function change(db: Database, label: string): void {
  const [last] = db.select().from(events).orderBy(desc(events.sequence)).limit(1).all();
  if (last)
    db.insert(events)
      .values({ ...last, sequence: last.sequence + 1, id: label, hash: label, previousHash: last.hash })
      .run();
}

try {
  await withServer(async () => {}); // loads the demo
  const { db, close } = openDatabase(join(folder, "konwent.db"));
  const body = getOwnBody(db);
  const districts = listDistricts(db, body.id);
  const unitIds = fillUnits(db, body.id, 40);
  const today = polishDay(new Date());
  const about = { bodyId: body.id, districtIds: districts.map(({ id }) => id), unitIds, today };
  fillRegister(db, about, many);
  fillPromises(db, about, many);
  await withServer(async () => {
    for (const path of ["/pytania", "/zobowiazania"])
      for (const query of [
        "",
        `?dzielnica=${districts[0]?.slug ?? ""}`,
        path === "/pytania" ? "?stan=settled" : "?stan=done",
        `?jednostka=${unitIds[0] ?? ""}`,
        `?rok=${today.slice(0, 4)}`,
        "?termin=po-terminie",
        "?slowa=chodniki+szkole",
        "?strona=300",
      ]) {
        const url = `${base}${path}${query}`;
        const first = await latency(url);
        const [again, nothing] = await sideBySide(url, `${base}/healthz`, 1000);
        const anew = await latencies(url, 50, (request) => change(db, `${path}${query} ${request}`));
        console.log(
          `${path}${query} of ${many} (goal: 99th percentile ≤ 20 ms): again ${said(again)}; ` +
            `an address that reads nothing ${said(nothing)}, ratio ${(at(again, 0.99) / at(nothing, 0.99)).toFixed(1)}; ` +
            `counted anew after a change ${said(anew)}; first of all ${first.toFixed(0)} ms`,
        );
      }
  });
  close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
