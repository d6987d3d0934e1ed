import { expect, test } from "vitest";
import { localPath } from "#web/local-path";

test("after signing in one goes on only inside the house", () => {
  expect(localPath("/biuro/konwenty?stan=1")).toBe("/biuro/konwenty?stan=1");
  for (const elsewhere of [
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
    "/a\\b",
    "/..//evil.example",
    "",
    null,
    undefined,
    `/${"a".repeat(600)}`,
  ]) {
    expect(localPath(elsewhere)).toBeNull();
  }
});
