import type { ReadDb } from "#db/client";
import { listActionItemsOfDistrict } from "#domain/action-item/queries";
import type { ActionItemDetail } from "#domain/action-item/queries";
import { isOverdue } from "#domain/action-item/rules";
import { countActionItemAges, summariseActionItems } from "#domain/action-item/summarise-action-items";
import { isPublic } from "#domain/convention/rules";
import { findTermOn, listSeatHolders } from "#domain/council/queries";
import type { District } from "#domain/council/queries";
import { listTermSpeech } from "#domain/floor/queries";
import { listVerdictsOfDistrict } from "#domain/question/district-queries";
import { factsOf } from "#domain/question/fact-queries";
import { listQuestionsOfDistrict } from "#domain/question/queries";
import type { Question } from "#domain/question/queries";
import { countQuestionAges, summariseQuestions } from "#domain/question/summarise-questions";
import { getResolutionDetail, listResolutionsIndicating } from "#domain/resolution/queries";
import type { ResolutionDetail } from "#domain/resolution/queries";
import { districtAttendance } from "./district-attendance.ts";

export type PublicDistrict = ReturnType<typeof publicDistrict>;

/**
 * All that the record says of a district, for its page and for machines: one form for both. Matters are named by their
 * citations, dates stay as certain as they are, every rate comes as the counts it is made of. `today` tells what is late,
 * `most` how many questions and promises are listed.
 */
export function publicDistrict(db: ReadDb, district: District, today: string, most = Infinity) {
  const { id, bodyId, slug, roman, name, address, statute, councillors, areaKm2, population } = district;
  const promised = listActionItemsOfDistrict(db, id);
  const ofIt = { districtId: id };
  return {
    slug,
    roman,
    name,
    address,
    statute,
    councillors,
    areaKm2,
    population,
    chair: listSeatHolders(db, bodyId, today).find((seat) => seat.district?.id === id)?.name ?? null,
    figures: {
      questions: summariseQuestions(db, bodyId, ofIt, today),
      promises: summariseActionItems(db, bodyId, { ...ofIt, today }),
    },
    ages: {
      questions: countQuestionAges(db, bodyId, ofIt, today),
      promises: countActionItemAges(db, bodyId, { ...ofIt, today }),
    },
    questions: listQuestionsOfDistrict(db, id)
      .slice(0, most)
      .map((question) => questionLine(db, question)),
    verdicts: listVerdictsOfDistrict(db, id),
    promises: promised.slice(0, most).map((item) => promiseLine(item, today)),
    resolutions: resolutionsOf(db, district, promised),
    attendance: districtAttendance(db, bodyId, name),
    speech: speechOf(db, district, today),
  };
}

/** How long the district had the floor in the term of a day, beside all seats together; null while nobody had it. */
function speechOf(db: ReadDb, { id, bodyId }: District, today: string) {
  const term = findTermOn(db, bodyId, today);
  const seats = term ? listTermSpeech(db, { bodyId, termId: term.id }, null) : [];
  const allSeconds = seats.reduce((sum, { seconds }) => sum + seconds, 0);
  const own = seats.find(({ districtId }) => districtId === id);
  if (!term || !own || allSeconds === 0) return null;
  return { term: term.number, seconds: own.seconds, turns: own.turns, allSeconds };
}

function questionLine(db: ReadDb, question: Question) {
  const { citation, standing, subject, subjectEn, text, addressee, filedOn, ...facts } = factsOf(
    db,
    question,
  );
  return {
    citation,
    standing,
    subject,
    subjectEn,
    text,
    addressee,
    filedOn,
    askedByWords: facts.askedByWords,
    askers: facts.askers.map(({ name, roman, slug }) => ({ name, roman, slug })),
    answers: facts.answers.length,
  };
}

function promiseLine(item: ActionItemDetail, today: string) {
  const { citation, text, textEn, owner, unit, state, commitment, promisedOn, dueOn } = item;
  const { wording, verdict } = item;
  return {
    citation,
    text,
    textEn,
    owner,
    unit,
    state,
    commitment,
    promisedOn,
    dueOn,
    wording,
    verdict,
    isOverdue: isOverdue(item, today),
  };
}

/** Resolutions that indicate somebody of the district, and those from which a promise to it follows. */
function resolutionsOf(db: ReadDb, { id, name }: District, promised: readonly ActionItemDetail[]) {
  const indicating = listResolutionsIndicating(db, id);
  const known = new Set(indicating.map((one) => one.id));
  const followed = [...new Set(promised.flatMap(({ resolutionId }) => resolutionId ?? []))]
    .filter((resolutionId) => !known.has(resolutionId))
    .map((resolutionId) => getResolutionDetail(db, resolutionId))
    .filter(({ convention }) => isPublic(convention));
  const line = (one: ResolutionDetail) => {
    const { citation, subject, subjectEn, state, decidedOn, voteMode } = one;
    const { votesFor, votesAgainst, votesAbstained, votesNotCast } = one;
    return {
      citation,
      subject,
      subjectEn,
      state,
      decidedOn,
      voteMode,
      votesFor,
      votesAgainst,
      votesAbstained,
      votesNotCast,
      indicated: one.indications.flatMap((person) => (person.district === name ? [person.name] : [])),
      promises: promised.filter(({ resolutionId }) => resolutionId === one.id).map((item) => item.citation),
    };
  };
  return [...indicating, ...followed].map(line);
}
