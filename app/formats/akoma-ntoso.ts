import { create } from "xmlbuilder2";
import type { XMLBuilder } from "xmlbuilder2/lib/interfaces.js";
import { writeInline, writeSections } from "./akoma-ntoso-text.ts";
import type { Block, Manuscript } from "./manuscript.ts";

const namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
const languages: Record<string, string> = { pl: "pol", en: "eng" };

/** What is said of an edition beside its words. */
export type DebateFacts = {
  /** The convention's permanent address: `2026-04-12`. */
  address: string;
  /** The day it was held on, where it is known; no other day is put in its place. */
  heldOn: string | null;
  number: number;
  producedOn: string;
  producedBy: string;
  responsible: string;
  bodyName: string;
  publisher: string;
};

/**
 * Minutes as an Akoma Ntoso 3.0 `debate` (OASIS LegalDocML). Its words are those of the manuscript; each part of the minutes
 * is the element the standard has for it.
 */
export function toAkomaNtoso(manuscript: Manuscript, facts: DebateFacts): string {
  const top = create({ version: "1.0", encoding: "UTF-8" }).ele(namespace, "akomaNtoso");
  const debate = top.ele("debate", { name: "protokol" });
  writeMeta(debate, manuscript, facts);
  const { blocks } = manuscript;
  const begin = blocks.findIndex(({ type }) => type === "section" || type === "contents");
  const end = blocks.findLastIndex(({ type }) => type === "section") + 1;
  const preface = debate.ele("preface");
  for (const block of blocks.slice(0, Math.max(begin, 0))) writePreface(preface, block);
  writeSections(debate.ele("debateBody"), blocks.slice(Math.max(begin, 0), end));
  const rest = blocks.slice(end).flatMap(runsIn);
  if (rest.length > 0) {
    const conclusions = debate.ele("conclusions");
    for (const runs of rest) writeInline(conclusions.ele("p"), runs);
  }
  return top.end({ prettyPrint: false });
}

const runsIn = (block: Block) => (block.type === "paragraph" || block.type === "heading" ? [block.runs] : []);

function writePreface(preface: XMLBuilder, block: Block): void {
  for (const runs of runsIn(block)) {
    const line = preface.ele("p");
    writeInline(block.type === "heading" ? line.ele("docTitle") : line, runs);
  }
}

/** Work, expression and manifestation, as FRBR has them. A work whose day nobody knows is dated by its making, and says so. */
function writeMeta(debate: XMLBuilder, { language }: Manuscript, facts: DebateFacts): void {
  const { address, heldOn, number, producedOn } = facts;
  const spoken = languages[language] ?? language;
  const work = `/akn/pl/debateRecord/konwent/${address}`;
  const expression = `${work}/${spoken}@${producedOn}!wydanie-${number}`;
  const meta = debate.ele("meta");
  const identification = meta.ele("identification", { source: "#urzad" });
  const dated = heldOn ? { date: heldOn, name: "held" } : { date: producedOn, name: "produced" };

  const theWork = level(identification, "FRBRWork", `${work}/!main`, work, dated);
  theWork.ele("FRBRcountry", { value: "pl" });
  theWork.ele("FRBRsubtype", { value: "protokol" });
  theWork.ele("FRBRnumber", { value: address });
  const produced = { date: producedOn, name: "produced" };
  const theExpression = level(identification, "FRBRExpression", `${expression}/!main`, expression, produced);
  theExpression.ele("FRBRversionNumber", { value: String(number) });
  theExpression.ele("FRBRlanguage", { language: spoken });
  level(identification, "FRBRManifestation", `${expression}/!main.xml`, `${expression}.xml`, produced);

  const references = meta.ele("references", { source: "#urzad" });
  refer(references, "TLCOrganization", "urzad", facts.publisher);
  refer(references, "TLCOrganization", "organ", facts.bodyName);
  refer(references, "TLCPerson", "wytworzyl", facts.producedBy);
  refer(references, "TLCPerson", "odpowiada", facts.responsible);
}

function level(
  identification: XMLBuilder,
  name: string,
  self: string,
  uri: string,
  dated: { date: string; name: string },
): XMLBuilder {
  const element = identification.ele(name);
  element.ele("FRBRthis", { value: self });
  element.ele("FRBRuri", { value: uri });
  element.ele("FRBRdate", dated);
  element.ele("FRBRauthor", { href: "#urzad" });
  return element;
}

function refer(references: XMLBuilder, name: string, eId: string, showAs: string): void {
  references.ele(name, { eId, href: `/ontology/${eId}`, showAs });
}
