const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A name as it can be shown on one line; at most 100 characters. */
export const tidyName = (name: string): string =>
  name
    .replaceAll(/[\p{Cc}\p{Cf}\ufeff]/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, 100);

/** What stands inside the named XML elements, each once, without blanks. Programs write plain text there. */
export function namesIn(xml: string, ...elements: string[]): string[] {
  const found = elements.flatMap((element) =>
    [...xml.matchAll(new RegExp(`<${element}(?:\\s[^>]{0,200})?>([^<]{0,500})</${element}>`, "g"))].map(
      (match) => match[1] ?? "",
    ),
  );
  const plain = found.map((name) =>
    tidyName(
      name.replaceAll(
        /&(?:#(\d{1,6})|#x([0-9a-fA-F]{1,5})|(\w{2,4}));/g,
        (whole, decimal?: string, hex?: string, word?: string) => {
          if (word !== undefined) return entities[word] ?? whole;
          return String.fromCodePoint(
            decimal === undefined ? Number.parseInt(hex ?? "0", 16) : Number(decimal),
          );
        },
      ),
    ),
  );
  return [...new Set(plain)].filter(Boolean);
}
