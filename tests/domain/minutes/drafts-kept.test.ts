import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findPreparedEdition, readPublishingState } from "#domain/edition/queries";
import { systemActor } from "#domain/kernel/actor";
import { listDrafts } from "#domain/minutes/draft-queries";
import { keepSectionDraft } from "#domain/minutes/keep-section-draft";
import { getSection, listSections } from "#domain/minutes/queries";
import { listRevisions } from "#domain/minutes/revision-queries";
import { minutesSections } from "#schema/minutes";
import { expectRefusal } from "#tests/expect-refusal";
import { aMinutedConvention, prepare } from "#tests/minutes-world";
import { begunMinutes, otherClerk, type } from "#tests/two-clerks";
import { aCouncil, clerk } from "#tests/world";

test("what is prepared is the live text, and the live text is a fact from then on", () => {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  const { id: sectionId, version } = listSections(council.db, conventionId)[1] ?? { id: "", version: 0 };
  type(council, otherClerk, sectionId, version, "Omówiono, i to dokładnie.");
  prepare(council, conventionId);

  expect(findPreparedEdition(council.db, conventionId)?.content).toContain("Omówiono, i to dokładnie.");
  expect(listDrafts(council.db, conventionId)).toEqual([]);
  expect(listRevisions(council.db, sectionId)[0]).toMatchObject({
    markdown: "Omówiono, i to dokładnie.",
    authorName: "Barbara Druga",
    cause: "state",
  });
  const kept = council.db.select().from(minutesSections).where(eq(minutesSections.id, sectionId)).get();
  expect(kept?.markdown).toBe("Omówiono, i to dokładnie.");
  expect(readPublishingState(council.db, conventionId).contentHash).toBe(
    findPreparedEdition(council.db, conventionId)?.contentHash,
  );
});

test("the job keeps a draft under its author's name; nobody else does, and only where there is one", () => {
  const council = aCouncil();
  const { sectionId } = begunMinutes(council);
  type(council, clerk, sectionId, 1, "Omówiono.");
  expectRefusal(() => keepSectionDraft(council.as(clerk), { sectionId }), "not-permitted");
  keepSectionDraft(council.as(systemActor), { sectionId });
  expect(listRevisions(council.db, sectionId)).toMatchObject([{ authorName: "Anna Kancelaria" }]);
  expectRefusal(() => keepSectionDraft(council.as(systemActor), { sectionId }), "not-found");
  expect(getSection(council.db, sectionId)).toMatchObject({ markdown: "Omówiono.", version: 2 });
});
