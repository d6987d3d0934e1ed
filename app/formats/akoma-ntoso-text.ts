import type { XMLBuilder } from "xmlbuilder2/lib/interfaces.js";
import type { Block, Run } from "./manuscript.ts";

/** The standard's own element for a part of the minutes; every other part is a `debateSection` by its name. */
const elementOf: Record<string, string> = {
  obecnosc: "rollCall",
  wypowiedzi: "oralStatements",
  pytania: "questions",
  uchwaly: "resolutions",
  prezentacje: "papers",
};

/** Gives each place a name nobody else has: its own from the page, or the next number. */
type Names = { taken: Set<string>; last: number };

const nameFor = (names: Names, wanted: string | null, kind: string): string => {
  const isFree = wanted !== null && wanted !== "" && !/\s/.test(wanted) && !names.taken.has(wanted);
  const name = isFree ? wanted : `${kind}_${++names.last}`;
  names.taken.add(name);
  return name;
};

/** Every part of the text as a section of the debate; what stands between two of them gets one without a heading. */
export function writeSections(body: XMLBuilder, blocks: Block[]): void {
  const names: Names = { taken: new Set(["urzad", "organ", "wytworzyl", "odpowiada"]), last: 0 };
  for (const block of blocks) {
    if (block.type === "section") writeSection(body, block.id, block.blocks, names);
    else if (block.type === "contents") writeContents(section(body, "spis", null, names), block.items, names);
    else writeAll(section(body, "uwaga", null, names), [block], names);
  }
}

const section = (parent: XMLBuilder, name: string, id: string | null, names: Names): XMLBuilder =>
  parent.ele("debateSection", { eId: nameFor(names, id, "dbsect"), name });

function writeSection(parent: XMLBuilder, id: string | null, blocks: Block[], names: Names): void {
  const own = elementOf[id ?? ""];
  const element = own
    ? parent.ele(own, { eId: nameFor(names, id, own) })
    : section(parent, nameOf(id), id, names);
  const [first, ...rest] = blocks;
  if (first?.type === "heading") {
    writeInline(element.ele("heading", { eId: nameFor(names, null, "heading") }), first.runs);
    writeNested(element, rest, names);
  } else writeNested(element, blocks, names);
  if (blocks.length === 0) element.ele("p");
}

/** `pytanie-2019-001` and `pkt-2.1` are sections of one kind: `pytanie`, `pkt`. */
const nameOf = (id: string | null): string => id?.replace(/-[\d.-]+$/, "") || "czesc";

/** Blocks in which a further heading begins a section of its own, up to the next one of its level or above. */
function writeNested(parent: XMLBuilder, blocks: Block[], names: Names): void {
  const begin = blocks.findIndex(({ type }) => type === "heading");
  if (begin === -1) return writeAll(parent, blocks, names);
  writeAll(parent, blocks.slice(0, begin), names);
  const level = levelOf(blocks[begin]);
  const next = blocks.findIndex(
    (block, at) => at > begin && block.type === "heading" && block.level <= level,
  );
  const end = next === -1 ? blocks.length : next;
  writeSection(parent, null, blocks.slice(begin, end), names);
  if (end < blocks.length) writeNested(parent, blocks.slice(end), names);
}

const levelOf = (block: Block | undefined): number => (block?.type === "heading" ? block.level : 0);

function writeAll(parent: XMLBuilder, blocks: Block[], names: Names): void {
  for (const block of blocks) writeBlock(parent, block, names);
}

function writeBlock(parent: XMLBuilder, block: Block, names: Names): void {
  switch (block.type) {
    case "heading":
    case "paragraph":
      return writeInline(parent.ele("p"), block.runs);
    case "section":
      return writeSection(parent, block.id, block.blocks, names);
    case "quote":
      return writeQuote(parent, block.blocks, names);
    case "list":
      return writeList(parent, block.items, block.isOrdered, names);
    case "facts":
      return writeFacts(parent, block.rows, names);
    case "table":
      return writeTable(parent, block);
    case "contents":
      return writeContents(parent, block.items, names);
    case "rule":
      return undefined; // a line says nothing
  }
}

/** Each paragraph of a quotation is text taken over from elsewhere. */
function writeQuote(parent: XMLBuilder, blocks: Block[], names: Names): void {
  for (const block of blocks) {
    if (block.type === "paragraph") writeInline(parent.ele("p").ele("embeddedText"), block.runs);
    else writeBlock(parent, block, names);
  }
}

function writeList(parent: XMLBuilder, items: Block[][], isOrdered: boolean, names: Names): void {
  if (items.length === 0) return;
  const list = parent.ele(isOrdered ? "ol" : "ul");
  for (const item of items) {
    const element = list.ele("li");
    for (const block of item) writeInItem(element, block, names);
  }
}

/** An item holds paragraphs and lists and nothing else: a table or a quotation in it becomes its words. */
function writeInItem(item: XMLBuilder, block: Block, names: Names): void {
  if (block.type === "list") return writeList(item, block.items, block.isOrdered, names);
  for (const runs of linesIn(block)) writeInline(item.ele("p"), runs);
}

function linesIn(block: Block): Run[][] {
  switch (block.type) {
    case "heading":
    case "paragraph":
      return [block.runs];
    case "quote":
    case "section":
      return block.blocks.flatMap(linesIn);
    case "list":
      return block.items.flat().flatMap(linesIn);
    case "facts":
      return block.rows.flatMap(({ label, value }) => [label, ...value.flatMap(linesIn)]);
    case "table":
      return [...block.head, ...block.rows.flat().map(({ runs }) => runs)];
    default:
      return [];
  }
}

function writeFacts(parent: XMLBuilder, rows: { label: Run[]; value: Block[] }[], names: Names): void {
  const list = parent.ele("blockList", { eId: nameFor(names, null, "list") });
  for (const { label, value } of rows) {
    const item = list.ele("item", { eId: nameFor(names, null, "item") });
    writeInline(item.ele("heading", { eId: nameFor(names, null, "heading") }), label);
    writeAll(item, value, names);
  }
}

function writeTable(parent: XMLBuilder, { head, rows }: Extract<Block, { type: "table" }>): void {
  const table = parent.ele("table");
  if (head.length > 0) {
    const row = table.ele("tr");
    for (const cell of head) writeInline(row.ele("th").ele("p"), cell);
  }
  for (const cells of rows) {
    const row = table.ele("tr");
    for (const { isHeading, runs } of cells) writeInline(row.ele(isHeading ? "th" : "td").ele("p"), runs);
  }
}

function writeContents(parent: XMLBuilder, items: { to: string; runs: Run[] }[], names: Names): void {
  if (items.length === 0) return;
  const toc = parent.ele("toc", { eId: nameFor(names, null, "toc") });
  for (const { to, runs } of items) writeInline(toc.ele("tocItem", { href: to, level: "1" }), runs);
}

/** Words with their marks. */
export function writeInline(parent: XMLBuilder, runs: Run[]): void {
  for (const run of runs) {
    if (run.text === "\n") parent.ele("br");
    else
      elementsOf(run)
        .reduce((inner, [name, attributes]) => inner.ele(name, attributes), parent)
        .txt(run.text);
  }
}

const elementsOf = ({ href, isStrong, isEmphasis, isStruck }: Run): [string, Record<string, string>][] => [
  ...(href ? ([["a", { href }]] satisfies [string, Record<string, string>][]) : []),
  ...(isStrong ? ([["b", {}]] satisfies [string, Record<string, string>][]) : []),
  ...(isEmphasis ? ([["i", {}]] satisfies [string, Record<string, string>][]) : []),
  ...(isStruck ? ([["span", { class: "struck" }]] satisfies [string, Record<string, string>][]) : []),
];
