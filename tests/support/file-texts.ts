import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";

/*
 * What a person reads in each file of an edition, so that the files can be compared. White space is one space; between two
 * blocks there is one.
 */
const tidy = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(/[\s\u200b]+/g, " ")
    .trim();
const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", "#x27": "'" };
const decoded = (text: string): string =>
  text.replaceAll(/&([a-z]+|#x27);/g, (whole, name: string) => entities[name] ?? whole);

const inline = /^(a|b|i|s|em|strong|span|time|code|mark|q|del|abbr|docTitle|embeddedText)$/;
/** Words between tags; every tag that is not part of a line parts two words. */
const betweenTags = (markup: string): string =>
  tidy(
    decoded(
      markup.replaceAll(/<\/?([a-zA-Z0-9:]+)[^>]*>/g, (_, tag: string) => (inline.test(tag) ? "" : " ")),
    ),
  );

/** The words of an HTML page's `<main>` that somebody sees; with `marks`, the numbers of its lists as well. */
export function textOfHtml(html: string, { marks = false } = {}): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? "";
  const seen = main
    .replaceAll(/<!--[\s\S]*?-->|<svg[\s\S]*?<\/svg>/g, "")
    .replaceAll(/<span class="visually-hidden">[\s\S]*?<\/span>/g, "");
  return betweenTags(marks ? withNumbers(seen) : seen);
}

function withNumbers(html: string): string {
  const lists: (number | null)[] = [];
  return html.replaceAll(/<(\/?)(ol|ul|li)\b[^>]*>/g, (tag, end: string, name: string) => {
    if (name !== "li") {
      if (end) lists.pop();
      else lists.push(name === "ol" ? 0 : null);
      return tag;
    }
    const last = lists.at(-1);
    if (end || last === null || last === undefined) return tag;
    lists[lists.length - 1] = last + 1;
    return `${tag} ${last + 1}. `;
  });
}

/** Of a Word document, without what only its numbering adds. */
export function textOfDocx(bytes: Uint8Array): string {
  const { "word/document.xml": body } = unzipSync(bytes);
  const xml = strFromU8(body ?? new Uint8Array()).replaceAll(/<w:(tab|br)\b[^>]*\/>/g, " ");
  const lines = xml
    .split("</w:p>")
    .map((line) =>
      [...line.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>| /g)].map(([, words]) => decoded(words ?? " ")).join(""),
    );
  return tidy(lines.join(" "));
}

/** Of an Akoma Ntoso document, without its metadata. */
export const textOfAkomaNtoso = (xml: string): string =>
  betweenTags(xml.replace(/<\?xml[^>]*>/, "").replace(/<meta>[\s\S]*<\/meta>/, ""));

/** Letters and signs alone: a PDF breaks lines where it likes, in the middle of a word with a hyphen too. */
export const lettersOf = (text: string): string =>
  text.normalize("NFKC").replaceAll(/[\s\u200b\u00ad•‣◦○●▪■–\-−]/g, "");

/** Runs a program of the machine over a file; null where the machine lacks it. */
export function runOver(program: string, bytes: string | Uint8Array, args: (file: string) => string[]) {
  const folder = mkdtempSync(join(tmpdir(), "konwent-file-"));
  try {
    const file = join(folder, "file");
    writeFileSync(file, bytes);
    const ran = spawnSync(program, args(file), { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
    if (ran.error) return null;
    return { status: ran.status, output: ran.stdout, complaints: ran.stderr, folder };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The letters of a PDF as `pdftotext` reads them, in the order of its content, without page numbers and without the heads
 * (`heads`, in letters) that a long table repeats on its next page; null where the machine has no `pdftotext`.
 */
export function lettersOfPdf(bytes: Uint8Array, said: string, heads: string[]): string | null {
  const read = runOver("pdftotext", bytes, (file) => ["-raw", file, "-"]);
  if (!read) return null;
  return read.output.split("\f").reduce((sofar, page) => {
    const letters = lettersOf(page.replaceAll(/^\d+ \/ \d+\s*$/gm, ""));
    if (said.startsWith(sofar + letters)) return sofar + letters;
    const head = heads.find((one) => letters.startsWith(one));
    return sofar + letters.slice(head?.length ?? 0);
  }, "");
}

/** The heads of a page's tables, in letters. */
export const tableHeadsOf = (html: string): string[] =>
  [...html.matchAll(/<thead>([\s\S]*?)<\/thead>/g)].map(([, head = ""]) => lettersOf(betweenTags(head)));

/** Is a program there? A test that needs one which is not there says so. */
export function isInstalled(program: string): boolean {
  const isThere = spawnSync(program, ["--version"]).error === undefined;
  if (!isThere) console.warn(`${program} is not installed: what only it can tell is not tested.`);
  return isThere;
}

export const standardsFolder = process.env["KONWENT_STANDARDS"] ?? null;
