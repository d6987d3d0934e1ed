/**
 * Runs other programs for the entry points: their output, their exit status, the signals that stop them.
 * Only Node's built-in modules, and nothing newer than Node 18.
 */
import "./node-version.mjs";
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url));
/** Where npm puts the programs that packages bring along. */
export const bin = join(root, "node_modules", ".bin");

/**
 * @typedef {object} RunOptions
 * @property {Record<string, string>} [env] added to this process's own environment
 * @property {boolean} [keepStdoutClean] what the command prints goes to stderr
 */

/** Why an entry point cannot go on; `status` is what the process then exits with. */
export class Stopped extends Error {
  /**
   * @param {string} message
   * @param {number} [status]
   */
  constructor(message, status = 1) {
    super(message);
    this.status = status;
  }
}

/** What to exit with once somebody has asked this process to stop; 0 until then. */
let interrupted = 0;

/** Whether somebody has asked this process to stop, by Ctrl+C or otherwise. */
export function wasInterrupted() {
  return interrupted !== 0;
}

/**
 * Tells the person at the terminal what is happening, in both languages.
 * Always on stderr: stdout belongs to the command that was asked for.
 * @param {string} english
 * @param {string} polish
 */
export function say(english, polish) {
  console.error(`${english} / ${polish}`);
}

/**
 * Runs an entry point: its number becomes the exit status, and a reason to stop is told in one line.
 * @param {() => Promise<number | void>} task
 */
export async function main(task) {
  try {
    process.exitCode = (await task()) ?? 0;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    console.error(error.message);
    process.exitCode = error.status;
  }
}

/**
 * Runs a command in the project's folder until it ends, and answers its exit status.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { env = {}, keepStdoutClean = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, PATH: bin + delimiter + (process.env["PATH"] ?? ""), ...env },
      stdio: ["inherit", keepStdoutClean ? 2 : "inherit", "inherit"],
    });
    const stopForwarding = forwardSignals(child);
    child.on("error", (error) => {
      stopForwarding();
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on("exit", (code, signal) => {
      stopForwarding();
      resolve(signal ? 128 + constants.signals[signal] : (code ?? 1));
    });
  });
}

/**
 * Runs a command that has to succeed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export async function mustRun(command, args, options = {}) {
  const status = await run(command, args, options);
  if (interrupted) throw new Stopped("Interrupted. / Przerwano.", interrupted);
  if (status !== 0) {
    const line = [command, ...args].join(" ").replaceAll(root, "");
    throw new Stopped(`Failed with status ${status}: ${line} / Błąd ${status}: ${line}`, status);
  }
}

/**
 * Hands signals to a child for as long as it lives, so that stopping this process leaves nothing running.
 * @param {import("node:child_process").ChildProcess} child
 * @returns {() => void} takes the handlers off again
 */
function forwardSignals(child) {
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    interrupted = 128 + constants.signals[signal];
    child.kill(signal);
  };
  const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
  for (const signal of signals) process.on(signal, forward);
  return () => {
    for (const signal of signals) process.off(signal, forward);
  };
}
