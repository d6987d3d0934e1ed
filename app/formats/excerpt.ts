import type { Block, Manuscript, Run } from "./manuscript.ts";

export type ExcerptKind = "agenda" | "attendance";
/** `insteadOf` is how the title of the whole begins: `Protokół: `. */
export type ExcerptWords = { title: string; none: string; insteadOf: string };

type SectionBlock = Extract<Block, { type: "section" }>;

/**
 * The agenda or the attendance list of an edition as a document of its own: the same words, taken from the same text, with the
 * convention's facts before them and the metryczka after.
 */
export function excerptOf(whole: Manuscript, kind: ExcerptKind, words: ExcerptWords): Manuscript {
  const title = `${words.title}: ${whole.title.slice(whole.title.startsWith(words.insteadOf) ? words.insteadOf.length : 0)}`;
  const isSection = (block: Block): block is SectionBlock => block.type === "section";
  const sections = whole.blocks.filter(isSection);
  const first = whole.blocks.findIndex((block) => isSection(block) || block.type === "contents");
  const edition = whole.blocks.slice(0, first).filter(({ type }) => type === "paragraph");
  const named = (...ids: string[]) => sections.filter(({ id }) => id !== null && ids.includes(id));
  const parts =
    kind === "attendance"
      ? named("obecnosc", "goscie")
      : named("przebieg").flatMap((course) => itemsAlone(course, words.title));
  const none: Block = { type: "paragraph", runs: [{ text: words.none }] };
  const last = whole.blocks.findLastIndex(isSection);
  return {
    ...whole,
    title,
    description: "",
    blocks: [
      { type: "heading", level: 1, runs: [{ text: title }] },
      ...edition,
      ...named("konwent"),
      ...(parts.length > 0 ? parts : [none]),
      ...named("metryczka"),
      ...whole.blocks.slice(last + 1),
    ],
  };
}

/** The items of the course of a meeting without what was said under them, line by line; nothing where there are none. */
function itemsAlone(course: SectionBlock, title: string): Block[] {
  const items = course.blocks.flatMap((block): Block[] =>
    block.type === "section" && block.id?.startsWith("pkt-")
      ? [{ type: "paragraph", runs: headingOf(block) }]
      : [],
  );
  return items.length === 0 ? [] : [{ type: "heading", level: 2, runs: [{ text: title }] }, ...items];
}

const headingOf = ({ blocks }: SectionBlock): Run[] =>
  blocks.flatMap((block) => (block.type === "heading" ? [block.runs] : []))[0] ?? [];
