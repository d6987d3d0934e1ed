import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "playwright/test";
import { readerOf, shown } from "#tests/every-page";
import { aSceneIn } from "#tests/scene";
import { root } from "#tests/sources";
import { startServer } from "#tests/server";

const checker = join(root, "node_modules/vnu-jar/build/dist/vnu.jar");

test("every page is valid HTML, as the Nu checker reads it", async () => {
  const { error } = spawnSync("java", ["-version"]);
  expect(
    error,
    "The Nu checker needs Java: install a runtime (on Debian, default-jre-headless)",
  ).toBeUndefined();
  test.setTimeout(300_000);
  const folder = mkdtempSync(join(root, "test-results", "html-"));
  const konwent = await startServer();
  try {
    const scene = await aSceneIn(konwent);
    let pages = 0;
    for (const [path, may] of shown)
      for (const language of ["", "/en"]) {
        const sign = readerOf(may);
        const cookie = sign === "P" ? "" : await konwent.cookieOf(scene.emails[sign]);
        const address = language + scene.addressOf(path);
        const answer = await fetch(konwent.url + address, { headers: { Cookie: cookie } });
        expect(answer.status, address).toBe(200);
        writeFileSync(join(folder, `${address.replaceAll(/\W/g, "_")}.html`), await answer.text());
        pages += 1;
      }
    expect(pages).toBeGreaterThan(150);
    const { stderr, status } = spawnSync(
      "java",
      ["-Xmx512m", "-jar", checker, "--errors-only", "--format", "gnu", folder],
      { encoding: "utf8", maxBuffer: 1 << 26 },
    );
    expect(stderr.split("\n").filter((line) => line.includes("error"))).toEqual([]);
    expect(status).toBe(0);
  } finally {
    await konwent.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
