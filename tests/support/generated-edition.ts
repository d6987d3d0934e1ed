import type { EditionContent } from "#domain/edition/edition-content";
import type { EditionShown } from "#ui/edition-document";

const words =
  "Łagiewniki źródło żółw ćma ość ówdzie ręka <chodnik> & „zieleń” Prądnik-Biały 31-004 #5 *gwiazdka _kreska $ @ \\ 1. 2) — 90 446 zł café Ольга αβγ".split(
    " ",
  );

/** A convention's record in which every text is made up by chance: signs that other formats read as orders, lists, tables, quotations. */
export function generatedEdition(base: EditionContent, chance: () => number): EditionShown {
  const upTo = (most: number) => Math.floor(chance() * most);
  const said = (least = 1, most = 12) =>
    Array.from({ length: least + upTo(most) }, () => words[upTo(words.length)] ?? "słowo").join(" ");
  const block = (): string =>
    [
      () => said(3, 60),
      () => `${"#".repeat(1 + upTo(4))} ${said()}`,
      () => Array.from({ length: 1 + upTo(4) }, () => `- ${said()}`).join("\n"),
      () => Array.from({ length: 1 + upTo(4) }, (_, at) => `${at + 1}. ${said()}\n   - ${said()}`).join("\n"),
      () => `> ${said()}\n>\n> ${said()}`,
      () =>
        `| ${said(1, 3)} | ${said(1, 3)} |\n|---|---|\n| ${said(1, 9)} | **${said(1, 4)}** |\n| | ${said()} |`,
      () =>
        `**${said(1, 3)}** i *${said(1, 3)}*, ~~${said(1, 3)}~~ [odnośnik](https://example.org/${upTo(99)})`,
      () => "---",
    ][upTo(8)]?.() ?? "";
  const markdown = () => Array.from({ length: 1 + upTo(6) }, block).join("\n\n");
  const items = Array.from({ length: 1 + upTo(5) }, (_, at) => ({
    id: `item-${at}`,
    number: `${at + 1}`,
    depth: 0,
    title: said(),
    titleEn: null,
    kind: "discussion" as const,
    origin: "planned" as const,
    withdrawnReason: chance() < 0.2 ? said() : null,
    isWithdrawn: chance() < 0.2,
    isAddendum: chance() < 0.2,
    presenters: Array.from({ length: upTo(3) }, () => said(2, 2)),
    papers: [],
    outcomes: Array.from({ length: upTo(3) }, () => said()),
    statements: Array.from({ length: upTo(3) }, () => ({
      speaker: said(1, 2),
      capacity: null,
      text: said(3, 30),
      isQuotation: chance() < 0.5,
    })),
    markdown: markdown(),
  }));
  const content: EditionContent = {
    ...base,
    lead: said(10, 40),
    opening: markdown(),
    items,
    further: [{ heading: said(), markdown: markdown() }],
    outcomes: [said(), said()],
  };
  return shownAs(content, 1 + upTo(9));
}

/** Any content as the edition of that number. */
export const shownAs = (content: EditionContent, number = 1): EditionShown => ({
  content,
  publisher: "Urząd Miasta Krakowa",
  address: `/konwenty/${content.convention.address ?? "2026-04-12"}/protokol/wydanie-${number}`,
  stamp: {
    number,
    reason: number > 1 ? "Sprostowanie" : null,
    isBeforeAdoption: true,
    contentHash: "ab".repeat(32),
    producedBy: "Anna Nowak",
    producedOn: "2026-04-20",
    responsible: "Jan Przewodniczący",
    publishedBy: null,
    publishedAt: null,
  },
});
