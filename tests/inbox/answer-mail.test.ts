import { expect, test } from "vitest";
import { findAnswerSecret, listWaitingDrafts } from "#domain/referral/queries";
import { aCouncil } from "#tests/world";
import { aUnit, referred } from "../domain/referral/referral-world.ts";
import type { Letter } from "../../app/inbox/read-letter.ts";
import { takeLetter } from "../../app/inbox/take-letter.ts";

const ours = "konwent@example.org";
const written: Letter = {
  from: "drogi@example.org",
  subject: "Re: Pytanie 2026-001 do odpowiedzi",
  excerpt: "Budowa ruszy w maju.",
  text: "Budowa ruszy w maju.\n\n> Kiedy ruszy budowa?",
  recipients: [],
  isAutomatic: false,
  calendars: [],
  bounce: null,
};

test("a letter sent to an addressee's own reply address waits as a draft; any other is a note to the office", () => {
  const council = aCouncil();
  const { all } = referred(council, [aUnit(council), aUnit(council, "Zarząd Zieleni", "zielen@example.org")]);
  const [first = "", second = ""] = all.map(
    ({ id }) => `konwent+${findAnswerSecret(council.db, id)}@example.org`,
  );
  let letters = 0;
  const take = (said: Partial<Letter>) =>
    takeLetter(council, ours, {
      contentHash: `letter-${++letters}`,
      reading: { letter: { ...written, ...said } },
    });
  expect(take({ recipients: [first.toLowerCase()] })).toMatchObject({ reason: "draft-taken" });
  expect(listWaitingDrafts(council.db)).toMatchObject([
    { referralId: all[0]?.id, text: written.text, fromAddress: "drogi@example.org" },
  ]);
  for (const said of [
    { recipients: [ours] },
    { recipients: ["konwent+zmyslony@example.org"] },
    { recipients: [first, second] }, // whose answer it is, nobody can tell
    { recipients: [first], text: "" },
  ])
    expect(take(said)).toMatchObject({ outcome: "note" });
  expect(take({ recipients: [first], isAutomatic: true })).toMatchObject({ outcome: "ignored" });
  expect(listWaitingDrafts(council.db)).toHaveLength(1);
});
