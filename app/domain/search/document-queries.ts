import type { ReadDb } from "#db/client";
import type { ActionItemDetail } from "../action-item/queries.ts";
import { isPublicPromise } from "../action-item/rules.ts";
import type { District } from "../council/queries.ts";
import { isPublic } from "../convention/rules.ts";
import { citation } from "../kernel/citation.ts";
import { factsOf } from "../question/fact-queries.ts";
import { listAnnexes } from "../question/queries.ts";
import type { Question } from "../question/queries.ts";
import { isPublicQuestion } from "../question/rules.ts";
import type { ResolutionDetail } from "../resolution/queries.ts";
import type { Findable } from "./index-record.ts";
import { linesOf, namesOfDay, noDay } from "./rules.ts";

const whole = { part: "", titleEn: null, number: null, names: "", districts: "" } as const;

/** A question as the public may read it now; one that was merged is found by the question it went into. */
export function documentsOfQuestion(db: ReadDb, question: Question): Findable[] {
  const { bodyId, sortOn, subject, subjectEn, text, state } = question;
  if (!isPublicQuestion(question) || state === "merged") return [];
  const { askers, askedByWords, addressee, answers } = factsOf(db, question);
  return [
    {
      ...whole,
      bodyId,
      sortOn,
      address: `/pytania/${citation(question)}`,
      number: citation(question),
      title: subject,
      titleEn: subjectEn,
      districts: askers.map(({ slug }) => slug).join(" "),
      text: linesOf([
        text,
        ...listAnnexes(db, question.id).map(({ annex }) => annex),
        ...answers.flatMap((answer) => [answer.text, answer.answeredBy, answer.unitName]),
        ...askers.map(({ name }) => name),
        askedByWords,
        addressee,
      ]),
    },
  ];
}

/** A promise as the public may read it now. */
export function documentsOfPromise(item: ActionItemDetail): Findable[] {
  if (!isPublicPromise(item)) return [];
  const { bodyId, sortOn, text, textEn, owner, unit, district, agendaItem } = item;
  return [
    {
      ...whole,
      bodyId,
      sortOn,
      address: `/zobowiazania/${item.citation}`,
      number: item.citation,
      title: text,
      titleEn: textEn,
      districts: district?.slug ?? "",
      text: linesOf([owner, unit, district?.name, agendaItem]),
    },
  ];
}

/** A resolution as the public may read it now. */
export function documentsOfResolution(resolution: ResolutionDetail): Findable[] {
  const { convention, bodyId, sortOn, subject, subjectEn, text, addressee, replyText } = resolution;
  if (!isPublic(convention)) return [];
  return [
    {
      ...whole,
      bodyId,
      sortOn,
      address: `/uchwaly/${resolution.citation}`,
      number: resolution.citation,
      title: subject,
      titleEn: subjectEn,
      names: linesOf([resolution.documentNumber, ...namesOfDay(resolution.decidedOn)]),
      districts: resolution.indications.flatMap(({ districtSlug }) => districtSlug ?? []).join(" "),
      text: linesOf([
        text,
        resolution.kindWords,
        addressee,
        replyText,
        resolution.agendaItem,
        ...resolution.indications.map(({ name, district }) => linesOf([name, district])),
      ]),
    },
  ];
}

/** A district of the body; it has no day, so the newest record does not push it down. */
export const documentsOfDistrict = ({
  bodyId,
  slug,
  roman,
  name,
  address,
  statute,
}: District): Findable[] => [
  {
    ...whole,
    bodyId,
    sortOn: noDay,
    address: `/dzielnice/${slug}`,
    title: `Dzielnica ${roman} ${name}`,
    districts: slug,
    text: linesOf([address, statute]),
  },
];
