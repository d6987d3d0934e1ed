import type { Language } from "../areas.ts";

/** A piece of a letter, in the order people read it. */
export type Block =
  | { say: string }
  | { heading: string }
  | { facts: [label: string, value: string][] }
  | { list: string[] }
  | { buttons: { label: string; url: string }[] }
  | { link: { label: string; url: string } };

/** What a letter says; the calendar entry and the addresses that go with it. */
export type Letter = {
  subject: string;
  blocks: Block[];
  calendar?: { method: "REQUEST" | "CANCEL"; text: string } | undefined;
  replyTo?: string | undefined;
  unsubscribeUrl?: string | undefined;
};

/** The letter as plain text: every address written out. */
export const textOf = (blocks: readonly Block[]): string =>
  `${blocks.map(plain).filter(Boolean).join("\n\n")}\n`;

function plain(block: Block): string {
  if ("say" in block) return block.say;
  if ("heading" in block) return `${block.heading}\n${"-".repeat(Math.min(block.heading.length, 60))}`;
  if ("facts" in block) return block.facts.map(([label, value]) => `${label}: ${value}`).join("\n");
  if ("list" in block) return block.list.map((entry) => `* ${entry}`).join("\n");
  if ("link" in block) return `${block.link.label}:\n${block.link.url}`;
  return block.buttons.map(({ label, url }) => `${label}:\n${url}`).join("\n\n");
}

/** The letter as HTML that every mail program shows: no image, no script, nothing fetched from anywhere. */
export function htmlOf(language: Language, subject: string, blocks: readonly Block[]): string {
  const body = blocks.map(marked).join("\n");
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>
<body style="margin:0;padding:24px;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Arial,sans-serif;color:#1d1d1b;background:#ffffff">
<div style="max-width:600px">
${body}
</div>
</body></html>
`;
}

const button =
  "display:inline-block;margin:0 8px 8px 0;padding:12px 20px;background:#1f4e79;color:#ffffff;text-decoration:none;border-radius:4px;font-weight:600";

function marked(block: Block): string {
  if ("say" in block) return `<p>${escape(block.say).replaceAll("\n", "<br>")}</p>`;
  if ("heading" in block) return `<h2 style="font-size:18px;margin:24px 0 8px">${escape(block.heading)}</h2>`;
  if ("facts" in block)
    return `<table style="border-collapse:collapse">${block.facts
      .map(
        ([label, value]) =>
          `<tr><th scope="row" style="text-align:left;padding:4px 16px 4px 0;vertical-align:top;font-weight:600">${escape(label)}</th><td style="padding:4px 0">${escape(value)}</td></tr>`,
      )
      .join("")}</table>`;
  if ("list" in block) return `<ul>${block.list.map((entry) => `<li>${escape(entry)}</li>`).join("")}</ul>`;
  if ("link" in block) return `<p><a href="${escape(block.link.url)}">${escape(block.link.label)}</a></p>`;
  return `<p>${block.buttons
    .map(({ label, url }) => `<a href="${escape(url)}" style="${button}">${escape(label)}</a>`)
    .join("\n")}</p>`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
