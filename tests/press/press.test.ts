import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listAgenda } from "#domain/agenda/queries";
import { listRoll } from "#domain/attendance/queries";
import { findLatestEdition, findPreparedEdition } from "#domain/edition/queries";
import { listRenditions } from "#domain/edition/rendition-queries";
import { readManifest } from "#domain/edition/edition-manifest";
import { prepareEditionInput } from "#domain/edition/prepare-edition";
import { found } from "#domain/kernel/refusal";
import { sha256 } from "#domain/kernel/seal";
import { editionFiles, renditionFormats } from "#schema/editions";
import { renderEditionFile } from "#web/edition-file.server";
import { keepBytes, pathOfStored } from "#web/file-store.server";
import { prepareEditionFile } from "#web/prepare-edition.server";
import { publishWithFile } from "#web/publish-edition.server";
import { expectRefusal } from "#tests/expect-refusal";
import { aMinutedConvention, prepare, publish } from "#tests/minutes-world";
import { runOver, textOfDocx, textOfHtml } from "#tests/file-texts";
import { aCouncil, chair, clerk } from "#tests/world";
import { supplementing } from "../../app/jobs/supplement-editions.ts";
import { openPress } from "../../app/press/open-press.ts";
import type { Press } from "../../app/press/open-press.ts";

let filesFolder: string;
let press: Press;
beforeAll(() => {
  filesFolder = mkdtempSync(join(tmpdir(), "konwent-press-"));
  press = openPress(filesFolder);
});
afterAll(async () => {
  await press.close();
  rmSync(filesFolder, { recursive: true, force: true });
});

const baseUrl = "https://konwent.example";
const bytesOf = (hash: string) => readFileSync(pathOfStored(filesFolder, hash));

async function aPreparedEdition() {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  await prepareEditionFile(
    council.as(clerk),
    prepareEditionInput.parse({ conventionId, responsible: "Jan Przewodniczący" }),
    {
      filesFolder,
      baseUrl,
      print: press.print,
      render: (edition) => renderEditionFile(edition, { baseUrl, isDemo: false }),
    },
  );
  return { council, conventionId, edition: found(findPreparedEdition(council.db, conventionId)) };
}

test("an edition is written in every format when it is prepared, and its manifest names them all", async () => {
  const { council, conventionId, edition } = await aPreparedEdition();
  const renditions = listRenditions(council.db, edition.id);
  expect(renditions.map(({ format }) => format)).toEqual([...renditionFormats]);
  for (const { fileHash } of renditions) expect(sha256(bytesOf(fileHash))).toBe(fileHash);
  const { contentHash } = edition;
  await publishWithFile(council.as(chair), { conventionId, contentHash }, filesFolder);
  const { manifest } = found(findLatestEdition(council.db, conventionId));
  expect(readManifest(manifest ?? "{}").renditions).toEqual(
    Object.fromEntries(renditions.map(({ format, fileHash }) => [format, fileHash])),
  );
});

test("the package for the bulletin holds the page, every file and their sums, and needs nothing of ours", async () => {
  const { council, edition } = await aPreparedEdition();
  const bip = listRenditions(council.db, edition.id).find(({ format }) => format === "bip");
  const packed = unzipSync(bytesOf(bip?.fileHash ?? ""));
  const folder = "protokol-2026-04-12-wydanie-1";
  expect(Object.keys(packed).toSorted()).toEqual(
    [
      "SHA256SUMS",
      "index.html",
      "metadane.json",
      ...["akn.xml", "docx", "json", "pdf"].map((ending) => `${folder}.${ending}`),
      ...["lista-obecnosci", "porzadek"].flatMap((stem) =>
        ["docx", "pdf"].map((ending) => `${folder.replace("protokol", stem)}.${ending}`),
      ),
    ]
      .map((name) => `${folder}/${name}`)
      .toSorted(),
  );
  const page = strFromU8(found(packed[`${folder}/index.html`]));
  expect(textOfHtml(page)).toBe(textOfHtml(bytesOf(edition.fileHash ?? "").toString("utf8")));
  expect(page).not.toMatch(/<(script|link|img|iframe)\b|url\(/);
  const sums = strFromU8(found(packed[`${folder}/SHA256SUMS`]))
    .trim()
    .split("\n");
  expect(sums).toHaveLength(10);
  for (const line of sums) {
    const [sum, name] = line.split("  ");
    expect(sha256(found(packed[`${folder}/${name}`]))).toBe(sum);
  }
});

test("the agenda and the attendance list are files of their own, in the edition's words", async () => {
  const { council, conventionId, edition } = await aPreparedEdition();
  const wordsIn = (format: string) => {
    const file = listRenditions(council.db, edition.id).find((rendition) => rendition.format === format);
    return textOfDocx(bytesOf(file?.fileHash ?? ""))
      .split(/\s+/)
      .join(" ");
  };
  const whole = wordsIn("docx");
  const roll = listRoll(council.db, conventionId);
  const agenda = wordsIn("agenda-docx");
  const attendance = wordsIn("attendance-docx");
  const titles = listAgenda(council.db, conventionId).map(({ number, title }) => `${number}. ${title}`);
  expect(titles.length).toBeGreaterThan(1);
  for (const title of titles) {
    expect(agenda).toContain(title);
    expect(attendance).not.toContain(title);
  }
  expect(roll.length).toBeGreaterThan(1);
  for (const { name } of roll) expect(attendance).toContain(name);
  expect(agenda).not.toContain(roll.find(({ districtName }) => districtName !== null)?.name);
  expect(agenda).toContain(`Porządek obrad ${titles[0] ?? ""}`); // under a heading of its own
  for (const [part, opening] of [
    [agenda, "Porządek obrad: Konwent, 12 kwietnia 2026"],
    [attendance, "Lista obecności: Konwent, 12 kwietnia 2026"],
  ] as const) {
    expect(part).toContain(opening);
    expect(part).toContain("Data wytworzenia 2 marca 2026");
    expect(part.length).toBeLessThan(whole.length);
  }
  for (const format of ["agenda-pdf", "attendance-pdf"]) {
    const file = listRenditions(council.db, edition.id).find((rendition) => rendition.format === format);
    const told = runOver("pdfinfo", bytesOf(file?.fileHash ?? ""), (path) => [path]);
    if (told) expect(told.output).toMatch(/Tagged:\s+yes/);
  }
});

test("a file that was altered after it was prepared stops the publication", async () => {
  const { council, conventionId, edition } = await aPreparedEdition();
  const [pdf] = listRenditions(council.db, edition.id);
  rmSync(pathOfStored(filesFolder, pdf?.fileHash ?? ""));
  const { contentHash } = edition;
  const publication = publishWithFile(council.as(chair), { conventionId, contentHash }, filesFolder);
  const refusal = await publication.then(
    () => null,
    (error: unknown) => error,
  );
  expectRefusal(() => {
    throw refusal;
  }, "edition-file-missing");
});

test("an edition of before there were other formats gets them by itself, once, and says the same in them", async () => {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  prepare(council, conventionId);
  publish(council, conventionId);
  const edition = found(findLatestEdition(council.db, conventionId));
  const pass = supplementing(council, { filesFolder, baseUrl }, press);
  expect(await pass()).toBe(0); // its file is not there

  const html = `<!DOCTYPE html><title>1: ${edition.contentHash}</title>`;
  expect((await keepBytes(Buffer.from(html), filesFolder)).hash).toBe(edition.fileHash);
  const next = supplementing(council, { filesFolder, baseUrl }, press);
  expect([await next(), await next()]).toEqual([1, 0]);
  expect(council.db.select().from(editionFiles).all()).toHaveLength(renditionFormats.length);
});
