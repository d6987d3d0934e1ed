import { expect, test } from "vitest";
import { getOwnBody } from "#domain/council/queries";
import { findPublished } from "#domain/search/find-queries";
import { theDemo } from "#tests/demo";
import { labelledQueries } from "./labelled-queries.ts";

test("of sixty queries, at least 95 % of what they look for is among the first ten results", () => {
  const { db } = theDemo();
  const body = getOwnBody(db);
  expect(labelledQueries).toHaveLength(60);
  let [wanted, found, first] = [0, 0, 0];
  const missed: string[] = [];
  for (const [query, addresses] of labelledQueries) {
    const given = findPublished(db, body.id, query).results.map(({ address }) => address);
    const hits = addresses.filter((address) => given.includes(address));
    wanted += addresses.length;
    found += hits.length;
    if (addresses.includes(given[0] ?? "")) first++;
    if (hits.length < addresses.length)
      missed.push(
        `${query}: no ${addresses.filter((address) => !hits.includes(address)).join(", ")}; got ${given.join(", ") || "nothing"}`,
      );
  }
  console.log(
    `search: recall at 10 ${found} of ${wanted} (${((100 * found) / wanted).toFixed(1)} %); ` +
      `first is right in ${first} of 60` +
      (missed.length > 0 ? `\nmissed: ${missed.join("\n        ")}` : ""),
  );
  expect(found / wanted).toBeGreaterThanOrEqual(0.95);
});
