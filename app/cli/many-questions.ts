import type { Database } from "#db/client";
import { addDays } from "#domain/kernel/polish-time";
import { onDay } from "#domain/kernel/council-date";
import { getQuestion } from "#domain/question/queries";
import { indexQuestion } from "#domain/search/reactions";
import { units } from "#schema/council";
import { answers, questionAskers, questions } from "#schema/questions";
import { referralExtensions, referralPauses, referrals } from "#schema/referrals";

const matters = [
  "remont chodnika",
  "nowy tramwaj",
  "oświetlenie ulicy",
  "plac zabaw",
  "zieleń w parku",
  "przejście dla pieszych",
];
const places = ["na Azorach", "w Bronowicach", "przy szkole", "nad Wisłą", "przy Weissa", "w Nowej Hucie"];

/**
 * A register as full as it may ever be, for measuring alone: questions of many years in every state, a fifth of them held
 * by addressees, some on stopped or extended clocks. Written straight into the tables, so such a database is no record.
 */
export function fillRegister(
  db: Database,
  about: { bodyId: string; districtIds: readonly string[]; unitIds: readonly string[]; today: string },
  count: number,
): void {
  const { bodyId, districtIds, unitIds, today } = about;
  db.transaction((tx) => {
    for (let at = 0; at < count; at++) {
      const id = `many-${String(at).padStart(6, "0")}`;
      const age = Math.floor(((count - at) * 3650) / count);
      const filedOn = addDays(today, -age);
      const state =
        (["passed-on", "answered", "settled", "settled", "not-contested"] as const)[at % 5] ?? "settled";
      const acceptedOn = addDays(filedOn, at % 4);
      const unitId = unitIds[at % unitIds.length] ?? null;
      const isAnswered = state !== "passed-on";
      const answeredOn = isAnswered ? addDays(acceptedOn, 3 + (at % 40)) : null;
      const subject = `${matters[at % matters.length]} ${places[Math.floor(at / 7) % places.length]}`;
      const text = `Kiedy będzie ${subject}? To pytanie numer ${at} mieszkańców.`;
      const year = Number(filedOn.slice(0, 4));
      const question = { id, bodyId, year, number: 1000 + at, state, subject, text, isFromFloor: false };
      tx.insert(questions)
        .values({
          ...question,
          addresseeUnitId: unitId,
          filedOn: onDay(filedOn),
          sortOn: filedOn,
          acceptedOn,
          passedOnOn: acceptedOn,
          answeredOn,
          isArchived: false,
        })
        .run();
      const districtId = districtIds[at % districtIds.length] ?? "";
      tx.insert(questionAskers)
        .values({ id: `asker-${id}`, questionId: id, districtId })
        .run();
      const referral = {
        id: `referral-${id}`,
        clockId: `referral-${id}`,
        bodyId,
        questionId: id,
        position: 1,
        round: 1,
      };
      tx.insert(referrals)
        .values({
          ...referral,
          unitId,
          addressee: "Jednostka miejska",
          receivedOn: acceptedOn,
          answerDays: 14,
          dayKind: at % 2 === 0 ? "calendar" : "working",
          state: isAnswered ? "answered" : "open",
          answeredOn,
        })
        .run();
      const onClock = { referralId: referral.id, clockId: referral.clockId };
      if (at % 50 === 0)
        tx.insert(referralExtensions)
          .values({
            ...onClock,
            id: `extension-${id}`,
            grantedOn: acceptedOn,
            days: 20,
            grantedBy: "dyrektor",
            reason: "pomiary",
          })
          .run();
      if (at % 75 === 0)
        tx.insert(referralPauses)
          .values({
            ...onClock,
            id: `pause-${id}`,
            askedOn: acceptedOn,
            request: "Gdzie?",
            endedOn: addDays(acceptedOn, 5),
          })
          .run();
      if (answeredOn)
        tx.insert(answers)
          .values({
            id: `answer-${id}`,
            questionId: id,
            position: 1,
            mode: "written",
            extent: at % 9 === 0 ? "partial" : "full",
            text: "Prace ruszą w przyszłym kwartale.",
            answeredOn: onDay(answeredOn),
          })
          .run();
      indexQuestion(tx, getQuestion(tx, id));
    }
  });
}

/** Units to send the questions to: the demo has none. Gives their identities. */
export function fillUnits(db: Database, bodyId: string, count: number): string[] {
  const ids = Array.from({ length: count }, (_, at) => `unit-${at + 1}`);
  for (const [at, id] of ids.entries())
    db.insert(units)
      .values({ id, bodyId, name: `Jednostka miejska nr ${at + 1}`, kind: "municipal-unit" })
      .run();
  return ids;
}
