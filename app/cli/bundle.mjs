import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./command.mjs";

/** What stays a package: binaries, WebAssembly, a package that reads its own files, and Remix's runtime, of which the built pages bring the same copy. */
const external = [
  "better-sqlite3",
  "@node-rs/argon2",
  "@myriaddreamin/typst-ts-node-compiler",
  "multilingual-stemmer",
  "@touch4it/ical-timezones",
  "@remix-run/*",
  "react",
  "react-dom",
];

/** Packages of the old kind ask for others by `require`. */
const banner =
  'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);';

/** How our code begins a thread, once it has been told its own place. */
const beginsThread = /new Worker\(new URL\("\.\/([a-z-]+)\.ts", new URL\([^)]*\)\.href\)/g;

/**
 * Puts a program with all that it imports into one file: Node then begins in a sixth of the time that it needs to look up, read and
 * strip a thousand. A file that asks where it is (`import.meta.url`) still hears its own place.
 * @param {string} entry a TypeScript file, from the project's root
 * @param {string} file where to write, from the project's root
 * @param {{ withThreads?: boolean }} [how] whether each thread the program begins becomes a file of its own, beside it
 */
export async function bundle(entry, file, { withThreads = false } = {}) {
  const output = join(root, file);
  /** @type {Map<string, string>} */
  const threads = new Map();
  /** @type {import("esbuild").Plugin} */
  const inItsPlace = {
    name: "in-its-place",
    setup: (building) =>
      building.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const place = JSON.stringify(relative(dirname(output), path).replaceAll("\\", "/"));
        const said = `new URL(${place}, import.meta.url).href`;
        const contents = readFileSync(path, "utf8").replaceAll("import.meta.url", said);
        if (!withThreads) return { loader: "ts", contents };
        const beside = contents.replaceAll(beginsThread, (_, /** @type {string} */ name) => {
          threads.set(`${name}.mjs`, join(dirname(path), `${name}.ts`));
          return `new Worker(new URL("./${name}.mjs", import.meta.url)`;
        });
        return { loader: "ts", contents: beside };
      }),
  };
  /** @type {typeof import("esbuild")} */
  const esbuild = await import(pathToFileURL(join(root, "node_modules/esbuild/lib/main.js")).href);
  await esbuild.build({
    entryPoints: [join(root, entry)],
    outfile: output,
    absWorkingDir: root,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    sourcemap: "linked",
    external,
    allowOverwrite: true,
    banner: { js: banner },
    plugins: [inItsPlace],
    logLevel: "warning",
  });
  for (const [name, path] of threads) await bundle(relative(root, path), join(dirname(file), name));
}
