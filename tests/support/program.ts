import { threadId } from "node:worker_threads";
import { join } from "node:path";
import { bundle } from "../../app/cli/bundle.mjs";
import { root } from "#tests/sources";

const made = new Map<string, Promise<string>>();

/** A program of tests/support as one file, made once per test file, for trials that begin it again and again. */
export function aProgram(name: string): Promise<string> {
  const known = made.get(name);
  if (known) return known;
  const file = `test-results/programs/${name}-${process.pid}-${threadId}.mjs`;
  const making = bundle(`tests/support/${name}.ts`, file).then(() => join(root, file));
  made.set(name, making);
  return making;
}
