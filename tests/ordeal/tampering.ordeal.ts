import { expect, test } from "vitest";
import { aRichInstallation } from "#tests/rich-installation";
import { unnoticed } from "#tests/tampering";

const times = 1000;

test(`${times} random edits, deletions and truncations are each found, and the record named`, async () => {
  const rich = await aRichInstallation();
  const seed = Number(process.env["TAMPER_SEED"] ?? Date.now() % 1_000_000_000);
  console.log(`TAMPER_SEED=${seed}`);
  expect(unnoticed(rich.copy, rich.verify, seed, times)).toEqual([]);
});
