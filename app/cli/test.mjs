/**
 * `npm test`: installs what is missing, runs every check there is, each to its end, and adds up what they found.
 * `--quick` (`npm run check`) leaves out what needs a build or a browser.
 */
import "./node-version.mjs";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, findChromium, install } from "./bootstrap.mjs";
import { bin, main, root, run, Stopped, wasInterrupted } from "./command.mjs";
import { closingLine, countPlaywright, countStatus, countVitest, total } from "./counts.mjs";

/**
 * @typedef {import("./counts.mjs").Counts} Counts
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<Counts>} check
 */

const reports = join(root, "test-results");

/**
 * Runs a program that packages brought along.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
const tool = (program, args, env = {}) => run(join(bin, program), args, { env });

/** @returns {Promise<Counts>} */
async function unitTests() {
  const report = emptyReport("vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return countVitest(report, await tool("vitest", ["run", ...reporters]));
}

/** @returns {Promise<Counts>} */
async function browserTests() {
  const report = emptyReport("playwright.json");
  const env = { CHROMIUM_PATH: await findChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  return countPlaywright(report, await tool("playwright", ["test", "--reporter=list,json"], env));
}

/**
 * Where a runner shall write its report; the last run's is removed, so that it cannot be taken for this one's.
 * @param {string} name
 */
function emptyReport(name) {
  const file = join(reports, name);
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** @type {Step[]} */
const quickSteps = [
  { name: "types", check: async () => countStatus(await tool("tsc", ["--noEmit"])) },
  { name: "lint", check: async () => countStatus(await tool("oxlint", ["--type-aware", "--deny-warnings"])) },
  { name: "format", check: async () => countStatus(await tool("biome", ["format"])) },
  { name: "unit", check: unitTests },
];

/** @type {Step[]} */
const slowSteps = [
  { name: "build", check: async () => countStatus(await build().then(() => 0)) },
  { name: "browser", check: browserTests },
];

/**
 * Runs one step; whatever goes wrong in it is a failure of that step alone.
 * @param {Step} step
 * @returns {Promise<Counts>}
 */
async function take({ name, check }) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const counts = await check().catch((error) => {
    console.error(error instanceof Stopped ? error.message : error);
    return countStatus(1);
  });
  console.log(`== ${name}: ${closingLine(counts)} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return counts;
}

await main(async () => {
  await install().catch((error) => {
    console.error(error instanceof Stopped ? error.message : error);
    if (!wasInterrupted()) console.log(`\n${closingLine(countStatus(1))}`);
    process.exit(1);
  });
  const steps = process.argv.includes("--quick") ? quickSteps : [...quickSteps, ...slowSteps];
  /** @type {Counts[]} */
  const results = [];
  for (const step of steps) {
    results.push(await take(step));
    if (wasInterrupted()) throw new Stopped("Interrupted. / Przerwano.", 130);
  }
  const sum = total(results);
  console.log(`\n${closingLine(sum)}`);
  return sum.failed === 0 ? 0 : 1;
});
