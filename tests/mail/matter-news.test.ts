import { expect, test } from "vitest";
import { assignActionItem, assignActionItemInput } from "#domain/action-item/assign-action-item";
import { moveActionItemOn, moveActionItemOnInput } from "#domain/action-item/move-action-item-on";
import { setMailPreference } from "#domain/account/set-mail-preference";
import { inMonth } from "#domain/kernel/council-date";
import { acceptQuestion } from "#domain/question/accept-question";
import { judgeAnswer } from "#domain/question/judge-answer";
import { mergeQuestion } from "#domain/question/merge-question";
import { returnQuestion } from "#domain/question/return-question";
import { askClarification } from "#domain/referral/ask-clarification";
import { clarifyReferral } from "#domain/referral/clarify-referral";
import { handOverReferral } from "#domain/referral/hand-over-referral";
import { endSubscription } from "#domain/subscription/end-subscription";
import { questions } from "#schema/questions";
import { mails } from "#schema/mail";
import { anAccount, signedInAs } from "#tests/accounts";
import { lettersOf, writeLetters } from "#tests/letters";
import { aFollower, withAddress } from "#tests/subscriptions";
import { aCouncil, clerk, krowodrza, krowodrzaChair, podgorzeChair } from "#tests/world";
import type { Council } from "#tests/world";
import {
  accepted,
  anAnswer,
  answered,
  filed,
  fromPodgorze,
  passedOn,
} from "../domain/question/question-world.ts";
import { aUnit, addresseeOf, referred } from "../domain/referral/referral-world.ts";

const queued = (council: Council, kind = "news") =>
  council.db
    .select()
    .from(mails)
    .all()
    .filter((mail) => mail.kind === kind);
const follow = (council: Council, topicId: string, said: Record<string, string> = {}) =>
  aFollower(council, { topic: "question", topicId, ...said });
const later = (council: Council) => council.travelTo("2026-03-02T11:30:00Z");

test("a follower hears of every step; several within ten minutes are one letter", () => {
  const council = aCouncil();
  const { id } = passedOn(council);
  council.travelTo("2026-03-02T11:15:00Z");
  follow(council, id);
  anAnswer(council, id, { extent: "partial" });
  judgeAnswer(council.as(krowodrzaChair), {
    questionId: id,
    districtId: krowodrza,
    verdict: "not",
    sentence: "Bez daty.",
  });
  expect(queued(council)).toHaveLength(1);
  later(council);
  const [letter] = lettersOf(council, "news");
  expect(letter?.subject).toBe("Pytanie 2026-001: nowe kroki");
  expect(letter?.text).toMatch(/\* udzielono odpowiedzi\n\* pytający ocenił odpowiedź/);
  expect(letter?.text).toContain("https://konwent.example.org/pytania/2026-001");
  expect(letter?.unsubscribeUrl).toMatch(/\/wypis\//);

  anAnswer(council, id);
  council.travelTo("2026-03-02T11:45:00Z");
  const [, next] = lettersOf(council, "news");
  expect(next?.subject).toBe("Pytanie 2026-001: udzielono odpowiedzi"); // the earlier steps are not told again
});

test("when many are answered at once each follower gets one letter for each matter, nobody two", () => {
  const council = aCouncil();
  const many = Array.from({ length: 3 }, () => passedOn(council).id);
  council.travelTo("2026-03-02T11:15:00Z");
  for (const id of many) {
    follow(council, id, { email: "a@example.org" });
    follow(council, id, { email: "b@example.org", language: "en" });
  }
  for (const id of many) anAnswer(council, id);
  expect(queued(council)).toHaveLength(6);
  later(council);
  expect(new Set(lettersOf(council, "news").map(({ subject }) => subject))).toEqual(
    new Set(
      many.flatMap((_, at) => [
        `Pytanie 2026-00${at + 1}: udzielono odpowiedzi`,
        `Question 2026-00${at + 1}: an answer was given`,
      ]),
    ),
  );
});

test("followers of a question merged into another hear on, those of both once", () => {
  const council = aCouncil();
  const { id: into } = accepted(council);
  const { id: duplicate } = fromPodgorze(council);
  council.travelTo("2026-03-02T11:15:00Z");
  follow(council, duplicate);
  follow(council, into);
  follow(council, duplicate, { email: "b@example.org" });
  mergeQuestion(council.as(clerk), { questionId: duplicate, intoId: into });
  expect(
    queued(council)
      .map(({ toAddress }) => toAddress)
      .toSorted(),
  ).toEqual(["b@example.org", "maria@example.org"]);
  later(council);
  expect(lettersOf(council, "news").map(({ subject }) => subject)).toEqual([
    "Pytanie 2026-001: dołączono inne pytanie o tej samej sprawie",
    "Pytanie 2026-001: dołączono inne pytanie o tej samej sprawie",
  ]);
});

test("a promise that moves is news to its followers and to those of its question, each once", () => {
  const council = aCouncil();
  const { id } = answered(council);
  const promise = assignActionItem(
    council.as(clerk),
    assignActionItemInput.parse({
      questionId: id,
      text: "Tramwaj ruszy",
      ownerName: "Jan Nowak",
      commitment: "firm",
      promisedOn: "",
      dueOn: "2026-05-30",
    }),
  );
  council.travelTo("2026-03-02T11:15:00Z");
  follow(council, id);
  aFollower(council, { topic: "action-item", topicId: promise.id });
  aFollower(council, { topic: "action-item", topicId: promise.id, email: "b@example.org" });
  moveActionItemOn(
    council.as(clerk),
    moveActionItemOnInput.parse({ actionItemId: promise.id, state: "done", on: "", note: "Jeździ." }),
  );
  expect(
    queued(council)
      .map(({ toAddress }) => toAddress)
      .toSorted(),
  ).toEqual(["b@example.org", "maria@example.org"]);
  later(council);
  const [letter] = lettersOf(council, "news");
  expect(letter?.subject).toBe("Zobowiązanie 2026-001: zmienił się stan zobowiązania");
  expect(letter?.text).toContain("Stan: wykonane");
});

test("what is not public and what the archive holds is news to nobody; whoever ended it gets nothing", () => {
  const council = aCouncil();
  const { id } = accepted(council);
  follow(council, id);
  council.db.update(questions).set({ state: "filed", acceptedOn: null }).run(); // as if it never was public
  returnQuestion(council.as(clerk), { questionId: id, returnReason: "Nie do miasta." });
  expect(queued(council)).toEqual([]);

  const old = aCouncil();
  const { id: past } = passedOn(old, {});
  follow(old, past);
  old.db
    .update(questions)
    .set({ isArchived: true, filedOn: inMonth("2019-06") })
    .run();
  anAnswer(old, past);
  expect(queued(old)).toEqual([]);

  const ended = aCouncil();
  const { id: asked } = passedOn(ended);
  const subscriptionId = follow(ended, asked);
  anAnswer(ended, asked);
  endSubscription(ended.as(withAddress("subscription", subscriptionId)), { subscriptionId });
  later(ended);
  expect(lettersOf(ended, "news")).toMatchObject([{ state: "dropped" }]);
});

test("an asker with an account hears of the steps of their own question, by their wishes, and is not told twice", () => {
  const council = aCouncil();
  const accountId = anAccount(council, krowodrzaChair, "kinga@example.org");
  const { id } = filed(council);
  returnQuestion(council.as(clerk), { questionId: id, returnReason: "Prosimy wskazać ulicę." });
  council.travelTo("2026-03-02T11:11:00Z");
  expect(lettersOf(council, "own-question")).toMatchObject([
    { toAddress: "kinga@example.org", subject: "Pytanie 2026-001: biuro zwróciło pytanie" },
  ]);
  expect(lettersOf(council, "own-question")[0]?.text).toContain("Powód zwrotu: Prosimy wskazać ulicę.");

  const { id: next } = filed(council);
  acceptQuestion(council.as(clerk), { questionId: next });
  follow(council, next, { email: "kinga@example.org" });
  council.travelTo("2026-03-02T11:40:00Z");
  writeLetters(council);
  anAnswer(council, next);
  expect(queued(council)).toEqual([]); // the asker's own letter tells it already
  council.travelTo("2026-03-02T11:55:00Z");
  const letter = lettersOf(council, "own-question").at(-1);
  expect(letter?.subject).toBe("Pytanie 2026-002: udzielono odpowiedzi");
  expect(letter?.text).toContain("Prosimy o ocenę");
  expect(letter?.text).toContain(`/moje/pytania/${next}`);

  setMailPreference(council.as(signedInAs(krowodrzaChair, accountId)), {
    accountId,
    mailPreference: "invitations-only",
    mailLanguage: "pl",
  });
  const before = queued(council, "own-question").length;
  anAnswer(council, next);
  expect(queued(council, "own-question")).toHaveLength(before);
  expect(queued(council)).toHaveLength(1); // but what they subscribed to they hear
});

test("what an addressee asks them the askers hear whatever they wish, until one has replied; a hand-over once", () => {
  const council = aCouncil();
  const accountId = anAccount(council, krowodrzaChair, "kinga@example.org");
  setMailPreference(council.as(signedInAs(krowodrzaChair, accountId)), {
    accountId,
    mailPreference: "invitations-only",
    mailLanguage: "pl",
  });
  anAccount(council, podgorzeChair, "piotr@example.org"); // does not ask
  const { referralId, questionId } = referred(council);
  follow(council, questionId);
  askClarification(council.as(addresseeOf(referralId)), { referralId, request: "Która linia?" });
  const [letter] = lettersOf(council, "clarification-asked");
  expect(letter).toMatchObject({
    toAddress: "kinga@example.org",
    subject: "Pytanie 2026-001: adresat prosi o wyjaśnienie",
    unsubscribeUrl: null,
  });
  expect(letter?.text).toContain("Która linia?");
  expect(lettersOf(council, "clarification-asked")).toHaveLength(1);
  clarifyReferral(council.as(krowodrzaChair), { referralId, reply: "Na Azory." });
  const unitId = aUnit(council, "Zarząd Transportu", "ztp@example.org");
  handOverReferral(council.as(addresseeOf(referralId)), { referralId, unitId, reason: "ZTP." });
  later(council);
  const [news] = lettersOf(council, "news");
  expect(news?.text?.match(/przekazał sprawę innej jednostce/g)).toHaveLength(1);
  expect(lettersOf(council, "own-question")).toEqual([]);
});
