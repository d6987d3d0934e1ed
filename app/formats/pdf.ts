import { readFileSync } from "node:fs";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Block, Manuscript, Run } from "./manuscript.ts";

/** Who answers for a document, and on which day it was made (`2026-04-12`). */
export type Imprint = { author: string; madeOn: string };

const template = readFileSync(new URL("./manuscript.typ", import.meta.url), "utf8");
let compiler: NodeCompiler | undefined;

/**
 * A manuscript as PDF/UA-1: tagged, with its language, title, headings and bookmarks. The same manuscript gives the same bytes.
 * Loads Typst with its fonts (some 100 MB) with the first one.
 */
export function toPdf(manuscript: Manuscript, { author, madeOn }: Imprint): Buffer {
  compiler ??= NodeCompiler.create();
  const [year = 0, month = 0, day = 0] = madeOn.split("-").map(Number);
  const targets = targetsOf(manuscript.blocks);
  const input = {
    ...manuscript,
    author,
    made: { year, month, day },
    blocks: manuscript.blocks.map((block) => withinReach(block, targets)),
  };
  try {
    return compiler.pdf(
      { mainFileContent: template, inputs: { manuscript: JSON.stringify(input) } },
      { pdfStandard: "ua-1", pdfTags: true, creationTimestamp: Date.UTC(year, month - 1, day) / 1000 },
    );
  } finally {
    compiler.evictCache(10);
  }
}

/** The places that can be led to: sections that begin with a heading, each under a name nobody else has. */
function targetsOf(blocks: Block[]): Set<string> {
  const ids = blocks.flatMap(eachTarget);
  return new Set(ids.filter((id, index) => ids.indexOf(id) === index));
}

const eachTarget = (block: Block): string[] => {
  if (block.type !== "section") return [];
  const own = block.id !== null && block.blocks[0]?.type === "heading" ? [block.id] : [];
  return [...own, ...block.blocks.flatMap(eachTarget)];
};

/** Takes off links and names that lead nowhere in this document: Typst would refuse the whole for one of them. */
function withinReach(block: Block, targets: Set<string>, used = new Set<string>()): Block {
  const inside = (blocks: Block[]) => blocks.map((inner) => withinReach(inner, targets, used));
  const led = (runs: Run[]) => runs.map((run) => (leadsSomewhere(run.href, targets) ? run : unlinked(run)));
  switch (block.type) {
    case "heading":
    case "paragraph":
      return { ...block, runs: led(block.runs) };
    case "quote":
      return { ...block, blocks: inside(block.blocks) };
    case "section":
      return { ...block, id: firstUse(block.id, targets, used), blocks: inside(block.blocks) };
    case "list":
      return { ...block, items: block.items.map(inside) };
    case "facts":
      return {
        ...block,
        rows: block.rows.map(({ label, value }) => ({ label: led(label), value: inside(value) })),
      };
    case "table":
      return {
        ...block,
        head: block.head.map(led),
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, runs: led(cell.runs) }))),
      };
    case "contents":
      return { ...block, items: block.items.filter(({ to }) => targets.has(to.slice(1))) };
    case "rule":
      return block;
  }
}

function firstUse(id: string | null, targets: Set<string>, used: Set<string>): string | null {
  if (id === null || !targets.has(id) || used.has(id)) return null;
  used.add(id);
  return id;
}

const leadsSomewhere = (href: string | undefined, targets: Set<string>): boolean =>
  href === undefined || (href.startsWith("#") ? targets.has(href.slice(1)) : href !== "");
const unlinked = ({ href: _href, ...run }: Run): Run => run;
