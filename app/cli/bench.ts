import { spawn } from "node:child_process";
import { server as built } from "./bootstrap.mjs";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";

/*
 * npm run bench: what the built product costs, each figure beside a baseline measured in the same run, round by round.
 * Machines are noisy: read the ratios.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "konwent-bench-"));
const port = 3391;
const base = `http://127.0.0.1:${port}`;
const rounds = 3;

try {
  const first = await startedIn();
  await stopped(first.server);
  const again = await startedIn();
  const bareStart = await timed(() => exited(spawn(process.execPath, ["-e", ""])));
  print(
    "first start with the demo, to its first page",
    first.milliseconds,
    bareStart,
    "ms",
    "an empty node process",
  );
  print(
    "second start to its first page (goal ≤ 3000 ms)",
    again.milliseconds,
    bareStart,
    "ms",
    "an empty node process",
  );
  print(
    "memory at rest (goal ≤ 150 MB)",
    residentMegabytes(again.server),
    megabytes(process.memoryUsage().rss),
    "MB",
    "this bench",
  );
  for (const path of ["/", "/konwenty/2019-06", "/konwenty/2019-06/protokol", "/pytania"])
    await compareWithBare(path);
  print(
    "memory after the load (goal ≤ 250 MB)",
    residentMegabytes(again.server),
    megabytes(process.memoryUsage().rss),
    "MB",
    "this bench",
  );
  await stopped(again.server);
  await benchOf("bench-letters.ts");
  await benchOf("bench-replies.ts");
  await benchOf("bench-register.ts");
  await benchOf("bench-search.ts");
  await benchOf("bench-writing.ts");
  await benchOf("bench-live.ts");
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Starts the server and waits for its first page. */
async function startedIn(): Promise<{ server: ChildProcess; milliseconds: number }> {
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: "127.0.0.1",
    BASE_URL: base,
    KONWENT_DATA: folder,
    NODE_ENV: "production",
  };
  const server = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", join(root, built)], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const milliseconds = await timed(async () => {
    while (
      !(await fetch(`${base}/konwenty`).then(
        (response) => response.ok,
        () => false,
      ))
    )
      await new Promise((resolve) => setTimeout(resolve, 20));
  });
  return { server, milliseconds };
}

/** A part of the bench in a process of its own, so that its memory can be read. */
async function benchOf(file: string): Promise<void> {
  const script = join(root, "app/cli", file);
  await exited(
    spawn(process.execPath, ["--disable-warning=ExperimentalWarning", script], { stdio: "inherit" }),
  );
}

/** Requests a second and 99th percentile of one page, against bare node:http sending the same bytes. */
async function compareWithBare(path: string): Promise<void> {
  const page = await fetch(base + path);
  const bytes = Buffer.from(await page.arrayBuffer());
  const bare = createServer((_, response) =>
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(bytes),
  ).listen(0, "127.0.0.1");
  await new Promise((resolve) => bare.once("listening", resolve));
  const bareBase = `http://127.0.0.1:${(bare.address() as AddressInfo).port}`; // listening on TCP, so it has a port
  const ours: autocannon.Result[] = [];
  const theirs: autocannon.Result[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(await autocannon({ url: base + path, connections: 16, duration: 2 }));
    theirs.push(await autocannon({ url: bareBase, connections: 16, duration: 2 }));
  }
  bare.close();
  const mid = (results: autocannon.Result[], read: (result: autocannon.Result) => number) =>
    results.map(read).sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
  print(
    `${path} (${bytes.length} bytes, rendered each time)`,
    mid(ours, (r) => r.requests.average),
    mid(theirs, (r) => r.requests.average),
    "requests/s",
    "bare node:http, same bytes",
  );
  print(
    `${path} 99th percentile`,
    mid(ours, (r) => r.latency.p99),
    mid(theirs, (r) => r.latency.p99),
    "ms",
    "bare node:http, same bytes",
  );
}

function print(what: string, ours: number, baseline: number, unit: string, against: string): void {
  console.log(
    `${what}: ${ours.toFixed(0)} ${unit}; ${against}: ${baseline.toFixed(0)} ${unit}; ratio ${(ours / baseline).toFixed(3)}`,
  );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function megabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}

/** Resident memory of a process, where /proc tells it. */
function residentMegabytes({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

function exited(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.once("exit", resolve));
}

async function stopped(server: ChildProcess): Promise<void> {
  const end = exited(server);
  server.kill("SIGTERM");
  await end;
}
