import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { expect, test } from "vitest";
import { pathOfStored } from "#web/file-store.server";
import { anUploadServer } from "#tests/upload-server";
import type { Answer } from "#tests/upload-server";
import { aJpeg, anExe, anOfficeDocument, anOpenDocument, aPdf, aPng, aZip } from "#tests/sample-files";

const server = anUploadServer();
const codes = (answer: Answer) => answer.reasons?.map((reason) => reason.code);

test("fields arrive as text, the file under its SHA-256", async () => {
  const pdf = aPdf();
  const { status, values } = await server.post(
    { deed: "addFile", "rooms[]": "Sala Lea", title: "Zażółć gęślą jaźń" },
    pdf,
    "Dzienniki podawcze – żółte.PDF",
  );

  const hash = createHash("sha256").update(pdf).digest("hex");
  expect(status).toBe(200);
  expect(values).toMatchObject({ deed: "addFile", rooms: ["Sala Lea"], title: "Zażółć gęślą jaźń" });
  expect(values.file).toEqual({
    hash,
    mediaType: "application/pdf",
    extension: "pdf",
    sizeBytes: pdf.length,
    fileName: "Dzienniki podawcze – żółte.PDF",
    authorWarning: null,
  });
  expect(readFileSync(pathOfStored(server.filesFolder, hash))).toEqual(pdf);
  expect(server.leftovers()).toEqual([]);
});

test("the same bytes twice are kept once", async () => {
  const [first, second] = await Promise.all([server.post({}, aPng, "a.png"), server.post({}, aPng, "b.png")]);
  expect(first.values.file?.["hash"]).toBe(second.values.file?.["hash"]);
});

test("a field without a chosen file has no value", async () => {
  const { status, values } = await server.post({ title: "x" }, null);
  expect([status, values]).toEqual([200, { deed: "", formId: "", title: "x" }]);
});

test.each([
  ["prezentacja.pptx", anOfficeDocument("pptx")],
  ["pismo.docx", anOfficeDocument("docx")],
  ["pismo.odt", anOpenDocument("text")],
  ["slajdy.odp", anOpenDocument("presentation")],
  ["mapa.png", aPng],
  ["zdjęcie.JPG", aJpeg],
])("%s is taken", async (name, bytes) => {
  const { status, values } = await server.post({}, bytes, name);
  expect([status, values.file?.["fileName"]]).toEqual([200, name]);
});

test.each([
  ["a program named PDF", "plan.pdf", anExe, "file-not-what-it-says"],
  ["a program named DOCX", "plan.docx", anExe, "file-not-what-it-says"],
  ["a program", "plan.exe", anExe, "file-kind-not-allowed"],
  ["a web page", "plan.html", Buffer.from("<script>"), "file-kind-not-allowed"],
  ["a picture named otherwise", "plan.png", aJpeg, "file-not-what-it-says"],
  ["a ZIP named DOCX", "plan.docx", aZip({ "a.txt": "a" }), "file-not-what-it-says"],
  ["slides named DOCX", "plan.docx", anOfficeDocument("pptx"), "file-not-what-it-says"],
  [
    "a document with macros",
    "plan.docx",
    anOfficeDocument("docx", {}, { "word/vbaProject.bin": "x" }),
    "file-not-what-it-says",
  ],
  ["text named ODP", "plan.odp", anOpenDocument("text"), "file-not-what-it-says"],
  ["nothing", "plan.pdf", new Uint8Array(), "file-empty"],
  ["half a PDF", "plan.pdf", aPdf().subarray(0, 200), "file-damaged"],
  ["half a DOCX", "plan.docx", anOfficeDocument("docx").subarray(0, 400), "file-damaged"],
  ["half a PNG", "plan.png", aPng.subarray(0, 40), "file-damaged"],
  [
    "a locked PDF",
    "plan.pdf",
    Buffer.from(aPdf().toString("latin1").replace("/Root", "/Encrypt 5 0 R /Root"), "latin1"),
    "file-damaged",
  ],
  [
    "a locked ODT",
    "plan.odt",
    anOpenDocument("text", { manifest: "<manifest:encryption-data/>" }),
    "file-damaged",
  ],
  [
    "a locked DOCX",
    "plan.docx",
    Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(2000),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]),
    "file-damaged",
  ],
  [
    "properties that unpack to 5 MB",
    "plan.docx",
    anOfficeDocument("docx", { creator: " ".repeat(5_000_000) }),
    "file-damaged",
  ],
])("%s is refused and nothing of it stays", async (_what, name, bytes, code) => {
  const answer = await server.post({ title: "x" }, bytes, name);
  expect([answer.status, codes(answer), answer.values["title"], answer.values.file]).toEqual([
    422,
    [code],
    "x",
    undefined,
  ]);
  expect(server.leftovers()).toEqual([]);
});

test.each([
  [
    "pismo.docx",
    anOfficeDocument("docx", { creator: "Anna Nowak", lastModifiedBy: "Jan &amp; Ewa" }),
    "Anna Nowak, Jan & Ewa",
  ],
  ["pismo.odt", anOpenDocument("text", { author: "Zofia Żak" }), "Zofia Żak"],
  ["pismo.pdf", aPdf("Anna \\(KRM\\) Nowak"), "Anna (KRM) Nowak"],
  ["pismo.pdf", aPdf("\\376\\377\\001\\273\\000a\\000k"), "Żak".replace("Ż", "ƻ")],
])("the author whom %s names is told", async (name, bytes, author) => {
  expect((await server.post({}, bytes, name)).values.file?.["authorWarning"]).toBe(author);
});

test("a name keeps no folders and no invisible characters", async () => {
  const { values } = await server.post({}, aPng, "..\\..\\etc/pa\u202esswd.png");
  expect(values.file?.["fileName"]).toBe("passwd.png");
});

/** Sends a form of `megabytes` and tells when it was answered; the sender goes on to the end, as browsers do. */
function sendLarge(
  megabytes: number,
  { isCounted }: { isCounted: boolean },
): Promise<{ status: number; answer: Answer; sentAtAnswer: number }> {
  const start = Buffer.from(
    '--B\r\nContent-Disposition: form-data; name="title"\r\n\r\nCo wpisano\r\n--B\r\nContent-Disposition: form-data; name="file"; filename="film.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4\n',
  );
  const end = Buffer.from("\r\n--B--\r\n");
  const megabyte = Buffer.alloc(1024 * 1024, "a");
  const length = isCounted
    ? { "Content-Length": start.length + megabytes * megabyte.length + end.length }
    : {};
  return new Promise((resolve, reject) => {
    let sent = 0;
    let sentAtAnswer = -1;
    let answered: { status: number; answer: Answer } | undefined;
    let isSent = false;
    const finish = () => answered && isSent && resolve({ ...answered, sentAtAnswer });
    const outgoing = request(
      {
        port: server.port(),
        method: "POST",
        headers: { "Content-Type": "multipart/form-data; boundary=B", Connection: "keep-alive", ...length },
      },
      (response) => {
        sentAtAnswer = sent;
        const chunks: Buffer[] = [];
        response
          .on("data", (chunk: Buffer) => chunks.push(chunk))
          .on("end", () => {
            answered = {
              status: response.statusCode ?? 0,
              answer: JSON.parse(Buffer.concat(chunks).toString()) as Answer,
            };
            finish();
          });
      },
    );
    outgoing.on("error", reject);
    outgoing.write(start);
    const sendNext = (): void => {
      if (sent === megabytes)
        return void outgoing.end(end, () => {
          isSent = true;
          finish();
        });
      sent += 1;
      outgoing.write(megabyte, () => setTimeout(sendNext, 1)); // at the pace of a line, so that the answer can come in between
    };
    sendNext();
  });
}

test.each([{ isCounted: true }, { isCounted: false }])(
  "300 MB are refused while they arrive, and the sender may finish (length told: $isCounted)",
  async (how) => {
    const before = process.memoryUsage().rss;
    const { status, answer, sentAtAnswer } = await sendLarge(300, how);

    expect([status, answer.reasons]).toEqual([413, [{ code: "file-too-large", facts: { limit: 50 } }]]);
    expect(answer.values["title"]).toBe("Co wpisano");
    expect(sentAtAnswer).toBeLessThan(how.isCounted ? 50 : 200);
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
    expect(server.leftovers()).toEqual([]);
  },
);

test("a form that breaks off leaves nothing behind", async () => {
  await new Promise<void>((resolve) => {
    const outgoing = request({
      port: server.port(),
      method: "POST",
      headers: { "Content-Type": "multipart/form-data; boundary=B" },
    });
    outgoing.on("error", () => resolve());
    outgoing.write(
      '--B\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4 and so',
      () => setTimeout(() => outgoing.destroy(), 50),
    );
  });
  await expect.poll(() => server.leftovers()).toEqual([]);
});
