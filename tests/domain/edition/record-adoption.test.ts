import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { openSession } from "#domain/convention/open-session";
import { findAdoption, listAdoptingConventions } from "#domain/edition/adoption-queries";
import { publishEdition } from "#domain/edition/publish-edition";
import { findLatestEdition, findPreparedEdition, getEdition } from "#domain/edition/queries";
import { recordAdoption } from "#domain/edition/record-adoption";
import { announced, theNextConvention } from "#tests/corrections";
import { expectRefusal } from "#tests/expect-refusal";
import { aMinutedConvention, prepare, write } from "#tests/minutes-world";
import { listSections } from "#domain/minutes/queries";
import { aCouncil, chair, clerk, krowodrzaChair } from "#tests/world";
import type { Council } from "#tests/world";

const votes = { votesFor: 10, votesAgainst: 1, votesAbstained: 0 };
const adopt = (
  council: Council,
  conventionId: string,
  adoptedAtId: string,
  outcome: "adopted" | "adopted-with-changes" | "not-adopted" = "adopted",
  actor = clerk,
) => recordAdoption(council.as(actor), { conventionId, adoptedAtId, outcome, ...votes });
const publish = (council: Council, conventionId: string) =>
  publishEdition(council.as(chair), {
    conventionId,
    contentHash: findPreparedEdition(council.db, conventionId)?.contentHash ?? "",
  });

/** Minutes published before anybody adopted them, and the next convention, in session. */
function published(council: Council) {
  const { conventionId } = aMinutedConvention(council);
  prepare(council, conventionId);
  publish(council, conventionId);
  const next = theNextConvention(council);
  announced(council, next);
  council.travelTo("2026-05-11T15:00:00Z");
  openSession(council.as(clerk), { conventionId: next });
  return { conventionId, next };
}

test("what a later convention decided stands beside the edition, which stays as it was", () => {
  const council = aCouncil();
  const { conventionId, next } = published(council);
  const before = getEdition(council.db, conventionId, 1);
  expect(before.isBeforeAdoption).toBe(true);
  expect(listAdoptingConventions(council.db, conventionId).map(({ id }) => id)).toEqual([next]);
  adopt(council, conventionId, next);
  expect(findAdoption(council.db, conventionId)).toMatchObject({
    adoptedOn: "2026-05-11",
    outcome: "adopted",
    editionNumber: 1,
    ...votes,
    recordedBy: clerk.name,
  });
  expect(getEdition(council.db, conventionId, 1)).toEqual(before);
  expect(listEventsOf(council.db, "edition", conventionId).at(-1)).toMatchObject({
    type: "edition.adoption-recorded",
    details: { outcome: "adopted", adoptedAt: next },
  });
});

test("an edition prepared afterwards is one after adoption, by the record alone", () => {
  const council = aCouncil();
  const { conventionId, next } = published(council);
  adopt(council, conventionId, next, "adopted-with-changes");
  write(council, listSections(council.db, conventionId)[0]?.id ?? "", "Zmienione przez konwent.");
  prepare(council, conventionId, "Zmiana przyjęta przez konwent");
  publish(council, conventionId);
  expect(findLatestEdition(council.db, conventionId)).toMatchObject({ number: 2, isBeforeAdoption: false });
});

test("minutes that were not adopted may be decided about again; adopted ones are adopted", () => {
  const council = aCouncil();
  const { conventionId, next } = published(council);
  adopt(council, conventionId, next, "not-adopted");
  expect(findAdoption(council.db, conventionId)).toBeUndefined();
  adopt(council, conventionId, next);
  expectRefusal(() => adopt(council, conventionId, next), "minutes-adopted");
});

test("only a later convention that has begun decides, and only the clerk records it", () => {
  const council = aCouncil();
  const { conventionId } = aMinutedConvention(council);
  const next = theNextConvention(council);
  expectRefusal(() => adopt(council, conventionId, next), "adopted-at-later-convention");
  expectRefusal(() => adopt(council, conventionId, conventionId), "adopted-at-later-convention");
  expectRefusal(
    () => adopt(council, next, conventionId),
    "convention-not-closed",
    "adopted-at-later-convention",
  );
  for (const actor of [chair, krowodrzaChair])
    expectRefusal(() => adopt(council, conventionId, next, "adopted", actor), "not-permitted");
});
