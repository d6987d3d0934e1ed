import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDatabase } from "#db/client";
import { getOwnBody, listDistricts, listUnits } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { fillRegister } from "./many-questions.ts";

/*
 * Part of npm run bench: the register of ten thousand questions, filtered, searched and paged by one reader after the other;
 * median and 99th percentile beside those of an address that reads nothing, asked of the same server in the same minute.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "konwent-register-"));
const port = 3393;
const base = `http://127.0.0.1:${port}`;
const many = 10_000;

/** Starts the server over the folder, waits until it answers, does the work and stops it. */
async function withServer(work: () => Promise<void>): Promise<void> {
  const env = { ...process.env, PORT: String(port), HOST: "127.0.0.1", BASE_URL: base, KONWENT_DATA: folder };
  const server = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", join(root, "app/web/server.ts")],
    { env: { ...env, NODE_ENV: "production" }, stdio: ["ignore", "ignore", "inherit"] },
  );
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

/** How long some requests took, in milliseconds, the shortest first; those that warm it up do not count. */
async function latencies(url: string): Promise<number[]> {
  const taken: number[] = [];
  for (let request = 0; request < 220; request++) {
    const start = performance.now();
    const answer = await fetch(url);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    taken.push(performance.now() - start);
  }
  return taken.slice(20).sort((a, b) => a - b);
}

const at = (inOrder: readonly number[], share: number): number =>
  inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? Number.NaN;

try {
  await withServer(async () => {}); // loads the demo
  const { db, close } = openDatabase(join(folder, "konwent.db"));
  const body = getOwnBody(db);
  const districts = listDistricts(db, body.id);
  const unitIds = listUnits(db, body.id).map(({ id }) => id);
  const today = polishDay(new Date());
  fillRegister(db, { bodyId: body.id, districtIds: districts.map(({ id }) => id), unitIds, today }, many);
  close();
  await withServer(async () => {
    const nothing = await latencies(`${base}/healthz`);
    for (const query of [
      "",
      `?dzielnica=${districts[0]?.slug ?? ""}`,
      "?stan=settled",
      `?jednostka=${unitIds[0] ?? ""}`,
      `?rok=${today.slice(0, 4)}`,
      "?termin=po-terminie",
      "?slowa=chodniki+szkole",
      "?strona=300",
    ]) {
      const first = performance.now();
      await (await fetch(`${base}/pytania${query}`)).arrayBuffer();
      const cold = performance.now() - first;
      const ours = await latencies(`${base}/pytania${query}`);
      console.log(
        `/pytania${query.replace(/=[0-9a-f-]{36}$/, "=…")} of 10,000 questions (goal: 99th percentile ≤ 20 ms): ` +
          `median ${at(ours, 0.5).toFixed(1)} ms, 99th percentile ${at(ours, 0.99).toFixed(1)} ms, ` +
          `counted anew ${cold.toFixed(0)} ms; /healthz: ${at(nothing, 0.5).toFixed(1)} ms, ${at(nothing, 0.99).toFixed(1)} ms; ` +
          `ratio of medians ${(at(ours, 0.5) / at(nothing, 0.5)).toFixed(1)}`,
      );
    }
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
