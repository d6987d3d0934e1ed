import { noDate, readCouncilDate } from "#domain/kernel/council-date";
import type { CouncilDate } from "#domain/kernel/council-date";
import { answerExtents, answerModes } from "./kinds.ts";
import type { Place } from "./place.ts";
import { refuseRepeatedNumbers } from "./read-agenda.ts";

export type QuestionEntry = ReturnType<typeof readQuestion>;
export type AnswerEntry = {
  text: string;
  answeredBy: string | null;
  unitName: string | null;
  mode: "oral" | "written" | "not-known";
  extent: "full" | "partial" | "not-known";
  answeredOn: CouncilDate;
};

/** A question without its text is kept as another fact. */
export function readQuestions(record: Place): QuestionEntry[] {
  const places = record.places("questions");
  refuseRepeatedNumbers(places);
  return places.map(readQuestion).filter((question) => question.text !== "");
}

function readQuestion(place: Place) {
  const text = place.text("text");
  const answeredBy = place.text("answered_by");
  const status = place.kind("answer_status", answerExtents);
  const answeredOn = place.text("answer_date_value");
  const shared = {
    mode: place.kind("answer_mode", answerModes) ?? ("not-known" as const),
    extent: status === null || status === "none" ? ("not-known" as const) : status,
    answeredOn: answeredOn === null ? noDate : readCouncilDate(answeredOn),
  };
  const whole = place.text("answer");
  const byUnits = place.places("answers").flatMap(readAnswer);
  const answers: AnswerEntry[] = [
    ...(whole ? [{ text: whole, answeredBy, unitName: null, ...shared }] : []),
    ...byUnits.map((answer) => ({ ...answer, answeredBy: null, ...shared })),
  ];
  const question = {
    path: place.path,
    nr: place.label("nr"),
    askedBy: place.text("asked_by"),
    district: place.label("district"),
    addressee: place.text("addressee"),
    text: text ?? "",
    answers,
  };
  place.leave();
  if (status === "none" && answers.length > 0) place.fault("answer_status", "answer-contradicts-status");
  if (text === null)
    for (const key of ["asked_by", "answer", "answers"])
      if (place.raw(key) !== null) place.keep(key, "says-too-little");
  if (answers.length === 0) for (const key of ["answer_status", "answered_by"]) place.aside(key);
  return question;
}

function readAnswer(place: Place): { text: string; unitName: string | null }[] {
  const text = place.text("text");
  const unitName = place.text("unit");
  place.leave();
  if (text !== null) return [{ text, unitName }];
  place.keep("unit", "says-too-little");
  return [];
}
