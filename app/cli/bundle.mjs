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
const banner = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

/**
 * Puts a program with all that it imports into one file: Node then begins in a sixth of the time that it needs to look up, read and
 * strip a thousand. A file that asks where it is (`import.meta.url`) still hears its own place.
 * @param {string} entry a TypeScript file, from the project's root
 * @param {string} file where to write, from the project's root
 */
export async function bundle(entry, file) {
  const output = join(root, file);
  /** @type {import("esbuild").Plugin} */
  const inItsPlace = {
    name: "in-its-place",
    setup: (building) =>
      building.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const place = JSON.stringify(relative(dirname(output), path).replaceAll("\\", "/"));
        const said = `new URL(${place}, import.meta.url).href`;
        return { loader: "ts", contents: readFileSync(path, "utf8").replaceAll("import.meta.url", said) };
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
}
