import { lexer } from "marked";
import type { Token, Tokens } from "marked";
import { cutAtReferences } from "./references.ts";

export type Inline =
  | { type: "text"; text: string }
  | { type: "strong" | "emphasis" | "struck"; content: Inline[] }
  | { type: "link"; href: string; content: Inline[] }
  | { type: "reference"; name: string }
  | { type: "break" };

export type Block =
  | { type: "heading"; depth: number; content: Inline[] }
  | { type: "paragraph"; content: Inline[] }
  | { type: "quote"; blocks: Block[] }
  | { type: "list"; isOrdered: boolean; items: Block[][] }
  | { type: "table"; head: Inline[][]; rows: Inline[][][] }
  | { type: "rule" };

/** Markdown as a tree of what minutes may hold. HTML, images and code stay the text they were typed as. */
export function readMarkdown(source: string): Block[] {
  return blocksOf(lexer(source, { gfm: true, breaks: false }));
}

function blocksOf(tokens: Token[]): Block[] {
  return tokens.flatMap((token): Block[] => {
    switch (token.type) {
      case "space":
      case "def":
        return [];
      case "hr":
        return [{ type: "rule" }];
      case "heading":
        return [{ type: "heading", depth: (token as Tokens.Heading).depth, content: inlinesOf(token) }];
      case "blockquote":
        return [{ type: "quote", blocks: blocksOf((token as Tokens.Blockquote).tokens) }];
      case "list": {
        const list = token as Tokens.List;
        return [
          { type: "list", isOrdered: list.ordered, items: list.items.map((item) => blocksOf(item.tokens)) },
        ];
      }
      case "table": {
        const table = token as Tokens.Table;
        return [
          {
            type: "table",
            head: table.header.map(inlinesOf),
            rows: table.rows.map((row) => row.map(inlinesOf)),
          },
        ];
      }
      default: // paragraph, text, html, code: words, as typed
        return [{ type: "paragraph", content: inlinesOf(token) }];
    }
  });
}

function inlinesOf(token: { tokens?: Token[] | undefined; raw?: string; text?: string }): Inline[] {
  if (!token.tokens) return textOf(decoded(token.text ?? token.raw ?? ""));
  return token.tokens.flatMap((inner): Inline[] => {
    switch (inner.type) {
      case "strong":
        return [{ type: "strong", content: inlinesOf(inner) }];
      case "em":
        return [{ type: "emphasis", content: inlinesOf(inner) }];
      case "del":
        return [{ type: "struck", content: inlinesOf(inner) }];
      case "br":
        return [{ type: "break" }];
      case "link": {
        const link = inner as Tokens.Link;
        return isSafe(link.href)
          ? [{ type: "link", href: link.href, content: inlinesOf(link) }]
          : [{ type: "text", text: link.raw }];
      }
      case "html":
      case "image":
      case "codespan":
        return [{ type: "text", text: inner.raw }];
      case "text":
        return inner.tokens ? inlinesOf(inner) : textOf(decoded((inner as Tokens.Text).text));
      default:
        return [
          {
            type: "text",
            text: "text" in inner && typeof inner.text === "string" ? decoded(inner.text) : inner.raw,
          },
        ];
    }
  });
}

/** Words, and the references among them. */
const textOf = (text: string): Inline[] =>
  cutAtReferences(text).map((piece) =>
    "reference" in piece ? { type: "reference", name: piece.reference } : { type: "text", text: piece.text },
  );

const isSafe = (href: string) => /^(https?:\/\/|mailto:)/i.test(href);
const entities: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};
const decoded = (text: string) =>
  text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);

/** The words of a Markdown text, without its signs; what a reference names is left out. */
export const plainMarkdown = (source: string): string => readMarkdown(source).map(plainBlock).join("\n");

function plainBlock(block: Block): string {
  switch (block.type) {
    case "heading":
    case "paragraph":
      return plainInlines(block.content);
    case "quote":
      return block.blocks.map(plainBlock).join("\n");
    case "list":
      return block.items.map((item) => item.map(plainBlock).join("\n")).join("\n");
    case "table":
      return [block.head, ...block.rows].map((row) => row.map(plainInlines).join(" ")).join("\n");
    case "rule":
      return "";
  }
}

const plainInlines = (content: readonly Inline[]): string =>
  content
    .map((inline) => {
      if (inline.type === "text") return inline.text;
      if (inline.type === "break") return "\n";
      return inline.type === "reference" ? "" : plainInlines(inline.content);
    })
    .join("");
