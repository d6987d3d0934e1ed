import { citation } from "#domain/kernel/citation";
import type { CouncilDate } from "#domain/kernel/council-date";
import { factsOf } from "#domain/question/fact-queries";
import { getQuestion, listFollowUps } from "#domain/question/queries";
import type { Question } from "#domain/question/queries";
import { listQuestionsWithPage } from "#domain/question/register-queries";
import { isPublicQuestion } from "#domain/question/rules";
import { getResolutionDetail, listResolutionIds } from "#domain/resolution/queries";
import type { ResolutionDetail } from "#domain/resolution/queries";
import { getConvention } from "#domain/convention/queries";
import { isPublic } from "#domain/convention/rules";
import { messages } from "#i18n/index";
import { consultationFacts, consultationsOf, paperId } from "./consultations.ts";
import { fileAddress } from "./files.ts";
import { announced } from "./meetings.ts";
import { districtId } from "./people.ts";
import { addressOf, objectOf, spansOf } from "./place.ts";
import type { Entry, OparlPlace } from "./place.ts";

const dayOf = ({ precision, value }: CouncilDate): string | undefined =>
  precision === "day" && value !== null ? value : undefined;

/** Questions and resolutions. A question that was merged into another is deleted here: it lives on in that one. */
export function papers(place: OparlPlace): Entry[] {
  const { db, body } = place;
  const questions = listQuestionsWithPage(db, body.id);
  const resolutions = listResolutionIds(db, body.id).map((id) => getResolutionDetail(db, id));
  const asked = spansOf(
    db,
    ["question"],
    questions.map(({ id }) => id),
  );
  const decided = spansOf(
    db,
    ["resolution"],
    resolutions.map(({ id }) => id),
  );
  return [
    ...questions.map((question) => ({
      id: paperId("pytanie", citation(question)),
      span: asked(question.id),
      read: question.state === "merged" ? null : () => questionFacts(place, question, asked(question.id)),
    })),
    ...resolutions.map((resolution) => ({
      id: paperId("uchwala", resolution.citation),
      span: decided(resolution.id),
      read: () => resolutionFacts(place, resolution, decided(resolution.id)),
    })),
  ];
}

function questionFacts(place: OparlPlace, question: Question, span: Entry["span"]) {
  const { db, body } = place;
  const facts = factsOf(db, question);
  const related = [
    ...(question.predecessorId ? [getQuestion(db, question.predecessorId)] : []),
    ...listFollowUps(db, question.id),
  ].filter((other) => isPublicQuestion(other));
  const paper = addressOf(place, "papers", paperId("pytanie", facts.citation));
  const files = facts.answers.flatMap((answer) => answer.files);
  return {
    body: addressOf(place, "bodies", body.slug),
    name: facts.subject,
    reference: facts.citation,
    date: dayOf(facts.filedOn),
    paperType: messages.pl.feeds.kinds.question,
    relatedPaper: related.map((other) => addressOf(place, "papers", paperId("pytanie", citation(other)))),
    mainFile: textFile(place, paperId("pytanie", facts.citation), span, {
      name: facts.subject,
      text: [facts.text, ...facts.answers.map(({ text }) => text)].join("\n\n"),
      page: `/pytania/${facts.citation}`,
    }),
    auxiliaryFile: files.map((file) =>
      objectOf(place, "files", {
        id: file.id,
        span,
        read: () => ({
          fileName: file.fileName,
          size: file.sizeBytes,
          accessUrl: fileAddress(place, file.hash, file.fileName),
          paper: [paper],
        }),
      }),
    ),
    originatorOrganization: facts.askers.map((one) => addressOf(place, "organizations", districtId(one))),
    consultation: consulted(place, question.conventionId, paperId("pytanie", facts.citation), span),
    web: `${place.baseUrl}/pytania/${facts.citation}`,
  };
}

function resolutionFacts(place: OparlPlace, resolution: ResolutionDetail, span: Entry["span"]) {
  const { body } = place;
  const id = paperId("uchwala", resolution.citation);
  return {
    body: addressOf(place, "bodies", body.slug),
    name: resolution.subject,
    reference: resolution.documentNumber ?? resolution.citation,
    date: dayOf(resolution.decidedOn),
    paperType: messages.pl.feeds.kinds.resolution,
    mainFile: textFile(place, id, span, {
      name: resolution.subject,
      text: resolution.text ?? "",
      page: `/uchwaly/${resolution.citation}`,
    }),
    originatorOrganization: [addressOf(place, "organizations", body.slug)],
    consultation: consulted(place, resolution.conventionId, id, span),
    web: `${place.baseUrl}/uchwaly/${resolution.citation}`,
  };
}

/** The words of a paper: OParl keeps them with a file, and ours is the matter's own JSON. */
function textFile(
  place: OparlPlace,
  id: string,
  span: Entry["span"],
  { name, text, page }: { name: string; text: string; page: string },
) {
  return objectOf(place, "files", {
    id,
    span,
    read: () => ({
      name,
      mimeType: "application/json",
      text,
      accessUrl: `${place.baseUrl}${page}.json`,
      paper: [addressOf(place, "papers", id)],
    }),
  });
}

function consulted(place: OparlPlace, conventionId: string | null, id: string, span: Entry["span"]) {
  const convention = conventionId === null ? null : getConvention(place.db, conventionId);
  if (!convention || !isPublic(convention)) return [];
  return consultationsOf(place, convention)
    .filter((one) => one.id === id)
    .map((one) =>
      objectOf(place, "consultations", {
        id,
        span,
        read: () => consultationFacts(place, convention.address ?? "", one),
      }),
    );
}

/** Every paper that was before an announced convention. */
export const consultations = (place: OparlPlace): Entry[] =>
  announced(place).flatMap(({ convention, address }) => {
    const all = consultationsOf(place, convention);
    const of = (kind: "question" | "resolution") => all.filter((one) => one.kind === kind);
    const spans = {
      question: spansOf(
        place.db,
        ["question"],
        of("question").map(({ recordId }) => recordId),
      ),
      resolution: spansOf(
        place.db,
        ["resolution"],
        of("resolution").map(({ recordId }) => recordId),
      ),
    };
    return all.map((one) => ({
      id: one.id,
      span: spans[one.kind](one.recordId),
      read: () => consultationFacts(place, address, one),
    }));
  });
