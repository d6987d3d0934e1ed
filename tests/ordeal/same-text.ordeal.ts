import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { chanceOf } from "#tests/chance";
import { demoContents } from "#tests/demo-contents";
import { isInstalled, lettersOf, textOfHtml } from "#tests/file-texts";
import { generatedEdition } from "#tests/generated-edition";
import { expectSame, expectSameText, filesOf } from "#tests/same-text";

const tools = { hasPdftotext: isInstalled("pdftotext"), hasXmllint: isInstalled("xmllint") };
const seed = Number(process.env["KONWENT_SEED"] ?? Math.floor(Math.random() * 2 ** 32));
console.log(`seed ${seed}`);
const chance = chanceOf(seed);
const contents = demoContents();
const anEdition = (round: number) => {
  const base = contents[round % contents.length];
  if (!base) throw new Error("The demo has no conventions");
  return generatedEdition(base, chance);
};

test("fifty records made up by chance say the same in every file", async () => {
  for (let round = 0; round < 50; round++) await expectSameText(anEdition(round), tools);
});

test.runIf(isInstalled("soffice"))("LibreOffice reads the same words from a Word file", async () => {
  const folder = mkdtempSync(join(tmpdir(), "konwent-docx-"));
  try {
    const said = new Map<string, string>();
    for (let round = 0; round < 10; round++) {
      const { docx, html } = await filesOf(anEdition(round));
      writeFileSync(join(folder, `${round}.docx`), docx);
      said.set(String(round), lettersOf(textOfHtml(html, { marks: true })));
    }
    const files = [...said.keys()].map((name) => join(folder, `${name}.docx`));
    const options = [
      "--headless",
      `-env:UserInstallation=file://${folder}/profile`,
      "--convert-to",
      "txt:Text (encoded):UTF8",
    ];
    spawnSync("soffice", [...options, "--outdir", folder, ...files], { timeout: 300_000 });
    for (const [name, letters] of said) {
      const text = join(folder, `${name}.txt`);
      expect(existsSync(text)).toBe(true);
      expectSame(lettersOf(readFileSync(text, "utf8").replace(/^\ufeff/, "")), letters, "DOCX");
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
