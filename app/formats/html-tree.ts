/** An element of a page, or words. */
export type HtmlNode = HtmlElement | string;
export type HtmlElement = { tag: string; attributes: Record<string, string>; children: HtmlNode[] };

const void_ = new Set(["area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"]);
const piece =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|<style>[\s\S]*?<\/style>|<(\/?)([a-z][a-z0-9]*)([^<>]*)>|([^<]+)/gi;
const attribute = /([a-z][a-z0-9-]*)="([^"]*)"/gi;

/**
 * Reads HTML as this house writes it (React's own, so every element is closed and every value quoted) into a tree. It is no
 * reader of anybody's HTML.
 */
export function readHtml(html: string): HtmlElement {
  const top: HtmlElement = { tag: "", attributes: {}, children: [] };
  const open = [top];
  for (const [, end, name, rest = "", words] of html.matchAll(piece)) {
    const parent = open.at(-1) ?? top;
    if (words !== undefined) parent.children.push(decoded(words));
    else if (name !== undefined && end === "/") open.pop();
    else if (name !== undefined) {
      const tag = name.toLowerCase();
      const element = { tag, attributes: attributesIn(rest), children: [] };
      parent.children.push(element);
      if (!void_.has(tag) && !rest.endsWith("/")) open.push(element);
    }
  }
  return top;
}

/** The first element of a kind, wherever it stands. */
export function findElement(within: HtmlElement, tag: string): HtmlElement | undefined {
  for (const child of within.children) {
    if (typeof child === "string") continue;
    const found = child.tag === tag ? child : findElement(child, tag);
    if (found) return found;
  }
  return undefined;
}

/** All words of an element, as they follow each other. */
export const wordsOf = (node: HtmlNode): string =>
  typeof node === "string" ? node : node.children.map(wordsOf).join("");

const attributesIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(attribute)].map(([, name = "", value = ""]) => [name, decoded(value)]),
  );

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };
const decoded = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: string) => entities[name] ?? "");
