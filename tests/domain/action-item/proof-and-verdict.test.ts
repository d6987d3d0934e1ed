import { expect, test } from "vitest";
import { addProof } from "#domain/action-item/add-proof";
import { judgeActionItem, judgeActionItemInput } from "#domain/action-item/judge-action-item";
import { moveActionItemOn, moveActionItemOnInput } from "#domain/action-item/move-action-item-on";
import { listPromisesToJudge } from "#domain/action-item/owner-queries";
import { getActionItemDetail } from "#domain/action-item/queries";
import { listActionItemVerdicts, listProofs } from "#domain/action-item/proof-queries";
import { removeProof } from "#domain/action-item/remove-proof";
import { takeActionItemOver } from "#domain/action-item/take-action-item-over";
import { getNamedFile } from "#domain/presentation/file-queries";
import { expectRefusal } from "#tests/expect-refusal";
import { anArchivedConvention, aPlannedConvention } from "#tests/held-convention";
import {
  aCouncil,
  admin,
  chair,
  clerk,
  krowodrza,
  krowodrzaChair,
  nobody,
  podgorzeChair,
  presenter,
} from "#tests/world";
import type { Council } from "#tests/world";
import { eventsOf, ownerOf, promised } from "./promise-world.ts";

const file = {
  hash: "c".repeat(64),
  fileName: "odbiór.pdf",
  mediaType: "application/pdf",
  extension: "pdf",
  sizeBytes: 9,
  authorWarning: null,
} as const;
const moved = (council: Council, actionItemId: string, state: string, note = "", actor = clerk) =>
  moveActionItemOn(council.as(actor), moveActionItemOnInput.parse({ actionItemId, state, note }));
const judged = (actionItemId: string, verdict = "kept", sentence = "") =>
  judgeActionItemInput.parse({ actionItemId, verdict, sentence });

test("whoever promised reports progress and that it is done by the letter's address; done takes a word or a file", () => {
  const council = aCouncil();
  const id = promised(council);
  const owner = ownerOf(id);
  moved(council, id, "in-progress", "Druk trwa.", owner);
  expectRefusal(() => moved(council, id, "done", "", owner), "proof-needed");
  expectRefusal(() => moved(council, id, "dropped", "Nie.", owner), "not-permitted");
  addProof(council.as(owner), { actionItemId: id, file });
  expect(listProofs(council.db, id)).toMatchObject([{ fileName: "odbiór.pdf" }]);
  moved(council, id, "done", "", owner);
  expect(eventsOf(council, id)).toEqual([
    "action-item.assigned",
    "action-item.moved-on",
    "action-item.proof-added",
    "action-item.moved-on",
  ]);
  const other = promised(council);
  for (const actor of [nobody, krowodrzaChair, admin, presenter, ownerOf(other)])
    expectRefusal(() => addProof(council.as(actor), { actionItemId: id, file }), "not-permitted");
});

test("the district it was promised to judges each report once, with a sentence; others do not", () => {
  const council = aCouncil();
  const id = promised(council, { districtId: krowodrza });
  expectRefusal(() => judgeActionItem(council.as(krowodrzaChair), judged(id)), "action-item-not-done");
  moved(council, id, "done");
  expect(listPromisesToJudge(council.db, [krowodrza]).map((item) => item.id)).toEqual([id]);
  for (const actor of [nobody, podgorzeChair, clerk, chair, ownerOf(id)])
    expectRefusal(() => judgeActionItem(council.as(actor), judged(id)), "not-permitted");

  judgeActionItem(council.as(krowodrzaChair), judged(id, "not", "Ankiety nikt nie widział."));
  expect(getActionItemDetail(council.db, id).verdict).toBe("not");
  expect(listPromisesToJudge(council.db, [krowodrza])).toEqual([]);
  expectRefusal(() => judgeActionItem(council.as(krowodrzaChair), judged(id)), "promise-judged");

  moved(council, id, "open", "Wraca.");
  expect(getActionItemDetail(council.db, id).verdict).toBeNull();
  moved(council, id, "done", "Teraz naprawdę.");
  judgeActionItem(council.as(krowodrzaChair), judged(id));
  expect(listActionItemVerdicts(council.db, id)).toMatchObject([
    { judgedBy: "Krowodrza", verdict: "not", sentence: "Ankiety nikt nie widział.", afterStep: 2 },
    { verdict: "kept", afterStep: 4, judgedOn: "2026-03-02" },
  ]);
  expect(eventsOf(council, id).filter((type) => type === "action-item.judged")).toHaveLength(2);
});

test("what was promised to no district the convention's chair judges", () => {
  const council = aCouncil();
  const id = promised(council);
  moved(council, id, "done");
  expect(listPromisesToJudge(council.db, null).map((item) => item.id)).toEqual([id]);
  expectRefusal(() => judgeActionItem(council.as(clerk), judged(id)), "not-permitted");
  const bare = judgeActionItemInput.safeParse({ actionItemId: id, verdict: "partly", sentence: "" });
  expect(bare.error?.issues[0]?.path).toEqual(["sentence"]); // what is missing takes a sentence
  judgeActionItem(council.as(chair), judged(id, "partly", "Ankieta tak, wyniki nie."));
  expect(getActionItemDetail(council.db, id).verdict).toBe("partly");
});

test("a proof is taken off by its owner or the office, but not from under a verdict", () => {
  const council = aCouncil();
  const id = promised(council);
  addProof(council.as(clerk), { actionItemId: id, file });
  const proofOf = () => listProofs(council.db, id)[0]?.id ?? "";
  expectRefusal(() => removeProof(council.as(nobody), { proofId: proofOf() }), "not-permitted");
  expectRefusal(() => removeProof(council.as(clerk), { proofId: "none" }), "not-found");
  removeProof(council.as(ownerOf(id)), { proofId: proofOf() });
  expect(listProofs(council.db, id)).toEqual([]);
  expect(eventsOf(council, id).at(-1)).toBe("action-item.proof-removed");

  addProof(council.as(clerk), { actionItemId: id, file });
  moved(council, id, "done");
  judgeActionItem(council.as(chair), judged(id));
  expectRefusal(() => removeProof(council.as(clerk), { proofId: proofOf() }), "promise-judged");
});

test("everybody downloads the proof of a public promise, the office also of one whose convention is only planned", () => {
  const council = aCouncil();
  const { id: conventionId } = aPlannedConvention(council);
  const named = (isPublicOnly: boolean) =>
    getNamedFile(council.db, file.hash, file.fileName, { isPublicOnly });
  addProof(council.as(clerk), { actionItemId: promised(council, { conventionId }), file });
  expectRefusal(() => named(true), "not-found");
  expect(named(false)).toMatchObject({ fileName: "odbiór.pdf" });
  addProof(council.as(clerk), { actionItemId: promised(council), file });
  expect(named(true)).toMatchObject({ sizeBytes: 9 });
});

test("the office takes a promise of the archive over once; from then on it runs", () => {
  const council = aCouncil();
  const { id: conventionId } = anArchivedConvention(council);
  const id = promised(council, { conventionId });
  for (const actor of [nobody, krowodrzaChair, admin, ownerOf(id)])
    expectRefusal(() => takeActionItemOver(council.as(actor), { actionItemId: id }), "not-permitted");
  takeActionItemOver(council.as(clerk), { actionItemId: id });
  expect(getActionItemDetail(council.db, id)).toMatchObject({ takenOverOn: "2026-03-02", state: "open" });
  expect(eventsOf(council, id).at(-1)).toBe("action-item.taken-over");
  expectRefusal(() => takeActionItemOver(council.as(clerk), { actionItemId: id }), "action-item-wrong-step");
  expectRefusal(
    () => takeActionItemOver(council.as(clerk), { actionItemId: promised(council) }),
    "action-item-wrong-step",
  );
});

test("what the archive says was done long ago nobody judges now", () => {
  const council = aCouncil();
  const { id: conventionId } = anArchivedConvention(council);
  const id = promised(council, { conventionId });
  moved(council, id, "done");
  expectRefusal(() => judgeActionItem(council.as(chair), judged(id)), "archived-not-taken-over");
  expect(listPromisesToJudge(council.db, null)).toEqual([]);
});
