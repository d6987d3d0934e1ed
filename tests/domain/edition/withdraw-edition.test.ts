import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { editions, editionWithdrawals } from "#schema/editions";
import { listEventsOf } from "#domain/audit/queries";
import { findEditionFile, isKept } from "#domain/edition/file-queries";
import {
  findLatestEdition,
  findPreparedEdition,
  getEdition,
  listEditions,
  listRegister,
  listRegisterLines,
} from "#domain/edition/queries";
import { editionFileName } from "#domain/edition/rules";
import { withdrawEdition, withdrawEditionInput } from "#domain/edition/withdraw-edition";
import { listSections } from "#domain/minutes/queries";
import { expectRefusal } from "#tests/expect-refusal";
import { aMinutedConvention, prepare, publish, write } from "#tests/minutes-world";
import { aCouncil, admin, chair, clerk, krowodrzaChair } from "#tests/world";
import type { Council } from "#tests/world";

const reason = "Ujawniono adres mieszkanki.";

/** Two editions that everybody reads. */
function twoEditions() {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  prepare(council, conventionId);
  publish(council, conventionId);
  write(council, listSections(council.db, conventionId)[1]?.id ?? "", "Sprostowana treść.");
  prepare(council, conventionId, "Sprostowanie");
  publish(council, conventionId);
  return { council, conventionId };
}
const withdraw = (council: Council, conventionId: string, number: number) =>
  withdrawEdition(council.as(chair), { conventionId, number, reason });

test("a withdrawn edition loses its words and keeps its number, hash, signature and the reason", () => {
  const { council, conventionId } = twoEditions();
  const before = getEdition(council.db, conventionId, 2);
  expect(withdraw(council, conventionId, 2)).toEqual({ conventionId, number: 2, hashes: [before.fileHash] });

  const after = council.db.select().from(editions).where(eq(editions.number, 2)).get();
  expect(after).toEqual({ ...before, content: "", internalContent: null, salt: null });
  expect(after?.signature).toEqual(expect.any(String));
  expect(
    listRegisterLines(council.db, conventionId).map(({ number, withdrawal }) => [number, withdrawal]),
  ).toEqual([
    [2, { reason, withdrawnBy: "Jan Przewodniczący", withdrawnOn: "2026-03-02" }],
    [1, null],
  ]);
  expect(listEventsOf(council.db, "edition", conventionId).at(-1)).toMatchObject({
    type: "edition.withdrawn",
    details: { number: 2, contentHash: before.contentHash, reason },
  });
});

test("the other editions stay, and the latest that can be read is the one before", () => {
  const { council, conventionId } = twoEditions();
  withdraw(council, conventionId, 2);
  expect(findLatestEdition(council.db, conventionId)?.number).toBe(1);
  expect(listEditions(council.db, conventionId)).toHaveLength(1);
  expectRefusal(() => getEdition(council.db, conventionId, 2), "edition-withdrawn");
  expect(getEdition(council.db, conventionId, 1).content).toContain("Omówiono");
});

test("its file is nobody's any more, and the next sweep may have it", () => {
  const { council, conventionId } = twoEditions();
  const { fileHash } = getEdition(council.db, conventionId, 1);
  const open = (number: number, isPublicOnly = true) =>
    findEditionFile(council.db, fileHash ?? "", editionFileName("2026-04-12", number), { isPublicOnly });
  expect(open(1)).toMatchObject({ hash: fileHash, mediaType: "text/html; charset=utf-8" });
  expect(open(2)).toBeUndefined();
  expect(isKept(council.db, fileHash ?? "")).toBe(true);
  withdraw(council, conventionId, 1);
  expectRefusal(() => open(1), "edition-withdrawn");
  expectRefusal(() => open(1, false), "edition-withdrawn");
  expect(isKept(council.db, fileHash ?? "")).toBe(false);
  expect(isKept(council.db, getEdition(council.db, conventionId, 2).fileHash ?? "")).toBe(true);
});

test("what is only prepared is a file for the office alone, and none once it was prepared anew", () => {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  prepare(council, conventionId);
  const first = findPreparedEdition(council.db, conventionId)?.fileHash ?? "";
  const open = (isPublicOnly: boolean) =>
    findEditionFile(council.db, first, editionFileName("2026-04-12", 1), { isPublicOnly })?.hash;
  expect([open(true), open(false)]).toEqual([undefined, first]);
  write(council, listSections(council.db, conventionId)[1]?.id ?? "", "Inaczej.");
  prepare(council, conventionId);
  expect([open(false), isKept(council.db, first)]).toEqual([undefined, false]);
});

test("a number is never given twice, and the same words may appear again without what had to go", () => {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  prepare(council, conventionId);
  publish(council, conventionId);
  withdraw(council, conventionId, 1);
  expect(findLatestEdition(council.db, conventionId)).toBeUndefined();
  expectRefusal(() => prepare(council, conventionId), "edition-reason-needed");
  expect(prepare(council, conventionId, "Po usunięciu danych").number).toBe(2);
  publish(council, conventionId);
  expect(listRegister(council.db, conventionId).map(({ number }) => number)).toEqual([2, 1]);
});

test("it is withdrawn once, by the chair, with a fresh sign-in and a reason", () => {
  const { council, conventionId } = twoEditions();
  const input = { conventionId, number: 1, reason };
  for (const actor of [clerk, admin, krowodrzaChair])
    expectRefusal(() => withdrawEdition(council.as(actor), input), "not-permitted");
  expectRefusal(
    () => withdrawEdition({ ...council.as(chair), confirmedAt: "2026-03-02T10:49:00.000Z" }, input),
    "sign-in-not-fresh",
  );
  expectRefusal(() => withdraw(council, conventionId, 3), "not-found");
  expect(withdrawEditionInput.safeParse({ ...input, reason: " " }).success).toBe(false);
  withdraw(council, conventionId, 1);
  expectRefusal(() => withdraw(council, conventionId, 1), "edition-already-withdrawn");
});

test("the database itself keeps a withdrawal, and lets nothing but the words go", () => {
  const { council, conventionId } = twoEditions();
  withdraw(council, conventionId, 1);
  const mine = eq(editions.number, 1);
  expect(() => council.db.update(editions).set({ contentHash: "x" }).where(mine).run()).toThrow(
    /never changed/,
  );
  expect(() => council.db.delete(editionWithdrawals).run()).toThrow(/never deleted/);
});
