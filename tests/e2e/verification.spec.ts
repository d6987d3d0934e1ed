import { createHash } from "node:crypto";
import { expect, test } from "playwright/test";
import type { Page } from "playwright/test";
import { messages } from "#i18n/index";
import { aSceneIn } from "#tests/scene";
import type { Scene } from "#tests/scene";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";

/*
 * Somebody holds a file and wants to know whether it was published as it is: dropped on the page, it is checked in the browser;
 * without JavaScript its hash can be typed.
 */
type Seal = { manifest: string; signature: string; keyId: string; keys: { id: string }[] };
type Manifest = { content: string; parts: Record<string, string>; files: { name: string; hash: string }[] };

let konwent: Installation;
let scene: Scene;
let manifest: Manifest;
let seal: Seal;
let bytes: Buffer;

const { page: t } = messages.pl.seal;
const answer = (page: Page) => page.locator("[data-verify-answer]");

test.beforeAll(async () => {
  konwent = await startServer();
  scene = await aSceneIn(konwent);
  const address = scene.addressOf("konwenty/:address/protokol/:edition.json");
  seal = (await (await fetch(konwent.url + address)).json()) as Seal; // the page's own shape
  manifest = JSON.parse(seal.manifest) as Manifest; // as `signedManifestOf` wrote it
  const [file] = manifest.files;
  const reply = await fetch(`${konwent.url}/pliki/${file?.hash}/${encodeURIComponent(file?.name ?? "")}`);
  bytes = Buffer.from(await reply.arrayBuffer());
});
test.afterAll(() => konwent.stop());

test("the seal of an edition names the key that signed it", () => {
  expect(seal.keys.map(({ id }) => id)).toContain(seal.keyId);
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(manifest.files[0]?.hash);
});

test("a published file is known and its signature fits; one changed byte makes it unknown; nothing of the file is sent", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ baseURL: konwent.url })).newPage();
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.method()} ${request.url()}`));
  await page.goto("/weryfikacja");
  const choose = (buffer: Buffer) =>
    page.getByLabel(t.file).setInputFiles({ name: "protokol.pdf", mimeType: "application/pdf", buffer });

  await choose(bytes);
  await expect(answer(page).getByText(t.known)).toBeVisible();
  await expect(answer(page).getByText(t.signatureGood)).toBeVisible();
  await expect(
    answer(page).getByRole("link", { name: messages.pl.minutes.edition(1), exact: true }),
  ).toBeVisible();

  const altered = Buffer.from(bytes);
  altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
  await choose(altered);
  await expect(answer(page).getByText(t.unknown)).toBeVisible();
  await expect(answer(page).getByText(t.signatureGood)).toHaveCount(0);
  expect(sent.filter((line) => !line.startsWith("GET "))).toEqual([]);
  await page.context().close();
});

test("without JavaScript a typed hash is answered, and what is none is explained beside the field", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ baseURL: konwent.url, javaScriptEnabled: false })).newPage();
  await page.goto("/weryfikacja");
  await expect(page.getByLabel(t.file)).toBeHidden();
  const ask = async (typed: string) => {
    await page.getByLabel(t.hash).fill(typed);
    await page.getByRole("button", { name: t.look }).click();
  };
  await ask(manifest.parts["text"] ?? "");
  await expect(answer(page)).toContainText(messages.pl.seal.parts.text);
  await ask("f".repeat(64));
  await expect(answer(page)).toContainText(t.unknown);
  await ask("nie wiem");
  await expect(page.getByText(t.notAHash)).toBeVisible();
  await expect(page.getByLabel(t.hash)).toHaveValue("nie wiem");
  await page.context().close();
});
