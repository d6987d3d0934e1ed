/**
 * What has to be true before Konwent's own code can run: packages installed, pages built, a browser found.
 * Only Node's built-in modules, and nothing newer than Node 18: on a fresh clone there is nothing else yet.
 */
import "./node-version.mjs";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, delimiter, dirname, join, relative } from "node:path";
import { bundle } from "./bundle.mjs";
import { bin, mustRun, root, run, say, Stopped } from "./command.mjs";

const modules = join(root, "node_modules");
/** The Node that the project brings along, whatever the machine's own one is. */
const ownNode = join(bin, "node");

// --- packages

/** Installs the packages of the lock, unless exactly they are installed already. */
export async function install() {
  const stamp = join(modules, ".installed");
  if (existsSync(ownNode) && readText(stamp) === packagesDigest()) return;

  say("Installing packages, once, for up to a minute…", "Instaluję pakiety, jednorazowo, do minuty…");
  const npm = findNpm();
  const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  await mustRun(npm.command, [...npm.args, ...args], { keepStdoutClean: true, env: { PATH: machinePath() } });
  if (!existsSync(ownNode)) {
    throw new Stopped(
      `There is no Node for ${process.platform} on ${process.arch} among the packages. / Brak Node dla tego systemu.`,
    );
  }
  writeFileSync(stamp, packagesDigest());
}

/**
 * What should be installed, and what npm says is: a changed lock shows here, and so does somebody else's `npm install`.
 * The scripts of package.json are no part of it: a new script reinstalls nothing.
 */
function packagesDigest() {
  const { dependencies, devDependencies, optionalDependencies, overrides, allowScripts } = readPackageJson();
  return digest([
    `${process.platform} ${process.arch}`,
    readText(join(root, "package-lock.json")),
    readText(join(modules, ".package-lock.json")),
    JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides, allowScripts]),
  ]);
}

/**
 * The npm that started this script, run by a Node that stays while node_modules is being replaced.
 * @returns {{ command: string, args: string[] }}
 */
function findNpm() {
  const npm = process.env["npm_execpath"] ?? "";
  const inside = relative(modules, process.execPath);
  const ownRuns = !inside.startsWith("..");
  if (!/npm-cli\.c?js$/.test(npm)) return { command: "npm", args: [] };
  return { command: ownRuns ? "node" : process.execPath, args: [npm] };
}

/** PATH without the folders of installed packages, which npm puts first and an installation removes. */
function machinePath() {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.filter((folder) => !folder.includes("node_modules")).join(delimiter);
}

/** @returns {Record<string, unknown>} */
function readPackageJson() {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
}

// --- the build

/** Everything that the built pages are made of. */
const buildSources = [
  "app",
  "db",
  "public",
  "package-lock.json",
  "tsconfig.json",
  "vite.config.ts",
  "remix.config.js",
];

/** The server as one file, from the project's root. */
export const server = "build/server/konwent.mjs";

/** Builds pages, browser modules and the server, unless nothing that they are made of has changed since. */
export async function build() {
  const stamp = join(root, "build", ".stamp");
  const wanted = digest([fingerprint(buildSources), JSON.stringify(readPackageJson()["imports"] ?? {})]);
  if (readText(stamp) === wanted) return;

  // Remix would write one of its own, and change package.json and node_modules for it.
  if (!existsSync(join(root, "app", "entry.server.tsx")))
    throw new Stopped("app/entry.server.tsx is missing.");

  say("Building the pages…", "Buduję strony…");
  rmSync(stamp, { force: true });
  const remix = join(modules, "@remix-run/dev/dist/cli.js");
  const production = { env: { NODE_ENV: "production" }, keepStdoutClean: true };
  await mustRun(ownNode, [remix, "vite:build", "--logLevel", "warn"], production);
  await buildScripts();
  await bundle("build/server/index.js", "build/server/index.js");
  await bundle("app/web/server.ts", server, { withThreads: true });
  writeFileSync(stamp, wanted);
}

/**
 * Bundles each module of app/scripts for the browser, with the parts it has in folders below, under a name that changes with its content,
 * and lists the addresses in build/scripts.json.
 */
async function buildScripts() {
  const folder = join(root, "app", "scripts");
  const modulesOfOurs = filesUnder(folder).filter((file) => dirname(file) === folder && file.endsWith(".ts"));
  const meta = join(root, "build", "scripts.meta.json");
  mkdirSync(join(root, "build"), { recursive: true });
  /** @type {Record<string, string>} */
  const addresses = {};
  if (modulesOfOurs.length > 0) {
    const files = modulesOfOurs.map((file) => relative(root, file));
    const format = ["--bundle", "--minify", "--format=esm", "--target=es2022", "--charset=utf8"];
    const output = ["--outdir=build/client/assets", "--entry-names=[name]-[hash]", `--metafile=${meta}`];
    const args = [...files, ...format, ...output, "--log-level=warning"];
    await mustRun(join(bin, "esbuild"), args, { keepStdoutClean: true });
    /** @type {{ outputs: Record<string, { entryPoint?: string }> }} */
    const { outputs } = JSON.parse(readFileSync(meta, "utf8"));
    for (const [output, { entryPoint }] of Object.entries(outputs)) {
      if (entryPoint) addresses[basename(entryPoint, ".ts")] = output.replace(/^build\/client/, "");
    }
  }
  rmSync(meta, { force: true });
  writeFileSync(join(root, "build", "scripts.json"), `${JSON.stringify(addresses, null, 2)}\n`);
}

// --- the browser

const systemChromiums = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * The Chromium that browser tests drive: the one asked for, the system's, Debian's package, or Playwright's own.
 * @returns {Promise<string>} where its program is
 */
export async function findChromium() {
  const chosen = process.env["CHROMIUM_PATH"];
  if (chosen) {
    if (runs(chosen)) return chosen;
    throw new Stopped(`CHROMIUM_PATH names no Chromium that starts: ${chosen} / To nie działający Chromium.`);
  }
  const found = findSystemChromium() ?? (await installDebianChromium());
  if (found) return found;

  const own = playwrightsChromium();
  if (runs(own)) return own;
  say("Fetching a Chromium for the tests…", "Pobieram Chromium do testów…");
  const status = await run(join(bin, "playwright"), ["install", "chromium"]);
  if (status === 0 && runs(own)) return own;
  throw new Stopped(
    "No Chromium found: install one, or name one in CHROMIUM_PATH. / Brak Chromium: zainstaluj go albo wskaż w CHROMIUM_PATH.",
  );
}

/**
 * The first Chromium that this system has and that starts.
 * @returns {string | undefined}
 */
export function findSystemChromium() {
  return systemChromiums.find(runs);
}

/**
 * Asks Debian for its Chromium, where this user may.
 * @returns {Promise<string | undefined>}
 */
async function installDebianChromium() {
  const isDebian = /^ID=debian$/m.test(readText("/etc/os-release"));
  if (!isDebian || process.getuid?.() !== 0) return undefined;
  say("Installing Debian's Chromium for the tests…", "Instaluję Chromium z Debiana do testów…");
  const options = { env: { DEBIAN_FRONTEND: "noninteractive" }, keepStdoutClean: true };
  const patience = ["-o", "DPkg::Lock::Timeout=400", "-q"];
  await run("apt-get", [...patience, "update"], options);
  await run(
    "apt-get",
    [...patience, "install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"],
    options,
  );
  return findSystemChromium();
}

/** Where Playwright keeps, or would keep, a Chromium of its own. */
function playwrightsChromium() {
  const print = 'process.stdout.write(require("playwright").chromium.executablePath())';
  return spawnSync(ownNode, ["-e", print], { cwd: root, encoding: "utf8" }).stdout ?? "";
}

/**
 * Whether a program is there and starts: some systems keep a stub in a browser's place.
 * @param {string} program
 */
function runs(program) {
  return (
    existsSync(program) &&
    spawnSync(program, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0
  );
}

// --- handing over

/**
 * Lets the project's own Node take over, and answers its exit status.
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
export function handOver(args, env = {}) {
  return run(ownNode, args, { env });
}

// --- stamps

/**
 * A fingerprint of files and folders of the project: of every name and every byte in them.
 * @param {readonly string[]} names
 */
export function fingerprint(names) {
  const files = names.flatMap((name) => filesUnder(join(root, name)));
  return digest(files.flatMap((file) => [relative(root, file), readFileSync(file)]));
}

/**
 * Every file under a path, in a fixed order; the path itself when it is a file.
 * @param {string} path
 * @returns {string[]}
 */
export function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/**
 * One hash of several parts; each is told apart from the next by its length.
 * @param {readonly (string | Buffer)[]} parts
 */
function digest(parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest("hex");
}

/**
 * The text of a file, empty where there is none.
 * @param {string} path
 */
function readText(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}
