import { expect, test } from "vitest";
import { answerWording, answerWordingInput } from "#domain/action-item/answer-wording";
import { askWording, askWordingInput } from "#domain/action-item/ask-wording";
import { editActionItem, editActionItemInput } from "#domain/action-item/edit-action-item";
import { moveActionItemOn, moveActionItemOnInput } from "#domain/action-item/move-action-item-on";
import { getActionItem } from "#domain/action-item/queries";
import { getConvention } from "#domain/convention/queries";
import { archiveActor } from "#domain/kernel/actor";
import { assembleContent } from "#domain/edition/queries";
import { expectRefusal } from "#tests/expect-refusal";
import { aConventionInSession, anArchivedConvention, aPlannedConvention } from "#tests/held-convention";
import { aCouncil, chair, clerk, krowodrzaChair, nobody, presenter } from "#tests/world";
import type { Council } from "#tests/world";
import { asked, eventsOf, ownerEmail, ownerOf, promised, wording } from "./promise-world.ts";

const confirm = (actionItemId: string, more: Record<string, string> = {}) =>
  answerWordingInput.parse({ actionItemId, readText: wording, answer: "confirmed", ...more });
const contest = (actionItemId: string, wordingNote = "Obiecałem tylko rozmowę.") =>
  confirm(actionItemId, { answer: "contested", wordingNote });
const reword = (council: Council, actionItemId: string, text: string) =>
  editActionItem(council.as(clerk), editActionItemInput.parse({ actionItemId, text, commitment: "firm" }));

test("whoever promised is asked, at the address given, and confirms with the letter's address", () => {
  const council = aCouncil();
  const id = asked(council);
  expect(getActionItem(council.db, id)).toMatchObject({ wording: "asked", ownerEmail });
  answerWording(council.as(ownerOf(id)), confirm(id));
  expect(getActionItem(council.db, id)).toMatchObject({ wording: "confirmed", wordingOn: "2026-03-02" });
  expect(eventsOf(council, id).slice(1)).toEqual([
    "action-item.wording-asked",
    "action-item.wording-confirmed",
  ]);
  expectRefusal(() => answerWording(council.as(ownerOf(id)), contest(id)), "wording-confirmed");
  expectRefusal(
    () => askWording(council.as(clerk), { actionItemId: id, ownerEmail: null }),
    "wording-confirmed",
  );
});

test("to contest takes words; who asks again does not take them back, and the owner may still confirm", () => {
  const council = aCouncil();
  const id = asked(council);
  expect(answerWordingInput.safeParse({ ...confirm(id), answer: "contested" }).success).toBe(false);
  answerWording(council.as(ownerOf(id)), contest(id));
  askWording(council.as(chair), askWordingInput.parse({ actionItemId: id }));
  expect(getActionItem(council.db, id)).toMatchObject({
    wording: "contested",
    wordingNote: "Obiecałem tylko rozmowę.",
  });
  answerWording(council.as(ownerOf(id)), confirm(id, { wordingNote: "zbędne" }));
  expect(getActionItem(council.db, id)).toMatchObject({ wording: "confirmed", wordingNote: null });
});

test("new words need a new answer: of a confirmed promise it is asked anew, a contested one stays contested", () => {
  const council = aCouncil();
  const first = asked(council);
  answerWording(council.as(ownerOf(first)), confirm(first));
  reword(council, first, "Ankieta o czymś innym");
  expect(getActionItem(council.db, first)).toMatchObject({ wording: "asked", wordingOn: null });
  expect(eventsOf(council, first).at(-1)).toBe("action-item.wording-asked");
  expectRefusal(() => answerWording(council.as(ownerOf(first)), confirm(first)), "wording-changed");

  const second = asked(council);
  answerWording(council.as(ownerOf(second)), contest(second));
  reword(council, second, "Rozmowa o ankiecie");
  expect(getActionItem(council.db, second)).toMatchObject({ wording: "contested" });
  const events = eventsOf(council, second).length;
  reword(council, second, "Rozmowa o ankiecie");
  expect(eventsOf(council, second)).toHaveLength(events + 1); // edited, but not asked about
});

test("an edition says that a promise is contested, with the owner's words, and nothing of what is only asked", () => {
  const council = aCouncil();
  const { id: conventionId } = aConventionInSession(council);
  const id = asked(council, { conventionId });
  const inEdition = () => assembleContent(council.db, getConvention(council.db, conventionId)).actionItems[0];
  expect(inEdition()).not.toHaveProperty("contestedWith");
  answerWording(council.as(ownerOf(id)), contest(id));
  expect(inEdition()).toMatchObject({ text: wording, contestedWith: "Obiecałem tylko rozmowę." });
});

test("nobody is asked without an address, before the convention is announced, or once it is finished", () => {
  const council = aCouncil();
  const ask = (actionItemId: string, email: string | null = ownerEmail) =>
    askWording(council.as(clerk), { actionItemId, ownerEmail: email });
  const id = promised(council);
  expectRefusal(() => ask(id, null), "owner-without-address");
  expectRefusal(() => answerWording(council.as(ownerOf(id)), confirm(id)), "wording-not-asked");
  const early = promised(council, { conventionId: aPlannedConvention(council).id });
  expectRefusal(() => ask(early), "convention-wrong-state");
  moveActionItemOn(council.as(clerk), moveActionItemOnInput.parse({ actionItemId: id, state: "done" }));
  expectRefusal(() => ask(id), "action-item-finished");
});

test("a promise of the archive is asked about only once the office has taken it over", () => {
  const council = aCouncil();
  const { id: conventionId } = anArchivedConvention(council);
  const id = promised(council, { conventionId });
  expectRefusal(
    () => askWording(council.as(clerk), { actionItemId: id, ownerEmail }),
    "archived-not-taken-over",
  );
});

test("the office asks; only whoever promised answers, and of their own promise only", () => {
  const council = aCouncil();
  const own = asked(council, { ownerPersonId: presenter.personId ?? "" });
  const other = asked(council);
  for (const actor of [nobody, krowodrzaChair, presenter, ownerOf(own)])
    expectRefusal(
      () => askWording(council.as(actor), { actionItemId: own, ownerEmail: null }),
      "not-permitted",
    );
  for (const actor of [nobody, krowodrzaChair, clerk, chair, archiveActor, ownerOf(other)])
    expectRefusal(() => answerWording(council.as(actor), confirm(own)), "not-permitted");
  answerWording(council.as(presenter), confirm(own));
  expectRefusal(() => answerWording(council.as(presenter), confirm(other)), "not-permitted");
});
