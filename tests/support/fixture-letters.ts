import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "#tests/sources";

const folder = join(root, "tests/fixtures/inbox");

/** What stands in braces in a fixture, and what takes its place. */
export type Blanks = Record<string, string>;

/** A letter of a fixture with its blanks filled in, its lines ended as on the wire. */
export function letterFrom(name: string, blanks: Blanks): Buffer {
  const text = readFileSync(join(folder, name), "utf8");
  return wired(fill(text, { NAME: name, ...blanks }));
}

/** A calendar as the only content of a letter. */
export function letterAround(calendar: string, method: string, to: string, more = ""): Buffer {
  return wired(
    `From: kto@example.org\nTo: ${to}\nSubject: Odpowiedź\n${more}MIME-Version: 1.0\n` +
      `Content-Type: text/calendar; charset=utf-8; method=${method}\n\n${calendar}`,
  );
}

function fill(text: string, blanks: Blanks): string {
  const filled = text.replaceAll(/\{([A-Z_]+)\}/g, (blank, name: string) => blanks[name] ?? blank);
  return filled.replace(/\{BASE64\}\n([^]*?)\{\/BASE64\}/, (_, plain: string) =>
    (
      Buffer.from(plain.replaceAll("\n", "\r\n"))
        .toString("base64")
        .match(/.{1,76}/g) ?? []
    ).join("\n"),
  );
}

const wired = (text: string) => Buffer.from(text.replaceAll(/\r?\n/g, "\r\n"));
