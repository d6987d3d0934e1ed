import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { NamedFile } from "#domain/presentation/file-queries";
import { because, Refusal } from "#domain/kernel/refusal";
import { attachmentNamed, fileResponse } from "#web/file-response.server";
import type { PageRequest } from "#web/page-loader";

const filesFolder = mkdtempSync(join(tmpdir(), "konwent-served-"));
const file = { hash: "ab".repeat(32), mediaType: "application/pdf", fileName: "Dzienniki.pdf", sizeBytes: 8 };
mkdirSync(join(filesFolder, "ab"));
writeFileSync(join(filesFolder, "ab", file.hash), "%PDF-1.4");
afterAll(() => rmSync(filesFolder, { recursive: true }));

const asked = (init: RequestInit = {}, language: "pl" | "en" = "pl") =>
  ({
    shell: { filesFolder },
    language,
    request: new Request("http://konwent.test/pliki", init),
  }) as unknown as PageRequest; // all that a file's answer looks at
const found = (): NamedFile => file;

test("a file is something to save, never a page of ours", async () => {
  const response = await fileResponse(asked(), found, "public");
  expect(await response.text()).toBe("%PDF-1.4");
  expect(Object.fromEntries(response.headers)).toEqual({
    "content-type": "application/pdf",
    "content-length": "8",
    "content-disposition": "attachment; filename=\"Dzienniki.pdf\"; filename*=UTF-8''Dzienniki.pdf",
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "public, max-age=31536000, immutable",
    etag: `"${file.hash}"`,
  });
});

test("what the office alone may see is kept by no cache", async () => {
  expect((await fileResponse(asked({ method: "HEAD" }), found, "private")).headers.get("cache-control")).toBe(
    "private, no-cache",
  );
});

test("HEAD has the headers and no bytes; a known version is not sent again", async () => {
  const head = await fileResponse(asked({ method: "HEAD" }), found, "public");
  expect([head.status, head.body, head.headers.get("content-length")]).toEqual([200, null, "8"]);
  const again = await fileResponse(
    asked({ headers: { "If-None-Match": `W/"x", "${file.hash}"` } }),
    found,
    "public",
  );
  expect([again.status, again.body]).toEqual([304, null]);
});

test("a file nobody may have, and one whose bytes are gone, are told missing in the reader's language", async () => {
  const refused = await fileResponse(
    asked({}, "en"),
    () => {
      throw new Refusal([because("not-found")]);
    },
    "public",
  );
  expect([refused.status, await refused.text()]).toEqual([404, "There is no such file.\n"]);
  const lost = await fileResponse(asked(), () => ({ ...file, hash: "cd".repeat(32) }), "public");
  expect([lost.status, await lost.text()]).toEqual([404, "Nie ma takiego pliku.\n"]);
});

test("a name reaches every browser, and nothing in it ends the header", () => {
  expect(attachmentNamed('Żółć "x"\\.pdf')).toBe(
    "attachment; filename=\"Zolc _x__.pdf\"; filename*=UTF-8''%C5%BB%C3%B3%C5%82%C4%87%20%22x%22%5C.pdf",
  );
  expect(attachmentNamed("a'(b)*.pdf")).toBe(
    "attachment; filename=\"a'(b)*.pdf\"; filename*=UTF-8''a%27%28b%29%2A.pdf",
  );
});
