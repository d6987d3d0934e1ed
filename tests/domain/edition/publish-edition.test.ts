import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { editions } from "#schema/editions";
import { listEventsOf } from "#domain/audit/queries";
import { writePublicSummary } from "#domain/convention/write-public-summary";
import { readContent } from "#domain/edition/edition-content";
import { publishEdition } from "#domain/edition/publish-edition";
import { findLatestEdition, findPreparedEdition, getEdition, listEditions } from "#domain/edition/queries";
import { listSections } from "#domain/minutes/queries";
import { expectRefusal } from "#tests/expect-refusal";
import { aMinutedConvention, prepare, write } from "#tests/minutes-world";
import { testKey } from "#tests/test-key";
import { aCouncil, admin, chair, clerk, krowodrzaChair } from "#tests/world";
import type { Council } from "#tests/world";

const hashOf = (council: Council, conventionId: string) =>
  findPreparedEdition(council.db, conventionId)?.contentHash ?? "";
const publish = (council: Council, conventionId: string) =>
  publishEdition(council.as(chair), { conventionId, contentHash: hashOf(council, conventionId) });

test("the chair publishes exactly what was prepared, with its instant", () => {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  prepare(council, conventionId);
  const prepared = findPreparedEdition(council.db, conventionId);
  expect(findLatestEdition(council.db, conventionId)).toBeUndefined();
  council.travelTo("2026-04-20T08:30:00Z");
  expect(publish(council, conventionId)).toEqual({ conventionId, number: 1 });

  expect(findLatestEdition(council.db, conventionId)).toEqual({
    ...prepared,
    publishedBy: "Jan Przewodniczący",
    publishedAt: "2026-04-20T08:30:00.000Z",
    manifest: expect.stringContaining('"previous":null'),
    signature: expect.any(String),
    keyId: testKey.keyId,
  });
  expect(findPreparedEdition(council.db, conventionId)).toBeUndefined();
  expect(listEventsOf(council.db, "edition", conventionId).at(-1)).toMatchObject({
    type: "edition.published",
    details: { number: 1, contentHash: prepared?.contentHash },
  });
});

test("a record that changed after preparing is not published", () => {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  prepare(council, conventionId);
  writePublicSummary(council.as(clerk), { conventionId, lead: "Inne streszczenie.", leadEn: null });
  expectRefusal(() => publish(council, conventionId), "edition-content-changed");
  expect(findLatestEdition(council.db, conventionId)).toBeUndefined();
  prepare(council, conventionId);
  expect(publish(council, conventionId).number).toBe(1);
});

test("the chair publishes only what the chair has seen", () => {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  prepare(council, conventionId);
  const seen = hashOf(council, conventionId);
  write(council, listSections(council.db, conventionId)[1]?.id ?? "", "Dopisane po podglądzie.");
  prepare(council, conventionId);
  expectRefusal(
    () => publishEdition(council.as(chair), { conventionId, contentHash: seen }),
    "edition-content-changed",
  );
});

test("two editions stand side by side, each as it was", () => {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  prepare(council, conventionId);
  publish(council, conventionId);
  write(council, listSections(council.db, conventionId)[1]?.id ?? "", "Sprostowana treść.");
  prepare(council, conventionId, "Sprostowanie liczby głosów");
  publish(council, conventionId);

  expect(listEditions(council.db, conventionId).map(({ number, reason }) => [number, reason])).toEqual([
    [2, "Sprostowanie liczby głosów"],
    [1, null],
  ]);
  expect(readContent(getEdition(council.db, conventionId, 1)).items[0]?.markdown).toBe(
    "Omówiono: Punkty obsługi mieszkańców.",
  );
  expect(readContent(getEdition(council.db, conventionId, 2)).items[0]?.markdown).toBe("Sprostowana treść.");
  expectRefusal(() => getEdition(council.db, conventionId, 3), "not-found");
});

test("the database itself refuses to alter or remove a published edition", () => {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  prepare(council, conventionId);
  publish(council, conventionId);
  const mine = eq(editions.conventionId, conventionId);
  expect(() => council.db.update(editions).set({ content: "{}" }).where(mine).run()).toThrow(
    /published editions are never changed/,
  );
  expect(() => council.db.delete(editions).where(mine).run()).toThrow(/published editions are never deleted/);
});

test("what is published cannot be published again, and nothing prepared is nothing found", () => {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  expectRefusal(() => publish(council, conventionId), "not-found");
  prepare(council, conventionId);
  const contentHash = hashOf(council, conventionId);
  publish(council, conventionId);
  expectRefusal(() => publishEdition(council.as(chair), { conventionId, contentHash }), "edition-published");
});

test("only the chair publishes", () => {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  prepare(council, conventionId);
  for (const actor of [clerk, admin, krowodrzaChair])
    expectRefusal(
      () => publishEdition(council.as(actor), { conventionId, contentHash: hashOf(council, conventionId) }),
      "not-permitted",
    );
});

test("a chair whose sign-in is older than ten minutes gives the password again first", () => {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  prepare(council, conventionId);
  const contentHash = hashOf(council, conventionId);
  const signedInAt = (confirmedAt: string | null) =>
    publishEdition({ ...council.as(chair), confirmedAt }, { conventionId, contentHash });
  for (const confirmedAt of [null, "2026-03-02T10:49:59.000Z"])
    expectRefusal(() => signedInAt(confirmedAt), "sign-in-not-fresh");
  expect(signedInAt("2026-03-02T10:50:00.000Z").number).toBe(1);
});
