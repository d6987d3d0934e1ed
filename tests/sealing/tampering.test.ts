import { beforeAll, expect, test } from "vitest";
import { aRichInstallation } from "#tests/rich-installation";
import type { RichInstallation } from "#tests/rich-installation";
import { unnoticed } from "#tests/tampering";

const times = 50;
let rich: RichInstallation;
beforeAll(async () => void (rich = await aRichInstallation()), 120_000);

test("an installation that nobody tampered with is whole", () => {
  const copy = rich.copy();
  const { flaws, unsealed, events } = rich.verify(copy, { filesFolder: rich.filesFolder });
  copy.close();
  expect(flaws).toEqual([]);
  expect(unsealed).toBe(0);
  expect(events).toBeGreaterThan(200);
});

test(`${times} random edits, deletions and truncations are each found, and the record named`, () => {
  const seed = Number(process.env["TAMPER_SEED"] ?? Date.now() % 1_000_000_000);
  console.log(`TAMPER_SEED=${seed}`);
  expect(unnoticed(rich.copy, rich.verify, seed, times)).toEqual([]);
}, 300_000);
