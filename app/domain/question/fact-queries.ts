import { asc, eq } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { conventions } from "#schema/conventions";
import { districts, units } from "#schema/council";
import { verdicts } from "#schema/questions";
import { isPublic } from "../convention/rules.ts";
import { pick } from "../kernel/pick.ts";
import { filesOf } from "../referral/fact-queries.ts";
import { citation } from "../kernel/citation.ts";
import { extentOf, standingOf } from "./rules.ts";
import { listAnswers, listAskers } from "./queries.ts";
import type { Question } from "./queries.ts";

export type QuestionFacts = ReturnType<typeof factsOf>;

/**
 * What pages say of a question: names in place of identities, its answers and verdicts, how it stands.
 * The convention appears only once it is announced.
 */
export function factsOf(db: ReadDb, question: Question) {
  const {
    id,
    state,
    subject,
    subjectEn,
    text,
    askedByWords,
    onBehalfOf,
    isFromFloor,
    filedOn,
    acceptedOn,
    passedOnOn,
    withdrawnOn,
    isArchived,
    caseReference,
    jrwaClass,
    archivalCategory,
  } = question;
  const askers = listAskers(db, id);
  const all = listAnswers(db, id);
  const attached = filesOf(
    db,
    all.flatMap(({ referralId }) => referralId ?? []),
  );
  const given = all.map(
    ({ referralId, position, answeredBy, unitName, mode, extent, text: words, answeredOn }) => ({
      position,
      answeredBy,
      unitName,
      mode,
      extent,
      text: words,
      answeredOn,
      /** What the addressee attached to this answer. */
      files: attached
        .filter((file) => file.referralId === referralId && file.answerPosition === position)
        .map((file) => pick(file, ["id", "hash", "fileName", "extension", "sizeBytes"])),
    }),
  );
  const named = db
    .select({
      name: districts.name,
      verdict: verdicts.verdict,
      sentence: verdicts.sentence,
      judgedOn: verdicts.judgedOn,
      afterAnswer: verdicts.afterAnswer,
    })
    .from(verdicts)
    .innerJoin(districts, eq(districts.id, verdicts.districtId))
    .where(eq(verdicts.questionId, id))
    .orderBy(asc(verdicts.afterAnswer), asc(districts.number))
    .limit(500)
    .all();
  const said = named.map(({ name, ...verdict }) => ({ district: name, ...verdict }));
  const extent = extentOf(given);
  return {
    id,
    citation: citation(question),
    state,
    standing: standingOf(question, extent),
    extent,
    subject,
    subjectEn,
    text,
    askers,
    askedByWords,
    onBehalfOf,
    isFromFloor,
    addressee: addresseeOf(db, question),
    filedOn,
    acceptedOn,
    passedOnOn,
    withdrawnOn,
    isArchived,
    caseReference,
    jrwaClass,
    archivalCategory,
    answers: given,
    verdicts: said,
    convention: conventionOf(db, question.conventionId),
  };
}

/** The addressee in words: as written, with the unit's name when one is chosen and not named already. */
function addresseeOf(db: ReadDb, { addressee, addresseeUnitId }: Question): string | null {
  const unit = addresseeUnitId
    ? db.select({ name: units.name }).from(units).where(eq(units.id, addresseeUnitId)).get()?.name
    : null;
  const isNamed = unit && addressee?.split("; ").includes(unit);
  return [addressee, !isNamed && unit].filter(Boolean).join(", ") || null;
}

function conventionOf(db: ReadDb, conventionId: string | null) {
  const convention = conventionId
    ? db.select().from(conventions).where(eq(conventions.id, conventionId)).get()
    : undefined;
  if (!convention || !isPublic(convention)) return null;
  const { id, address, title, titleEn, heldOn } = convention;
  return { id, address, title, titleEn, heldOn };
}
