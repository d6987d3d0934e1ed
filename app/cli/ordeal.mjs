/**
 * `npm run ordeal`: the long trials of tests/ordeal, one file after another, with their last result in docs/ordeal.md.
 * Resumable: a trial that has passed is not run again until the sources change, or `--again` is given.
 * Other arguments choose trials by a part of their name.
 */
import "./node-version.mjs";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { basename, join, relative } from "node:path";
import { build, filesUnder, findChromium, fingerprint, install } from "./bootstrap.mjs";
import { bin, main, root, run, Stopped, wasInterrupted } from "./command.mjs";
import { closingLine, countVitest, listVitest, nothing, total } from "./counts.mjs";

/**
 * @typedef {object} Result what one trial came to
 * @property {string} sources the fingerprint of what it tried
 * @property {string} finishedAt
 * @property {number} seconds
 * @property {import("./counts.mjs").Counts} counts
 * @property {import("./counts.mjs").Test[]} tests
 */

const suffix = ".ordeal.ts";
const folder = join(root, "tests", "ordeal");
const results = join(root, ".cache", "ordeal");

/** The name of a trial: its path in tests/ordeal, without the ending. @param {string} file */
const nameOf = (file) => relative(folder, file).slice(0, -suffix.length);

/** Where a trial's last result is kept. @param {string} name */
const resultFile = (name) => join(results, `${name.replaceAll("/", "--")}.json`);

/**
 * @param {string} name
 * @returns {Result | undefined}
 */
function lastResult(name) {
  const file = resultFile(name);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

/**
 * Runs one trial to its end and keeps what it came to.
 * @param {string} file
 * @param {string} sources
 * @param {Record<string, string>} env
 */
async function undergo(file, sources, env) {
  const report = join(results, "vitest.json");
  rmSync(report, { force: true });
  const start = Date.now();
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = ["run", "--mode", "ordeal", ...reporters, relative(root, file)];
  const status = await run(join(bin, "vitest"), args, { env });
  if (wasInterrupted()) throw new Stopped("Interrupted: the next run goes on here. / Przerwano.", 130);
  /** @type {Result} */
  const result = {
    sources,
    finishedAt: new Date().toISOString(),
    seconds: Math.round((Date.now() - start) / 1000),
    counts: countVitest(report, status),
    tests: listVitest(report),
  };
  writeFileSync(resultFile(nameOf(file)), JSON.stringify(result));
}

const page = join(root, "docs", "ordeal.md");

/** What the page says of a trial: of one that was run in another copy of the project, what came of it there. @param {string} name */
function toldOf(name) {
  const sections = existsSync(page) ? readFileSync(page, "utf8").split(/^(?=## )/m) : [];
  return sections.find((section) => section.startsWith(`## ${name}\n`))?.trimEnd();
}

/**
 * The page of last results, the trials that were never run included.
 * @param {readonly string[]} files
 * @param {string} sources
 */
function writePage(files, sources) {
  const sections = files.map((file) => {
    const result = lastResult(nameOf(file));
    if (!result) return `${toldOf(nameOf(file)) ?? `## ${nameOf(file)}\n\nNot run yet.`}\n`;
    const age = result.sources === sources ? "" : " The sources have changed since.";
    const when = result.finishedAt.slice(0, 16).replace("T", " ");
    const tests = result.tests.map(
      ({ name, state, seconds }) => `- ${state}: ${name} (${seconds.toFixed(1)} s)\n`,
    );
    return `## ${nameOf(file)}\n\n${closingLine(result.counts)} in ${result.seconds} s, on ${when} UTC.${age}\n\n${tests.join("")}`;
  });
  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}`;
  const head = `# The ordeal\n\nThe last result of each long trial (\`npm run ordeal\`), written by the run itself. Machine: ${machine}.\n`;
  mkdirSync(join(root, "docs"), { recursive: true });
  writeFileSync(page, [head, ...sections].join("\n"));
}

await main(async () => {
  const args = process.argv.slice(2);
  const wanted = args.filter((arg) => !arg.startsWith("--"));
  const all = filesUnder(folder).filter((file) => file.endsWith(suffix));
  const chosen = all.filter(
    (file) => wanted.length === 0 || wanted.some((part) => nameOf(file).includes(part)),
  );
  if (chosen.length === 0)
    throw new Stopped("There is no such trial in tests/ordeal. / Nie ma takiej próby w tests/ordeal.");

  await install();
  await build();
  mkdirSync(results, { recursive: true });
  const env = { CHROMIUM_PATH: await findChromium().catch(() => "") };
  const sources = fingerprint(["app", "db", "public", "tests", "package.json", "package-lock.json"]);
  for (const file of chosen) {
    const last = lastResult(nameOf(file));
    const stands = last?.sources === sources && last.counts.failed === 0 && !args.includes("--again");
    console.log(`\n== ${basename(file, suffix)}${stands ? ": passed already" : ""}`);
    if (!stands) await undergo(file, sources, env);
    writePage(all, sources);
  }
  const sum = total(chosen.map((file) => lastResult(nameOf(file))?.counts ?? nothing));
  console.log(`\n${closingLine(sum)}`);
  return sum.failed === 0 ? 0 : 1;
});
