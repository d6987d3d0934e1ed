import { findElement, readHtml, wordsOf } from "./html-tree.ts";
import type { HtmlElement, HtmlNode } from "./html-tree.ts";

/** Words of one kind; a line break is the word "\n". */
export type Run = { text: string; isStrong?: true; isEmphasis?: true; isStruck?: true; href?: string };

export type Block =
  | { type: "heading"; level: number; runs: Run[] }
  | { type: "paragraph"; runs: Run[] }
  | { type: "quote"; blocks: Block[] }
  | { type: "list"; isOrdered: boolean; items: Block[][] }
  | { type: "facts"; rows: { label: Run[]; value: Block[] }[] }
  | { type: "table"; head: Run[][]; rows: { isHeading: boolean; runs: Run[] }[][] }
  | { type: "section"; id: string | null; blocks: Block[] }
  | { type: "contents"; items: { to: string; runs: Run[] }[] }
  | { type: "rule" };

/** A text before it is set in any format: what it says and what each part of it is. */
export type Manuscript = { language: string; title: string; description: string; blocks: Block[] };

/**
 * A page of ours as a manuscript. All files of an edition are written from the HTML one, so that they cannot say different
 * things. What nobody sees (`visually-hidden`) and pictures stay behind: beside each picture stand the same facts in words.
 */
export function readManuscript(html: string): Manuscript {
  const page = readHtml(html);
  const main = findElement(page, "main") ?? page;
  const title = findElement(page, "title");
  return {
    language: findElement(page, "html")?.attributes["lang"] ?? "pl",
    title: title ? wordsOf(title) : "",
    description: descriptionOf(page),
    blocks: withEvenHeadings(blocksOf(main.children)),
  };
}

function descriptionOf(page: HtmlElement): string {
  const isIt = (node: HtmlNode): node is HtmlElement =>
    typeof node !== "string" && node.tag === "meta" && node.attributes["name"] === "description";
  return findElement(page, "head")?.children.find(isIt)?.attributes["content"] ?? "";
}

/** Blocks in their order; loose words between them are a paragraph of their own. */
function blocksOf(nodes: HtmlNode[]): Block[] {
  const blocks: Block[] = [];
  let loose: HtmlNode[] = [];
  const closeParagraph = () => {
    const runs = runsOf(loose);
    if (runs.length > 0) blocks.push({ type: "paragraph", runs });
    loose = [];
  };
  for (const node of nodes) {
    if (typeof node === "string" || !isBlock(node)) loose.push(node);
    else {
      closeParagraph();
      blocks.push(...blockOf(node));
    }
  }
  closeParagraph();
  return blocks;
}

const blockTags =
  /^(main|section|article|div|header|nav|p|h[1-6]|ul|ol|dl|table|blockquote|hr|details|summary|figure|figcaption)$/;
const isBlock = ({ tag }: HtmlElement): boolean => blockTags.test(tag);

function blockOf(element: HtmlElement): Block[] {
  const { tag, children, attributes } = element;
  const heading = /^h([1-6])$/.exec(tag)?.[1];
  if (heading) return [{ type: "heading", level: Number(heading), runs: runsOf(children) }];
  switch (tag) {
    case "p":
    case "summary":
    case "figcaption":
      return paragraph(runsOf(children));
    case "blockquote":
      return [{ type: "quote", blocks: blocksOf(children) }];
    case "ul":
    case "ol":
      return [
        {
          type: "list",
          isOrdered: tag === "ol",
          items: all(element, "li").map((li) => blocksOf(li.children)),
        },
      ];
    case "dl":
      return [{ type: "facts", rows: all(element, "div").map(factOf) }];
    case "table":
      return [tableOf(element)];
    case "hr":
      return [{ type: "rule" }];
    case "nav":
      return [{ type: "contents", items: contentsOf(element) }];
    case "section":
      return [{ type: "section", id: attributes["id"] ?? null, blocks: blocksOf(children) }];
    default:
      return attributes["id"] === undefined || tag === "main"
        ? blocksOf(children)
        : [{ type: "section", id: attributes["id"], blocks: blocksOf(children) }];
  }
}

const paragraph = (runs: Run[]): Block[] => (runs.length > 0 ? [{ type: "paragraph", runs }] : []);

/** The elements of a kind under another, nested ones of the same kind left to their own parent. */
function all(within: HtmlElement, ...tags: string[]): HtmlElement[] {
  return within.children.flatMap((child) => {
    if (typeof child === "string") return [];
    return tags.includes(child.tag) ? [child] : all(child, ...tags);
  });
}

const factOf = (row: HtmlElement) => ({
  label: runsOf(findElement(row, "dt")?.children ?? []),
  value: blocksOf(findElement(row, "dd")?.children ?? []),
});

function tableOf(table: HtmlElement): Block {
  const rows = all(table, "tr").map((row) =>
    all(row, "th", "td").map(({ tag, children }) => ({ isHeading: tag === "th", runs: cellRuns(children) })),
  );
  const hasHead = findElement(table, "thead") !== undefined;
  return {
    type: "table",
    head: hasHead ? (rows[0] ?? []).map(({ runs }) => runs) : [],
    rows: hasHead ? rows.slice(1) : rows,
  };
}

/** A cell's words; its paragraphs and items, if it has any, line by line. */
function cellRuns(children: HtmlNode[]): Run[] {
  const blocks = blocksOf(children);
  const lines = blocks.flatMap(linesOf);
  return lines.flatMap((runs, index) => (index === 0 ? runs : [{ text: "\n" }, ...runs]));
}

function linesOf(block: Block): Run[][] {
  switch (block.type) {
    case "heading":
    case "paragraph":
      return [block.runs];
    case "list":
      return block.items.flat().flatMap(linesOf);
    case "quote":
    case "section":
      return block.blocks.flatMap(linesOf);
    default:
      return [];
  }
}

const contentsOf = (nav: HtmlElement) =>
  all(nav, "a").map(({ attributes, children }) => ({
    to: attributes["href"] ?? "",
    runs: plain(runsOf(children)),
  }));

const plain = (runs: Run[]): Run[] => runs.map(({ text }) => ({ text }));

/** Words with what they are marked as; white space as a browser shows it. */
function runsOf(nodes: HtmlNode[]): Run[] {
  const runs: Run[] = [];
  for (const run of nodes.flatMap((node) => marked(node, {}))) {
    const last = runs.at(-1);
    const isAfterSpace = last === undefined || last.text.endsWith(" ") || last.text === "\n";
    const text = run.text === "\n" ? "\n" : run.text.replaceAll(/[ \t\r\n\f]+/g, " ");
    const kept = isAfterSpace ? text.replace(/^ /, "") : text;
    if (kept !== "") runs.push({ ...run, text: kept });
  }
  const last = runs.at(-1);
  if (last && last.text !== "\n") last.text = last.text.trimEnd();
  return last?.text === "" ? runs.slice(0, -1) : runs;
}

const skipped = /^(svg|script|style|template)$/;

function marked(node: HtmlNode, marks: Omit<Run, "text">): Run[] {
  if (typeof node === "string") return [{ ...marks, text: node }];
  const { tag, attributes, children } = node;
  if (tag === "br") return [{ text: "\n" }];
  if (skipped.test(tag) || /\bvisually-hidden\b/.test(attributes["class"] ?? "")) return [];
  return children.flatMap((child) => marked(child, { ...marks, ...markOf(tag, attributes) }));
}

function markOf(tag: string, { href }: Record<string, string>): Omit<Run, "text"> {
  if (tag === "strong" || tag === "b") return { isStrong: true };
  if (tag === "em" || tag === "i") return { isEmphasis: true };
  if (tag === "s" || tag === "del") return { isStruck: true };
  return tag === "a" && href !== undefined ? { href } : {};
}

/** No heading skips a level, whatever somebody typed: readers of documents count on it. */
function withEvenHeadings(blocks: Block[]): Block[] {
  let last = 0;
  const even = (block: Block): Block => {
    if (block.type === "section" || block.type === "quote")
      return { ...block, blocks: block.blocks.map(even) };
    if (block.type !== "heading") return block;
    last = Math.min(block.level, last + 1);
    return { ...block, level: last };
  };
  return blocks.map(even);
}
