import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { rules } from "#schema/rule-book";
import { getConvention } from "#domain/convention/queries";
import { addFigure, addFigureInput } from "#domain/presentation/add-figure";
import { attachPresentation, attachPresentationInput } from "#domain/presentation/attach-presentation";
import { unknownReferences } from "#domain/edition/reference-rules";
import { assembleContent } from "#domain/edition/queries";
import { readMarkdown } from "#domain/kernel/markdown";
import { cutAtReferences, findReferred, withReferences } from "#domain/kernel/references";
import { listSections } from "#domain/minutes/queries";
import { assignActionItem, assignActionItemInput } from "#domain/action-item/assign-action-item";
import { decideResolution, decideResolutionInput } from "#domain/resolution/decide-resolution";
import { tableResolution, tableResolutionInput } from "#domain/resolution/table-resolution";
import { messages } from "#i18n/index";
import { sayReference } from "../../../app/ui/reference-words.ts";
import { textOf } from "../../../app/ui/edition-text.ts";
import { expectRefusal } from "#tests/expect-refusal";
import { aMinutedConvention, prepare, write } from "#tests/minutes-world";
import { aCouncil, clerk } from "#tests/world";

/** A record with one of each: a resolution voted on, one only tabled, a promise, a figure, an attendance. */
function aFullRecord() {
  const council = aCouncil();
  const seats = eq(rules.name, "quorum-base");
  council.db.update(rules).set({ value: "3" }).where(seats).run(); // so that three present may vote
  const { conventionId, items } = aMinutedConvention(council);
  const [itemId = ""] = items;
  const as = council.as(clerk);
  const table = (subject: string) =>
    tableResolution(
      as,
      tableResolutionInput.parse({ conventionId, agendaItemId: itemId, kind: "opinion", subject }),
    ).id;
  const resolutionId = table("Godziny punktów");
  table("Druga");
  decideResolution(
    as,
    decideResolutionInput.parse({
      resolutionId,
      outcome: "adopted",
      voteMode: "counted",
      votesFor: "2",
      votesAgainst: "1",
      votesAbstained: "0",
    }),
  );
  assignActionItem(
    as,
    assignActionItemInput.parse({
      conventionId,
      agendaItemId: itemId,
      text: "Przeprowadzić ankietę",
      commitment: "firm",
      dueOn: "2026-09-30",
    }),
  );
  const { id: presentationId } = attachPresentation(
    as,
    attachPresentationInput.parse({ conventionId, agendaItemId: itemId, title: "Koszty" }),
  );
  addFigure(as, addFigureInput.parse({ presentationId, label: "Koszt punktu", value: "5219", unit: "zł" }));
  const content = () => assembleContent(council.db, getConvention(council.db, conventionId));
  return { council, conventionId, itemId, content };
}

test("each kind of reference says what the record says", () => {
  const { content, itemId } = aFullRecord();
  const words = (name: string) => sayReference(content(), name, itemId)?.words;
  expect(words("głosowanie 2026-001")).toMatch(/^za 2, przeciw 1, wstrzymało się 0.*; 3 z 3 obecnych$/);
  expect(words("uchwała 2026-001")).toBe("uchwała 2026-001: Godziny punktów");
  expect(words("zobowiązanie 2026-001")).toBe(
    "zobowiązanie 2026-001: Przeprowadzić ankietę (termin: 30 września 2026)",
  );
  expect(words("obecność")).toBe("obecnych 3 z 3");
  expect(words("kworum")).toBe("obecnych 3 z 3, potrzeba 2, jest kworum");
  expect(words("liczby")?.replaceAll(/\s/g, " ")).toBe("Koszt punktu: 5 219 zł");
});

test("diacritics and capitals do not matter; what is not there, or not yet decided, is nothing", () => {
  const { content, itemId } = aFullRecord();
  expect(findReferred(content(), "Uchwala 2026-001", itemId)?.kind).toBe("resolution");
  for (const name of [
    "uchwała 2026-009",
    "głosowanie 2026-002",
    "pytanie",
    "obecność 2",
    "constructor",
    "kworum a b",
  ])
    expect(findReferred(content(), name, itemId), name).toBeNull();
  expect(findReferred(content(), "liczby", null)).toBeNull();
});

test("a text is cut at its references and filled again", () => {
  expect(cutAtReferences("Przyjęto [[uchwała 2026-001]].")).toEqual([
    { text: "Przyjęto " },
    { reference: "uchwała 2026-001" },
    { text: "." },
  ]);
  expect(cutAtReferences("")).toEqual([{ text: "" }]);
  expect(withReferences("a [[b]] [[c]]", (name) => (name === "b" ? "B" : null))).toBe("a B [[c]]");
  expect(readMarkdown("**[[kworum]]** i [[[x]]")).toEqual([
    {
      type: "paragraph",
      content: [
        { type: "strong", content: [{ type: "reference", name: "kworum" }] },
        { type: "text", text: " i [" },
        { type: "reference", name: "x" },
      ],
    },
  ]);
});

test("a reference to nothing stands between the text and its publication, by its name and section", () => {
  const { council, conventionId, content } = aFullRecord();
  const section = listSections(council.db, conventionId)[1]?.id ?? "";
  write(council, section, "Głosowano: [[głosowanie 2026-001]], [[pytanie 2026-404]].");
  expect(unknownReferences(content())).toEqual([
    { heading: "Punkty obsługi mieszkańców", reference: "[[pytanie 2026-404]]" },
  ]);
  expectRefusal(() => prepare(council, conventionId), "reference-unknown");
  write(council, section, "Głosowano: [[głosowanie 2026-001]].");
  expect(prepare(council, conventionId).number).toBe(1);
  const text = textOf(content(), messages.pl).map((part) => part.text);
  expect(text.join("\n")).toContain("Głosowano: za 2, przeciw 1");
});
