import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { getSection, listSections } from "#domain/minutes/queries";
import { getRevision } from "#domain/minutes/revision-queries";
import { saveMinutesSection, saveMinutesSectionInput } from "#domain/minutes/save-minutes-section";
import { startMinutes } from "#domain/minutes/start-minutes";
import { expectRefusal } from "#tests/expect-refusal";
import { aConvenedConvention } from "#tests/minutes-world";
import { aCouncil, chair, clerk, presenter } from "#tests/world";

function aSection() {
  const council = aCouncil();
  const { conventionId } = aConvenedConvention(council);
  startMinutes(council.as(clerk), { conventionId });
  return { council, conventionId, sectionId: listSections(council.db, conventionId)[1]?.id ?? "" };
}

test("the clerk saves a section, and it becomes the next version", () => {
  const { council, conventionId, sectionId } = aSection();
  saveMinutesSection(council.as(clerk), { sectionId, version: 1, markdown: "**Łaptaś** wyliczył wady." });

  expect(getSection(council.db, sectionId)).toMatchObject({
    markdown: "**Łaptaś** wyliczył wady.",
    version: 2,
  });
  expect(listEventsOf(council.db, "minutes", conventionId).at(-1)).toMatchObject({
    type: "minutes.section-saved",
    details: { section: sectionId, version: 2 },
  });
});

test("whoever began from an older text is told, the newer text stays, and theirs stands aside", () => {
  const { council, sectionId } = aSection();
  saveMinutesSection(council.as(clerk), { sectionId, version: 1, markdown: "Pierwszy." });
  const late = { sectionId, version: 1, markdown: "Drugi." };
  const { asideId } = saveMinutesSection(council.as(clerk), late);
  expect(getSection(council.db, sectionId).markdown).toBe("Pierwszy.");
  expect(getRevision(council.db, asideId ?? "")).toMatchObject({
    cause: "aside",
    version: 1,
    markdown: "Drugi.",
    settledAt: null,
  });
  expect(saveMinutesSection(council.as(clerk), late).asideId).toBe(asideId); // once, however often it is sent
  saveMinutesSection(council.as(clerk), { sectionId, version: 2, markdown: "Pierwszy i drugi." });
  expect(getSection(council.db, sectionId)).toMatchObject({ markdown: "Pierwszy i drugi.", version: 3 });
});

test("a text is stored as it was typed; what a paste brought and no record holds is left out", () => {
  const form = { sectionId: "s", version: "1", markdown: "Lista:\r\n - raz\u000b - dwa\u0007\u202e \n" };
  expect(saveMinutesSectionInput.parse(form).markdown).toBe("Lista:\n - raz\n - dwa \n");
});

test("the same form sent twice saves once", () => {
  const { council, sectionId } = aSection();
  const first = saveMinutesSection(council.as(clerk, "form-1"), { sectionId, version: 1, markdown: "Raz." });
  expect(
    saveMinutesSection(council.as(clerk, "form-1"), { sectionId, version: 1, markdown: "Raz." }),
  ).toEqual(first);
});

test("a section may be emptied, but not by a form without a text; it holds sixty thousand characters", () => {
  const form = { sectionId: "s", version: "1" };
  expect(saveMinutesSectionInput.parse({ ...form, markdown: "" }).markdown).toBe("");
  expect(saveMinutesSectionInput.safeParse(form).error?.issues[0]?.message).toBe("required");
  expect(
    saveMinutesSectionInput.safeParse({ sectionId: "s", version: "1", markdown: "ą".repeat(60_000) }).success,
  ).toBe(true);
  expect(
    saveMinutesSectionInput.safeParse({ sectionId: "s", version: "1", markdown: "ą".repeat(60_001) }).error
      ?.issues[0]?.message,
  ).toBe("too-long");
});

test("only the clerk writes; a section nobody knows is not found", () => {
  const { council, sectionId } = aSection();
  for (const actor of [chair, presenter])
    expectRefusal(
      () => saveMinutesSection(council.as(actor), { sectionId, version: 1, markdown: "x" }),
      "not-permitted",
    );
  expectRefusal(
    () => saveMinutesSection(council.as(clerk), { sectionId: "none", version: 1, markdown: "x" }),
    "not-found",
  );
});
