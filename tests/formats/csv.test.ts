import { expect, test } from "vitest";
import { csvLine } from "../../app/formats/csv.ts";

test("a cell is quoted where it must be, and ends its line as RFC 4180 says", () => {
  expect(csvLine(["a", 'rzekł: "tak"', "b, c", "wiersz\nwiersz", null, 7])).toBe(
    'a,"rzekł: ""tak""","b, c","wiersz\nwiersz",,7\r\n',
  );
});

test.each(["=1+1", "+48 12", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1"])("%j is shown, never run", (cell) => {
  expect(csvLine([cell]).replace(/^"/, "")).toMatch(/^'/);
});
