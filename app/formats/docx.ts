import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { FileChild, IParagraphOptions, ParagraphChild } from "docx";
import type { Block, Manuscript, Run } from "./manuscript.ts";
import type { Imprint } from "./pdf.ts";

const languages: Record<string, string> = { pl: "pl-PL", en: "en-GB" };
const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];
const listLevels = [0, 1, 2, 3].map((level) => ({
  level,
  format: LevelFormat.DECIMAL,
  text: `%${level + 1}.`,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
}));

/** A manuscript as a Word document: real headings, lists and tables whose head repeats, in the language it is written in. */
export async function toDocx(manuscript: Manuscript, { author }: Imprint): Promise<Buffer> {
  const value = languages[manuscript.language] ?? manuscript.language;
  const document = new Document({
    title: manuscript.title,
    description: manuscript.description,
    creator: author,
    lastModifiedBy: author,
    styles: {
      default: {
        document: {
          run: { font: "Calibri", size: 22, language: { value } },
          paragraph: { spacing: { after: 120 } },
        },
        heading1: { run: { size: 36, bold: true }, paragraph: { spacing: { before: 240, after: 160 } } },
        heading2: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 320, after: 120 } } },
        heading3: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 240, after: 80 } } },
        heading4: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 200, after: 80 } } },
      },
      paragraphStyles: [
        {
          id: "Quote",
          name: "Quote",
          basedOn: "Normal",
          next: "Normal",
          quickFormat: true,
          paragraph: { indent: { left: 567, right: 567 } },
        },
      ],
    },
    numbering: { config: [{ reference: "numbered", levels: listLevels }] },
    sections: [
      {
        footers: { default: footer() },
        children: manuscript.blocks.flatMap((block) => blockOf(block, { instance: { last: 0 } })),
      },
    ],
  });
  return Packer.toBuffer(document);
}

const footer = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });

/** Where a block stands: in which list, in a quotation, after which name it can be led to. */
type Place = {
  list?: { isOrdered: boolean; level: number; instance: number };
  isQuoted?: boolean;
  id?: string | null;
  instance: { last: number };
};

function blockOf(block: Block, place: Place): FileChild[] {
  switch (block.type) {
    case "heading": {
      const words = runsOf(block.runs);
      const children = place.id ? [new Bookmark({ id: bookmark(place.id), children: words })] : words;
      return [new Paragraph({ heading: headings[block.level - 1] ?? HeadingLevel.HEADING_6, children })];
    }
    case "paragraph":
      return [new Paragraph({ ...settingOf(place), children: runsOf(block.runs) })];
    case "quote":
      return block.blocks.flatMap((inner) => blockOf(inner, { ...place, isQuoted: true }));
    case "section":
      return block.blocks.flatMap((inner, at) =>
        blockOf(inner, { ...place, id: at === 0 ? block.id : null }),
      );
    case "list":
      return listOf(block.items, block.isOrdered, place);
    case "contents": {
      const items = block.items.map(({ to, runs }) => [
        { type: "paragraph" as const, runs: runs.map((run) => ({ ...run, href: to })) },
      ]);
      return listOf(items, false, place);
    }
    case "facts":
      return block.rows.flatMap((row) => factOf(row, place));
    case "table":
      return [tableOf(block), new Paragraph({ children: [] })];
    case "rule":
      return [
        new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1 } }, children: [] }),
      ];
  }
}

function settingOf({ list, isQuoted }: Place): IParagraphOptions {
  if (list?.isOrdered)
    return { numbering: { reference: "numbered", level: list.level, instance: list.instance } };
  if (list) return { bullet: { level: list.level } };
  return isQuoted ? { style: "Quote" } : {};
}

/** Only the first paragraph of an item carries its mark; one that begins with something else gets an empty one to carry it. */
function listOf(items: Block[][], isOrdered: boolean, place: Place): FileChild[] {
  const { instance } = place;
  const list = { isOrdered, level: Math.min(3, (place.list?.level ?? -1) + 1), instance: ++instance.last };
  const marked = ([first, ...rest]: Block[]): Block[] =>
    first?.type === "paragraph"
      ? [first, ...rest]
      : [{ type: "paragraph", runs: [] }, ...(first ? [first, ...rest] : [])];
  return items.flatMap((blocks) =>
    marked(blocks).flatMap((block, at) =>
      block.type === "paragraph" && at > 0
        ? [new Paragraph({ indent: { left: 720 * (list.level + 1) }, children: runsOf(block.runs) })]
        : blockOf(block, { instance, list }),
    ),
  );
}

/** The label in bold, its value after a tab; what follows a first paragraph stands under it. */
function factOf({ label, value }: { label: Run[]; value: Block[] }, { instance }: Place): FileChild[] {
  const [first, ...rest] = value;
  const bold = label.map((run) => ({ ...run, isStrong: true as const }));
  const isLine = first?.type === "paragraph";
  const line = new Paragraph({
    tabStops: [{ type: "left", position: 2835 }],
    indent: { left: 2835, hanging: 2835 },
    children: [...runsOf(bold), ...(isLine ? [new TextRun({ text: "\t" }), ...runsOf(first.runs)] : [])],
  });
  const below = isLine ? rest : value;
  return [line, ...below.flatMap((block) => blockOf(block, { instance }))];
}

function tableOf({ head, rows }: Extract<Block, { type: "table" }>): Table {
  const cell = (runs: Run[], isHeading: boolean) =>
    new TableCell({
      children: [
        new Paragraph({
          children: runsOf(isHeading ? runs.map((run) => ({ ...run, isStrong: true as const })) : runs),
        }),
      ],
    });
  const headRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map((runs) => cell(runs, true)),
  });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      ...(head.length > 0 ? [headRow] : []),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map(({ runs, isHeading }) => cell(runs, isHeading)),
          }),
      ),
    ],
  });
}

const runsOf = (runs: Run[]): ParagraphChild[] =>
  runs.map((run) => {
    if (run.text === "\n") return new TextRun({ break: 1 });
    const { text, href } = run;
    const words = new TextRun({
      text,
      ...(run.isStrong ? { bold: true } : {}),
      ...(run.isEmphasis ? { italics: true } : {}),
      ...(run.isStruck ? { strike: true } : {}),
      ...(href ? { style: "Hyperlink" } : {}),
    });
    if (!href) return words;
    return href.startsWith("#")
      ? new InternalHyperlink({ anchor: bookmark(href.slice(1)), children: [words] })
      : new ExternalHyperlink({ link: href, children: [words] });
  });

/** Word's bookmarks begin with a letter, hold letters, digits and underscores, and end after 40. */
const bookmark = (id: string): string => `b_${id.replaceAll(/[^\p{L}\p{N}_]/gu, "_")}`.slice(0, 40);
