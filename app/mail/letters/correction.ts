import { getConvention } from "#domain/convention/queries";
import { getReview, listCorrections } from "#domain/correction/queries";
import type { NamedCorrection } from "#domain/correction/queries";
import { findReading, getReader } from "#domain/correction/reader-queries";
import { obstaclesToProposing } from "#domain/correction/rules";
import { polishDay } from "#domain/kernel/polish-time";
import { councilDateIn, dayIn } from "#i18n/dates";
import type { Composer, Desk } from "../desk.ts";
import type { Block } from "../letter.ts";

/** Somebody who was present is asked to read and correct the draft; nothing once corrections are no longer taken. */
export const draftMinutes: Composer = (desk, mail) => {
  const draft = draftOf(desk, mail.subjectId);
  if (!draft.isOpen) return null;
  const t = desk.t.correction.letters.asked;
  return { subject: t.subject(draft.named), blocks: draft.asks(t.explanation(draft.named)) };
};

/** The draft once more; nothing when it was opened meanwhile. */
export const draftMinutesReminder: Composer = (desk, mail) => {
  const draft = draftOf(desk, mail.subjectId);
  if (!draft.isOpen || findReading(desk.db, mail.subjectId)) return null;
  const t = desk.t.correction.letters.reminder;
  return { subject: t.subject(draft.day), blocks: draft.asks(t.explanation(draft.named)) };
};

/** What became of the corrections somebody proposed; nothing when all of them were withdrawn meanwhile. */
export const correctionAnswered: Composer = (desk, mail) => {
  const { reader, review, named, door } = draftOf(desk, mail.subjectId);
  const answered = listCorrections(desk.db, review).filter(
    ({ readerId, state }) => readerId === reader.id && (state === "taken" || state === "refused"),
  );
  if (answered.length === 0) return null;
  const t = desk.t.correction.letters;
  const isRefused = answered.some(({ state }) => state === "refused");
  return {
    subject: t.answered.subject(answered.length),
    blocks: [
      { say: t.greeting(reader.name) },
      { say: t.answered.explanation(named) },
      ...answered.map((one) => factsOf(desk, one)),
      ...(isRefused ? [{ say: t.answered.refused }] : []),
      ...door,
    ],
  };
};

/** The draft a reader was sent, as letters speak of it. */
function draftOf(desk: Desk, readerId: string) {
  const { db, language, t } = desk;
  const reader = getReader(db, readerId);
  const review = getReview(db, reader.reviewId);
  const { title, titleEn, heldOn } = getConvention(db, review.conventionId);
  const named =
    (language === "en" && titleEn) || (title ?? t.convention.titleOn(councilDateIn(language, heldOn)));
  const day = dayIn(language, review.dueOn);
  const letters = t.correction.letters;
  const url = desk.linkUrl("minutes-review", readerId, {
    personId: reader.personId,
    name: reader.name,
  });
  const door: Block[] = [{ buttons: [{ label: letters.open, url }] }, { say: letters.personal }];
  return {
    reader,
    review,
    named,
    day,
    door,
    isOpen: obstaclesToProposing(review, polishDay(desk.now), null).length === 0,
    asks: (explanation: string): Block[] => [
      { say: letters.greeting(reader.name) },
      { say: explanation },
      { say: letters.until(day) },
      { say: letters.approved },
      ...door,
    ],
  };
}

function factsOf(desk: Desk, { sentence, proposal, state, answer }: NamedCorrection): Block {
  const t = desk.t.correction;
  const rows: [string, string][] = [
    [t.sentence, sentence],
    [t.proposal, proposal || t.strike],
    [t.letters.answered.outcome, t.states[state]],
    [t.answer, answer ?? ""],
  ];
  return { facts: rows.filter(([, value]) => value !== "") };
}
