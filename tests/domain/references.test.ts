import { expect, test } from "vitest";
import { endGrant } from "#domain/account/end-grant";
import { listGrants } from "#domain/account/queries";
import { assignActionItem, assignActionItemInput } from "#domain/action-item/assign-action-item";
import { editActionItem, editActionItemInput } from "#domain/action-item/edit-action-item";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { editConvention, editConventionInput } from "#domain/convention/edit-convention";
import { closeUnit } from "#domain/council/close-unit";
import { closeConvention } from "#domain/convention/close-convention";
import { openSession } from "#domain/convention/open-session";
import { editQuestion, editQuestionInput } from "#domain/question/edit-question";
import { referMatter, referMatterInput } from "#domain/referral/refer-matter";
import { conventions } from "#schema/conventions";
import { bodies, units } from "#schema/council";
import { questions } from "#schema/questions";
import { anAccount } from "#tests/accounts";
import { expectRefusal } from "#tests/expect-refusal";
import type { Council } from "#tests/world";
import { aCouncil, admin, clerk, konwentId, krowodrza, krowodrzaChair } from "#tests/world";
import { aboutTheTram, aConvention, accepted, filed, fromFloor } from "./question/question-world.ts";

/*
 * What a form names may have been put there by anybody: each reference is looked up, and must be of the body it is used in.
 */
const elsewhere = "rada-dzielnicy";

function anotherBody({ db }: Council) {
  db.insert(bodies)
    .values({
      id: elsewhere,
      slug: elsewhere,
      name: "Rada Dzielnicy",
      kind: "other",
      isOwn: false,
      isDemo: false,
    })
    .run();
  db.insert(units)
    .values([
      { id: "unit-here", bodyId: konwentId, name: "Wydział", kind: "department" },
      { id: "unit-elsewhere", bodyId: elsewhere, name: "Wydział", kind: "department" },
    ])
    .run();
}

/** Hands a record over to the other body, as if it had always been there. */
const ofElsewhere = { bodyId: elsewhere };

test("a question names a unit that is there", () => {
  const council = aCouncil();
  const nowhere = { addresseeUnitId: "no-such-unit" };
  const { conventionId } = aConvention(council);
  const { id } = filed(council);
  expectRefusal(() => filed(council, nowhere), "not-found");
  expectRefusal(
    () =>
      editQuestion(
        council.as(krowodrzaChair),
        editQuestionInput.parse({ questionId: id, subject: "x", text: "x", ...nowhere }),
      ),
    "not-found",
  );
  expectRefusal(
    () =>
      referMatter(
        council.as(clerk),
        referMatterInput.parse({ questionId: accepted(council).id, unitIds: ["no-such-unit"] }),
      ),
    "not-found",
  );
  openSession(council.as(clerk), { conventionId });
  closeConvention(council.as(clerk), { conventionId });
  expectRefusal(() => fromFloor(council, { conventionId, ...nowhere }), "not-found");
});

test("a question is asked for a convention of its own body", () => {
  const council = aCouncil();
  anotherBody(council);
  council.db
    .insert(conventions)
    .values({
      id: "there",
      ...ofElsewhere,
      address: "2026-04-12",
      kind: "other-body",
      state: "convened",
      isArchived: false,
      isExample: false,
      heldOn: {
        precision: "day",
        value: "2026-04-12",
        words: null,
        earliest: "2026-04-12",
        latest: "2026-04-12",
        certainty: "certain",
      },
      sortOn: "2026-04-12",
      venueRooms: [],
      sources: [],
      isExcerpt: false,
      dateBasis: [],
    })
    .run();
  const { id } = filed(council);
  expectRefusal(() => filed(council, { conventionId: "there" }), "not-found");
  expectRefusal(
    () =>
      editQuestion(
        council.as(krowodrzaChair),
        editQuestionInput.parse({
          questionId: id,
          subject: "x",
          text: aboutTheTram.text,
          conventionId: "there",
        }),
      ),
    "not-found",
  );
});

test("a convention is held in a district that is there", () => {
  const council = aCouncil();
  const said = { heldOn: "2026-04-12", venueDistrictId: "no-such-district" };
  expectRefusal(
    () => scheduleConvention(council.as(clerk), scheduleConventionInput.parse(said)),
    "not-found",
  );
  const { id: conventionId } = scheduleConvention(
    council.as(clerk),
    scheduleConventionInput.parse({ ...said, venueDistrictId: krowodrza }),
  );
  expectRefusal(
    () => editConvention(council.as(clerk), editConventionInput.parse({ conventionId, ...said })),
    "not-found",
  );
});

test("a promise refers to units and questions of its own body; a unit closed since keeps its promises", () => {
  const council = aCouncil();
  anotherBody(council);
  const promise = (more: Record<string, string>) => ({ text: "Ankieta", commitment: "firm", ...more });
  expectRefusal(
    () =>
      assignActionItem(
        council.as(clerk),
        assignActionItemInput.parse(promise({ ownerUnitId: "unit-elsewhere" })),
      ),
    "not-found",
  );
  council.db
    .insert(questions)
    .values({
      id: "asked-there",
      ...ofElsewhere,
      year: 2026,
      number: 1,
      state: "accepted",
      subject: "x",
      text: "x",
      isFromFloor: false,
      isArchived: false,
      filedOn: {
        precision: "none",
        value: null,
        words: null,
        earliest: null,
        latest: null,
        certainty: "certain",
      },
      sortOn: "",
    })
    .run();
  expectRefusal(
    () =>
      assignActionItem(
        council.as(clerk),
        assignActionItemInput.parse(promise({ questionId: "asked-there" })),
      ),
    "not-found",
  );

  const { id: actionItemId } = assignActionItem(
    council.as(clerk),
    assignActionItemInput.parse(promise({ ownerUnitId: "unit-here" })),
  );
  closeUnit(council.as(clerk), { unitId: "unit-here" });
  expect(
    editActionItem(
      council.as(clerk),
      editActionItemInput.parse({
        actionItemId,
        ...promise({ ownerUnitId: "unit-here", ownerName: "Anna" }),
      }),
    ),
  ).toEqual({ id: actionItemId });
});

test("a role taken back cannot be taken back again, so that its last day stays what it was", () => {
  const council = aCouncil();
  const accountId = anAccount(council, clerk);
  const grantId = listGrants(council.db, accountId)[0]?.id ?? "";
  endGrant(council.as(admin), { grantId });
  council.travelTo("2026-06-01T11:00:00Z");
  expectRefusal(() => endGrant(council.as(admin), { grantId }), "not-found");
  expect(listGrants(council.db, accountId)[0]?.untilOn).toBe("2026-03-01");
});
