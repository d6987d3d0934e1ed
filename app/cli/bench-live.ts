import { spawn } from "node:child_process";
import { server as built } from "./bootstrap.mjs";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import { connect } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { aSessionIn } from "./bench-session.ts";

/*
 * Part of npm run bench: five thousand who follow a session on one process. How much memory one takes, how long it takes from
 * the chair's key to the last of them, and how many are told in a second, beside a bare node:http server that writes the
 * same bytes to as many. With --server it is that server. Each viewer is a file of the system for both sides: where
 * `ulimit -n` is low, there are fewer viewers, and it is said.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const wanted = 5000;
const rounds = 15;
const spare = 200;

await (process.argv.includes("--server") ? serve() : measure());

/** Bare: whoever asks with GET stays, whoever posts has their bytes written to all. */
function serve(): void {
  const viewers = new Set<ServerResponse>();
  const server = createServer((incoming, outgoing) => {
    if (incoming.method === "GET") {
      viewers.add(outgoing.writeHead(200, { "Content-Type": "text/event-stream" }));
      outgoing.write("retry: 1000\n\n");
      return;
    }
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const bytes = Buffer.concat(chunks);
      for (const viewer of viewers) viewer.write(bytes);
      outgoing.end();
    });
  });
  server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port)); // listening on TCP, so it has a port
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "konwent-live-"));
  const port = 3397;
  const base = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PORT: String(port), HOST: "127.0.0.1", BASE_URL: base, KONWENT_DATA: folder };
  const start = (...args: string[]) =>
    spawn(process.execPath, ["--disable-warning=ExperimentalWarning", ...args], {
      env: { ...env, NODE_ENV: "production" },
      stdio: ["ignore", "pipe", "inherit"],
    });
  const ours = start(join(root, built));
  const bare = start(fileURLToPath(import.meta.url), "--server");
  try {
    const [said] = (await once(bare.stdout, "data")) as [Buffer];
    const barePort = Number(said.toString());
    while (
      !(await fetch(`${base}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      ))
    )
      await wait(50);
    const session = await aSessionIn(join(folder, "konwent.db"));
    const most = Math.min(wanted, openFiles() - spare);
    if (most < wanted) console.log(`ulimit -n lets only ${most} of ${wanted} viewers in`);

    const path = `/konwenty/${session.address}/na-zywo/strumien`;
    const before = residentKilobytes(ours);
    const bareBefore = residentKilobytes(bare);
    const watching = await openViewers(port, path, most);
    const theirs = await openViewers(barePort, "/", most);
    await wait(2000);
    print(
      "memory per viewer (goal ≤ 20 kB)",
      (residentKilobytes(ours) - before) / most,
      (residentKilobytes(bare) - bareBefore) / most,
      "kB",
    );

    const times: number[] = [];
    const rates: number[] = [];
    const bareTimes: number[] = [];
    const bareRates: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const told = await watching.tell(() =>
        fetch(`${base}/biuro/konwenty/${session.conventionId}/obrady`, {
          method: "POST",
          redirect: "manual",
          headers: { Cookie: `sesja=${session.cookie}`, Origin: base },
          body: new URLSearchParams({
            deed: "beginItem",
            formId: "",
            requestKey: `bench-${round}`,
            conventionId: session.conventionId,
            itemId: session.items[round % 2] ?? "",
          }),
        }),
      );
      times.push(...told.times);
      rates.push(told.rate);
      const same = Buffer.alloc(told.bytes, "x");
      const bareTold = await theirs.tell(() =>
        fetch(`http://127.0.0.1:${barePort}`, { method: "POST", body: same }),
      );
      bareTimes.push(...bareTold.times);
      bareRates.push(bareTold.rate);
    }
    for (const [name, share] of [
      ["half of the viewers", 0.5],
      ["99 in 100 viewers", 0.99],
    ] as const)
      print(`from the chair's key to ${name}`, quantile(times, share), quantile(bareTimes, share), "ms");
    print(
      "from the chair's key to the last viewer, worst round",
      Math.max(...times),
      Math.max(...bareTimes),
      "ms",
    );
    print("viewers told in a second (goal ≥ 0.7)", quantile(rates, 0.5), quantile(bareRates, 0.5), "/s");
    watching.leave();
    theirs.leave();
  } finally {
    for (const server of [ours, bare]) {
      const gone = once(server, "exit");
      server.kill("SIGTERM");
      await gone;
    }
    for (const ending of ["", ".key", ".checkpoints"])
      rmSync(folder + ending, { recursive: true, force: true });
  }
}

/** So many sockets on one stream, and when each was told. */
async function openViewers(port: number, path: string, count: number) {
  const heard = Array.from({ length: count }, () => 0);
  const bytes = Array.from({ length: count }, () => 0);
  const sockets: Socket[] = [];
  for (let at = 0; at < count; at++) {
    const socket = connect(port, "127.0.0.1");
    socket.on("data", (chunk: Buffer) => {
      heard[at] = performance.now();
      bytes[at] = (bytes[at] ?? 0) + chunk.length;
    });
    socket.on("error", (error) => console.error(error.message));
    sockets.push(socket);
    socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
    if (at % 100 === 99) await quiet(heard, at + 1);
  }
  await quiet(heard, count);
  return {
    leave: () => sockets.forEach((socket) => socket.destroy()),
    /** Does what makes all of them hear something; milliseconds until each has heard it whole, and how many in a second. */
    tell: async (deed: () => Promise<Response>) => {
      heard.fill(0);
      bytes.fill(0);
      const start = performance.now();
      const { status } = await deed();
      if (status >= 400) throw new Error(`The deed was refused: ${status}`);
      await quiet(heard, count);
      const times = heard.map((time) => time - start);
      const span = Math.max(...times) - Math.min(...times);
      return { times, rate: (count / Math.max(span, 1)) * 1000, bytes: bytes[0] ?? 0 };
    },
  };
}

/** Waits until the first so many have heard something, and nobody hears anything more. */
async function quiet(heard: readonly number[], count: number): Promise<void> {
  const isAll = () => heard.slice(0, count).every((time) => time > 0);
  for (let tries = 0; !(isAll() && performance.now() - Math.max(...heard) > 150); tries++) {
    if (tries > 3000) throw new Error("Not everybody was told");
    await wait(20);
  }
}

function quantile(figures: number[], share: number): number {
  const sorted = figures.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function print(what: string, value: number, baseline: number, unit: string): void {
  const against = "bare node:http, same bytes";
  console.log(
    `live, ${what}: ${value.toFixed(1)} ${unit}; ${against}: ${baseline.toFixed(1)} ${unit}; ratio ${(value / baseline).toFixed(3)}`,
  );
}

/** How many files this process may hold open; Node itself has raised the soft limit to the hard one. */
function openFiles(): number {
  const limit = Number(/Max open files\s+(\d+)/.exec(readFileSync("/proc/self/limits", "utf8"))?.[1]);
  return Number.isNaN(limit) ? wanted + spare : limit;
}

function residentKilobytes({ pid }: ChildProcess): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? Number.NaN);
}
