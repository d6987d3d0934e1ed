/** Adds up what the test runners found; each writes a report that a program can read. */
import { existsSync, readFileSync } from "node:fs";

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @type {Counts} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/**
 * A tool that says only yes or no counts as one check.
 * @param {number} status
 * @returns {Counts}
 */
export function countStatus(status) {
  return status === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function total(all) {
  return all.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    nothing,
  );
}

/**
 * The line that a run ends with.
 * @param {Counts} counts
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/**
 * What Vitest's JSON report says. A file that could not even be loaded has no tests to count, and is one failure.
 * @param {string} file
 * @param {number} status what Vitest exited with
 * @returns {Counts}
 */
export function countVitest(file, status) {
  const report = readReport(file);
  const brokenFiles = list(report["testResults"]).filter(
    (result) => result["status"] === "failed" && !list(result["assertionResults"]).some(hasFailed),
  );
  return trusting(status, {
    passed: number(report["numPassedTests"]),
    failed: number(report["numFailedTests"]) + brokenFiles.length,
    skipped: number(report["numPendingTests"]) + number(report["numTodoTests"]),
  });
}

/**
 * @typedef {object} Test
 * @property {string} name
 * @property {string} state
 * @property {number} seconds
 */

/**
 * Every test in Vitest's JSON report, one by one.
 * @param {string} file
 * @returns {Test[]}
 */
export function listVitest(file) {
  return list(readReport(file)["testResults"])
    .flatMap((result) => list(result["assertionResults"]))
    .map((test) => ({
      name: String(test["fullName"]),
      state: String(test["status"]),
      seconds: number(test["duration"]) / 1000,
    }));
}

/**
 * What Playwright's JSON report says. A test that passed only when tried again counts as failed.
 * @param {string} file
 * @param {number} status what Playwright exited with
 * @returns {Counts}
 */
export function countPlaywright(file, status) {
  const report = readReport(file);
  const stats = record(report["stats"]);
  return trusting(status, {
    passed: number(stats["expected"]),
    failed: number(stats["unexpected"]) + number(stats["flaky"]) + list(report["errors"]).length,
    skipped: number(stats["skipped"]),
  });
}

/**
 * Holds a report against the exit status: a runner that failed without saying where, or that ran nothing, is a failure.
 * @param {number} status
 * @param {Counts} counts
 * @returns {Counts}
 */
function trusting(status, counts) {
  const silentFailure = counts.failed === 0 && (status !== 0 || counts.passed === 0);
  return silentFailure ? { ...counts, failed: 1 } : counts;
}

/**
 * A report, empty where there is none or it is broken: then the exit status speaks.
 * @param {string} file
 * @returns {Record<string, unknown>}
 */
function readReport(file) {
  if (!existsSync(file)) return {};
  try {
    return record(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return {};
  }
}

/** @param {Record<string, unknown>} assertion */
function hasFailed(assertion) {
  return assertion["status"] === "failed";
}

/**
 * @param {unknown} value
 * @returns {Record<string, unknown>}
 */
function record(value) {
  return typeof value === "object" && value !== null ? /** @type {Record<string, unknown>} */ (value) : {};
}

/**
 * @param {unknown} value
 * @returns {Record<string, unknown>[]}
 */
function list(value) {
  return Array.isArray(value) ? value.map(record) : [];
}

/** @param {unknown} value */
function number(value) {
  return typeof value === "number" ? value : 0;
}
