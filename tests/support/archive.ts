import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A record of tests/fixtures/archive, as text. */
export const fixture = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../fixtures/archive/${name}.yaml`, import.meta.url)), "utf8");

/** A real convention of the seed, as text. */
export const seeded = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../db/seed/conventions/${name}.yaml`, import.meta.url)), "utf8");
