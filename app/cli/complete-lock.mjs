/**
 * `npm run lock`, after every change of dependencies: makes the lock good for machines other than the one it was made on.
 * npm leaves three things out of a lock or gets them wrong, and `npm ci` then fails elsewhere:
 *  - binaries for other systems, listed as optional dependencies but not locked;
 *  - optional binaries that name a newest Node: an older machine's npm leaves them out without a word,
 *    although they will run under the Node that the project brings along;
 *  - that better-sqlite3 brings its binaries and is never to be compiled.
 */
import "./node-version.mjs";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { main, root } from "./command.mjs";

/**
 * @typedef {object} Entry one package of the lock
 * @property {string} [version]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {boolean} [gypfile]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {Record<string, string>} [engines]
 * @property {Record<string, string>} [optionalDependencies]
 * @typedef {Record<string, Entry>} Packages by their place: node_modules/a/node_modules/b
 */

const systems = "aix android darwin freebsd linux netbsd openbsd openharmony sunos wasi win32".split(" ");
const processors = "arm64 arm ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64".split(" ");

/**
 * Whether a package placed at `from` would find one of this name, looking outward from its own folder as Node does.
 * @param {Packages} packages
 * @param {string} from
 * @param {string} name
 */
function isLocked(packages, from, name) {
  const folders = from === "" ? [] : from.split("/node_modules/");
  for (let depth = folders.length; depth > 0; depth -= 1) {
    if (`${folders.slice(0, depth).join("/node_modules/")}/node_modules/${name}` in packages) return true;
  }
  return `node_modules/${name}` in packages;
}

/**
 * The entry of a binary for another system, as its name tells it: `@rollup/rollup-linux-arm64-musl`.
 * @param {string} name
 * @param {string} version
 * @param {Entry} parent
 * @returns {Entry}
 */
function binaryEntry(name, version, parent) {
  const words = name.split(/[^a-z0-9]+/);
  const os = systems.find((system) => words.includes(system) || words.includes(`${system}eabi`)) ?? "none";
  const cpu = processors.find((processor) => words.includes(processor)) ?? "none";
  return {
    version,
    ...(parent.dev ? { dev: true } : {}),
    optional: true,
    os: [os],
    cpu: [cpu],
    ...(os === "linux" ? { libc: [name.includes("musl") ? "musl" : "glibc"] } : {}),
  };
}

/**
 * Adds the binaries that packages list and the lock lacks; answers how many there were.
 * @param {Packages} packages
 */
function addMissingBinaries(packages) {
  let added = 0;
  for (const [place, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isLocked(packages, place, name) || !/^\d/.test(version)) continue;
      packages[`node_modules/${name}`] = binaryEntry(name, version, entry);
      added += 1;
    }
  }
  return added;
}

/** @param {Packages} packages */
function freeOptionalBinaries(packages) {
  for (const entry of Object.values(packages)) {
    if (entry.optional && entry.os) delete entry.engines;
  }
}

await main(async () => {
  const file = join(root, "package-lock.json");
  const lock = JSON.parse(readFileSync(file, "utf8"));
  /** @type {Packages} */
  const packages = lock.packages;
  const added = addMissingBinaries(packages);
  freeOptionalBinaries(packages);
  const sqlite = packages["node_modules/better-sqlite3"];
  if (sqlite) sqlite.gypfile = false;
  lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(
    `The lock is complete; ${added} binaries for other systems were added. / Plik blokady uzupełniony.`,
  );
});
