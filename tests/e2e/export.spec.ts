import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "playwright/test";
import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { conveneConvention } from "#domain/convention/convene-convention";
import { editConvention, editConventionInput } from "#domain/convention/edit-convention";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { withdrawEdition } from "#domain/edition/withdraw-edition";
import { addDays, polishDay } from "#domain/kernel/polish-time";
import { acceptQuestion } from "#domain/question/accept-question";
import { fileQuestion, fileQuestionInput } from "#domain/question/file-question";
import { citation } from "#domain/kernel/citation";
import { getQuestion } from "#domain/question/queries";
import { mergeQuestion } from "#domain/question/merge-question";
import { crawl, see } from "#tests/crawl";
import type { Seen } from "#tests/crawl";
import { messages } from "#i18n/index";
import { aSceneIn } from "#tests/scene";
import { root } from "#tests/sources";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";

/*
 * Leave whenever you like: everything is written out, brought into an empty installation elsewhere, and the public sees the same.
 */
test.describe.configure({ mode: "serial", timeout: 480_000 });

const baseUrl = "https://konwent.example.org";
const settings = { BASE_URL: baseUrl };
const outside = mkdtempSync(join(root, "test-results", "export-"));
const exported = join(outside, "everything");
let old: Installation;
let elsewhere: Installation | undefined;
let merged: string;

test.beforeAll(async () => {
  old = await startServer({ settings });
  const scene = await aSceneIn(old);
  const [asClerk, asChair] = [old.as(old.actorOf(scene.emails.K)), old.as(old.actorOf(scene.emails.H))];

  // A convention moved to another day, two questions made one, an edition withdrawn.
  const day = (days: number) => addDays(polishDay(new Date()), days);
  const planned = { startsAt: "16:00", venueName: "Magistrat", title: "Konwent przeniesiony" };
  const { id: movedId } = scheduleConvention(
    asClerk,
    scheduleConventionInput.parse({ ...planned, heldOn: day(60) }),
  );
  draftAgendaItem(
    asClerk,
    draftAgendaItemInput.parse({ conventionId: movedId, title: "Zieleń", kind: "presentation" }),
  );
  conveneConvention(asClerk, { conventionId: movedId });
  editConvention(asClerk, editConventionInput.parse({ ...planned, conventionId: movedId, heldOn: day(67) }));
  const [into = "", from = ""] = (["D", "d"] as const).map((sign) => {
    const asking = old.actorOf(scene.emails[sign]);
    const said = { districtId: asking.districtIds[0], subject: "Ławki", text: "Kiedy wrócą ławki?" };
    const { id } = fileQuestion(old.as(asking), fileQuestionInput.parse(said));
    acceptQuestion(asClerk, { questionId: id });
    return id;
  });
  merged = citation(getQuestion(old.database.db, from));
  mergeQuestion(asClerk, { questionId: from, intoId: into });
  withdrawEdition(asChair, {
    conventionId: scene.conventionId,
    number: 1,
    reason: "Zawierało adres.",
  });
  await old.doOwnWork();
});

test.afterAll(async () => {
  await old.stop();
  await elsewhere?.stop();
  rmSync(outside, { recursive: true, force: true });
});

test("everything is written out, with sums that an ordinary program checks", async () => {
  const printed = await old.command("export", exported);
  expect(printed.at(-1)).toContain(exported);
  await expect(old.command("export", exported)).rejects.toMatchObject({
    stderr: expect.stringContaining(messages.pl.moving.noNewFolder(exported)),
  });
  execFileSync("sha256sum", ["--check", "--quiet", "SHA256SUMS"], { cwd: exported });
});

test("elsewhere the public sees the same on every page and in every file", async () => {
  const dataFolder = join(outside, "elsewhere");
  await old.command("import-all", exported, { KONWENT_DATA: dataFolder });
  copyFileSync(`${old.dataFolder}.key`, `${dataFolder}.key`);
  elsewhere = await startServer({ settings: { ...settings, KONWENT_DATA: dataFolder } });

  const different: string[] = [];
  const statuses = new Set<number>();
  let pages = 0;
  for await (const here of crawl(old.url, baseUrl, [
    "/nie-ma",
    "/szukaj?slowa=koszty",
    `/pytania/${merged}`,
  ])) {
    const there = await see(elsewhere.url, here.path);
    if (whatMatters(here) !== whatMatters(there)) different.push(here.path);
    statuses.add(here.status);
    pages += 1;
  }
  expect(different).toEqual([]);
  expect(pages).toBeGreaterThan(600);
  expect(statuses).toEqual(new Set([200, 404, 410]));
});

test("the copy of the public site says what the site says", async () => {
  const different: string[] = [];
  const pages = readdirSync(join(exported, "site"), { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith("index.html"),
  );
  for (const page of pages) {
    const path = `/${page.replace(/\/?index\.html$/, "")}`;
    const { text } = await see(old.url, path);
    if (text !== readFileSync(join(exported, "site", page), "utf8")) different.push(path);
  }
  expect(different).toEqual([]);
  expect(pages.length).toBeGreaterThan(150);
});

const whatMatters = ({ status, headers, text }: Seen): string =>
  JSON.stringify([
    status,
    ...["Content-Type", "Location", "Cache-Control"].map((name) => headers.get(name)),
    text,
  ]);
