import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { getSection } from "#domain/minutes/queries";
import { restoreRevision } from "#domain/minutes/restore-revision";
import { getRevision, listAsides, listRevisions } from "#domain/minutes/revision-queries";
import { bothTexts } from "#domain/minutes/rules";
import { settleAside } from "#domain/minutes/settle-aside";
import { expectRefusal } from "#tests/expect-refusal";
import { anAside, otherClerk, type } from "#tests/two-clerks";
import { aCouncil, chair, clerk } from "#tests/world";

function twoTexts() {
  const council = aCouncil();
  return { council, ...anAside(council) };
}

test("both texts merged by hand are the section's next version, and nothing waits any more", () => {
  const { council, conventionId, sectionId, asideId } = twoTexts();
  const both = bothTexts("Pierwszy.", "Drugi.");
  expect(both).toBe("Pierwszy.\n\nDrugi.");
  expect(settleAside(council.as(clerk), { asideId, version: 2, markdown: both })).toMatchObject({
    version: 3,
    asideId: null,
  });
  expect(getSection(council.db, sectionId)).toMatchObject({ markdown: both, version: 3 });
  expect(listAsides(council.db, conventionId)).toEqual([]);
  expect(getRevision(council.db, asideId)).toMatchObject({
    markdown: "Drugi.",
    settledBy: "Anna Kancelaria",
    settledAt: "2026-03-02T11:00:00.000Z",
  });
  expect(listEventsOf(council.db, "minutes-revision", asideId).map(({ type: name }) => name)).toEqual([
    "minutes-revision.kept",
    "minutes-revision.settled",
  ]);
});

test("keeping the text of the minutes puts the other away and writes nothing", () => {
  const { council, sectionId, asideId } = twoTexts();
  settleAside(council.as(clerk), { asideId, version: 2, markdown: "Pierwszy." });
  expect(getSection(council.db, sectionId)).toMatchObject({ markdown: "Pierwszy.", version: 2 });
  expect(listRevisions(council.db, sectionId)).toHaveLength(2);
});

test("what somebody was typing meanwhile becomes a revision before the merged text takes its place", () => {
  const { council, sectionId, asideId } = twoTexts();
  type(council, clerk, sectionId, 2, "Pierwszy, dalej.");
  settleAside(council.as(otherClerk), { asideId, version: 3, markdown: "Drugi." });
  expect(listRevisions(council.db, sectionId).map(({ markdown }) => markdown)).toContain("Pierwszy, dalej.");
  expect(getSection(council.db, sectionId)).toMatchObject({ markdown: "Drugi.", version: 4 });
});

test("a text merged beside one that has changed since stands aside itself", () => {
  const { council, conventionId, sectionId, asideId } = twoTexts();
  type(council, clerk, sectionId, 2, "Pierwszy, dalej.");
  const late = settleAside(council.as(otherClerk), { asideId, version: 2, markdown: "Pierwszy. Drugi." });
  expect(late).toMatchObject({ version: 3, asideId: expect.any(String) });
  expect(getSection(council.db, sectionId).markdown).toBe("Pierwszy, dalej.");
  expect(listAsides(council.db, conventionId).map(({ markdown }) => markdown)).toEqual(["Pierwszy. Drugi."]);
});

test("the text that stood aside, taken as it is beside a changed one, goes on waiting", () => {
  const { council, conventionId, sectionId, asideId } = twoTexts();
  type(council, clerk, sectionId, 2, "Pierwszy, dalej.");
  expect(settleAside(council.as(clerk), { asideId, version: 2, markdown: "Drugi." }).asideId).toBe(asideId);
  expect(listAsides(council.db, conventionId)).toHaveLength(1);
});

test("it is settled once, by the clerk, and only what stands aside is", () => {
  const { council, sectionId, asideId } = twoTexts();
  const version = 2;
  expectRefusal(
    () => settleAside(council.as(chair), { asideId, version, markdown: "Drugi." }),
    "not-permitted",
  );
  const ordinary = listRevisions(council.db, sectionId).find(({ cause }) => cause === "writing")?.id ?? "";
  for (const [id, code] of [
    [ordinary, "aside-settled"],
    ["none", "not-found"],
  ] as const)
    expectRefusal(() => settleAside(council.as(clerk), { asideId: id, version, markdown: "Drugi." }), code);
  settleAside(council.as(clerk), { asideId, version, markdown: "Drugi." });
  expectRefusal(
    () => settleAside(council.as(clerk), { asideId, version: 3, markdown: "Drugi." }),
    "aside-settled",
  );
});

test("an earlier text comes back as the next version, and what it replaced stays in the history", () => {
  const { council, sectionId } = twoTexts();
  const [first] = listRevisions(council.db, sectionId).filter(({ cause }) => cause === "writing");
  type(council, otherClerk, sectionId, 2, "Wszystko inaczej.");
  const revisionId = first?.id ?? "";
  restoreRevision(council.as(clerk), { revisionId, version: 3 });
  expect(getSection(council.db, sectionId)).toMatchObject({ markdown: "Pierwszy.", version: 4 });
  expect(listRevisions(council.db, sectionId).map(({ markdown, cause }) => [markdown, cause])).toEqual(
    expect.arrayContaining([
      ["Wszystko inaczej.", "writing"],
      ["Pierwszy.", "restored"],
    ]),
  );
});

test("nothing is restored over a text nobody looked at, nor over itself, nor by the chair", () => {
  const { council, sectionId, asideId } = twoTexts();
  const [first] = listRevisions(council.db, sectionId).filter(({ cause }) => cause === "writing");
  const restore = (revisionId: string, version: number, actor = clerk) =>
    restoreRevision(council.as(actor), { revisionId, version });
  expectRefusal(() => restore(asideId, 1), "minutes-changed-elsewhere");
  expectRefusal(() => restore(first?.id ?? "", 2), "revision-is-current");
  expectRefusal(() => restore(asideId, 2, chair), "not-permitted");
  expectRefusal(() => restore("none", 2), "not-found");
  expect(getSection(council.db, sectionId).markdown).toBe("Pierwszy.");
});
