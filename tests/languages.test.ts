import ts from "typescript";
import { expect, test } from "vitest";
import { reasonCodes } from "#domain/kernel/reason-codes";
import { eventTypes } from "#domain/kernel/events";
import { messages } from "#i18n/index";
import { pluralEn, pluralPl } from "../app/i18n/translation.ts";
import { eachNode, placeOf, sourcesIn } from "#tests/sources";
import type { Source } from "#tests/sources";

/*
 * Every human word lives in app/i18n: Polish is the source, English is complete.
 */
const pages = sourcesIn("app/{ui,routes}/**/*.tsx", "app/root.tsx");
const english = sourcesIn("app/i18n/en/*.ts", "app/i18n/*.ts");

/** What is the same in both languages: the product's name. */
const sameEverywhere = /\bKonwent\b/g;
/** Attributes that people read or hear. */
const spoken =
  /^(label|title|aria-label|aria-description|alt|placeholder|hint|caption|intro|heading|summary|empty|back|abbr|head|legend)$/;
const letters = (text: string) => /\p{L}/u.test(text.replaceAll(sameEverywhere, ""));

/** Literal pieces of text in an expression: those it may become, not those it compares with or looks up. */
function literalsOf(node: ts.Node): ts.Node[] {
  if (ts.isStringLiteralLike(node)) return [node];
  if (ts.isTemplateExpression(node))
    return [
      node.head,
      ...node.templateSpans.flatMap((span) => [span.literal, ...literalsOf(span.expression)]),
    ];
  if (ts.isParenthesizedExpression(node) || ts.isJsxExpression(node))
    return node.expression ? literalsOf(node.expression) : [];
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(literalsOf);
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    if (
      kind === ts.SyntaxKind.PlusToken ||
      kind === ts.SyntaxKind.QuestionQuestionToken ||
      kind === ts.SyntaxKind.BarBarToken
    )
      return [...literalsOf(node.left), ...literalsOf(node.right)];
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return literalsOf(node.right);
  }
  return [];
}

function literalWordsIn(source: Source): string[] {
  const found: ts.Node[] = [];
  eachNode(source.tree, (node) => {
    if (ts.isJsxText(node)) found.push(node);
    if (ts.isJsxExpression(node) && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent)))
      found.push(...literalsOf(node));
    if (ts.isJsxAttribute(node) && node.initializer && spoken.test(node.name.getText()))
      found.push(...literalsOf(node.initializer));
    if (ts.isPropertyAssignment(node) && /^(title|label|hint|caption|placeholder)$/.test(node.name.getText()))
      found.push(...literalsOf(node.initializer));
  });
  return found
    .filter((node) =>
      letters(ts.isJsxText(node) ? node.text.replaceAll(/&\w+;/g, "") : (node as ts.LiteralLikeNode).text),
    )
    .map((node) => `${placeOf(source, node)} ${node.getText().trim()}`);
}

type Tree = { [key: string]: Tree | string | ((...facts: never[]) => string) };
const isBranch = (node: Tree[string]): node is Tree => typeof node === "object" && node !== null;

/** `convention.states.planned` → what it says, for every sentence of a language. */
function sentencesOf(tree: Tree, path = ""): [path: string, sentence: Exclude<Tree[string], Tree>][] {
  return Object.entries(tree).flatMap(([key, node]) =>
    isBranch(node)
      ? sentencesOf(node, `${path}${key}.`)
      : [[`${path}${key}`, node] as [string, Exclude<Tree[string], Tree>]],
  );
}

const plSentences = sentencesOf(messages.pl as Tree);
const enSentences = sentencesOf(messages.en as Tree);

test("no page and no part of one contains a word of its own", () => {
  expect(pages.flatMap(literalWordsIn)).toEqual([]);
});

test("both languages say the same things", () => {
  const shape = (sentences: typeof plSentences) =>
    sentences
      .map(([path, sentence]) => `${path}: ${typeof sentence === "function" ? "function" : "text"}`)
      .toSorted();
  expect(shape(enSentences)).toEqual(shape(plSentences));
});

test("no sentence is empty, and none begins or ends with a space", () => {
  const untidy = [...plSentences, ...enSentences].filter(
    ([, sentence]) =>
      typeof sentence === "string" &&
      (sentence.trim() === "" || sentence !== sentence.trim() || sentence.includes("  ")),
  );
  expect(untidy.map(([path]) => path)).toEqual([]);
});

/** Names that English keeps: places, offices and words of Polish law, as the glossary gives them. */
const polishNames =
  /Kraków|Krakowa|Podgórze|Rozporządzenie|Zarządzenie|uchwały|ustawa|Urząd|Biuletyn|województwo|gospodarka|wskazanie|zobowiązanie|zobowiązania|konwencie|Polski|złoty|zł|zastępca prezydenta/g;

test("English speaks English", () => {
  const polish: string[] = [];
  for (const source of english) {
    if (source.path === "app/i18n/translation.ts") continue;
    eachNode(source.tree, (node) => {
      const isText =
        ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
      if (
        isText &&
        source.path.includes("/en/") &&
        /[ąćęłńśźżĄĆĘŁŃŚŹŻ]/.test(node.text.replaceAll(polishNames, ""))
      )
        polish.push(`${placeOf(source, node)} ${node.text}`);
    });
  }
  expect(polish).toEqual([]);
});

test("a sentence left in Polish is not passed off as English", () => {
  const polish = new Map(plSentences);
  const copied = enSentences.filter(
    ([path, sentence]) =>
      typeof sentence === "string" && sentence.split(" ").length > 3 && polish.get(path) === sentence,
  );
  expect(copied.map(([path]) => path)).toEqual([]);
});

test("numbers agree with their nouns: 0, 1, 2, 5 and 22", () => {
  expect([0, 1, 2, 5, 22].map((count) => pluralPl(count, "pytanie", "pytania", "pytań"))).toEqual([
    "0 pytań",
    "1 pytanie",
    "2 pytania",
    "5 pytań",
    "22 pytania",
  ]);
  expect([0, 1, 2, 5, 22].map((count) => pluralEn(count, "question", "questions"))).toEqual([
    "0 questions",
    "1 question",
    "2 questions",
    "5 questions",
    "22 questions",
  ]);
  const counted = [...plSentences, ...enSentences].filter(
    ([, sentence]) =>
      typeof sentence === "function" &&
      sentence.length === 1 &&
      /\bplural(Pl|En)\(count\b|\bplural(Pl|En)\(\w+,/.test(sentence.toString()) &&
      /^\(?\w+\)? =>/.test(sentence.toString()),
  );
  for (const [path, sentence] of counted) {
    for (const count of [0, 1, 2, 5, 22])
      expect((sentence as (count: number) => string)(count), path).toMatch(
        new RegExp(`(?<!\\d)${count}(?!\\d)`),
      );
  }
});

/** The codes that a form's schema gives its problems: `.max(300, "too-long")`, `{ error: "required" }`. */
function problemCodesIn(source: Source): string[] {
  const codes: string[] = [];
  eachNode(source.tree, (node) => {
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      /^(min|max|regex|refine|length)$/.test(node.expression.name.text)
    ) {
      const [, code] = node.arguments;
      if (code && ts.isStringLiteral(code)) codes.push(code.text);
    }
    if (
      ts.isPropertyAssignment(node) &&
      /^(message|error)$/.test(node.name.getText()) &&
      ts.isStringLiteral(node.initializer)
    )
      codes.push(node.initializer.text);
  });
  return codes;
}

test("every refusal, every fact and every problem has its sentence in both languages", () => {
  const said = (code: string) => [messages.pl.problems({ code }), messages.en.problems({ code })];
  const unknown = said("no such problem");
  for (const language of [messages.pl, messages.en]) {
    for (const code of reasonCodes) expect(language.refusals[code]({}), code).toMatch(/\p{L}+/u);
    for (const type of eventTypes) expect(language.events[type], type).toMatch(/\p{L}+/u);
  }
  const codes = new Set(
    sourcesIn("app/domain/**/*.ts", "app/routes/**/*.tsx", "app/web/*.ts").flatMap(problemCodesIn),
  );
  expect(codes).toContain("required");
  expect([...codes].filter((code) => said(code)[0] === unknown[0] || said(code)[1] === unknown[1])).toEqual(
    [],
  );
});
