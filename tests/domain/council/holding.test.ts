import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { endMandate } from "#domain/council/end-mandate";
import { grantMandate, grantMandateInput } from "#domain/council/grant-mandate";
import { leaveOffice } from "#domain/council/leave-office";
import {
  findConventionChairOn,
  listDistrictIdsHeldBy,
  listMandates,
  listSeatHolders,
} from "#domain/council/queries";
import { takeOffice, takeOfficeInput } from "#domain/council/take-office";
import {
  aCouncil,
  chair,
  clerk,
  konwentId,
  krowodrza,
  krowodrzaChair,
  nobody,
  podgorzeChair,
  presenter,
} from "#tests/world";
import { expectRefusal } from "#tests/expect-refusal";

const seatId = "seat-krowodrza";
const successor = grantMandateInput.parse({
  seatId,
  personId: presenter.id,
  role: "chair",
  fromOn: "2026-04-01",
});
const krowodrzaOn = (council: ReturnType<typeof aCouncil>, day: string) =>
  listSeatHolders(council.db, konwentId, day).find((row) => row.district?.id === krowodrza)?.name;

test("a mandate passes from one person to the next, a day apart", () => {
  const council = aCouncil();
  expectRefusal(() => grantMandate(council.as(clerk), successor), "mandate-overlaps");

  endMandate(council.as(clerk), { mandateId: "mandate-krowodrza", untilOn: "2026-03-31" });
  grantMandate(council.as(clerk), successor);
  expect([krowodrzaOn(council, "2026-03-31"), krowodrzaOn(council, "2026-04-01")]).toEqual([
    krowodrzaChair.name,
    presenter.name,
  ]);
  expect(listDistrictIdsHeldBy(council.db, krowodrzaChair.id, "2026-04-01")).toEqual([]);
  expect(listEventsOf(council.db, "seat", seatId).map((event) => event.type)).toEqual([
    "seat.mandate-ended",
    "seat.mandate-granted",
  ]);
});

test("a last day may be corrected, but not into the next one's time", () => {
  const council = aCouncil();
  endMandate(council.as(clerk), { mandateId: "mandate-krowodrza", untilOn: "2026-03-15" });
  grantMandate(council.as(clerk), successor);
  endMandate(council.as(clerk), { mandateId: "mandate-krowodrza", untilOn: "2026-03-31" });
  expectRefusal(
    () => endMandate(council.as(clerk), { mandateId: "mandate-krowodrza", untilOn: "2026-04-01" }),
    "mandate-overlaps",
  );
});

test("deputies stand beside the chair, several at once", () => {
  const council = aCouncil();
  for (const { id } of [presenter, podgorzeChair])
    grantMandate(council.as(clerk), { ...successor, personId: id, role: "deputy" });
  expect(listMandates(council.db, seatId)).toHaveLength(3);
  expect(krowodrzaOn(council, "2026-05-01")).toBe(krowodrzaChair.name);
});

test("a mandate ends after it starts, of somebody, in some seat", () => {
  const council = aCouncil();
  expectRefusal(
    () => grantMandate(council.as(clerk), { ...successor, untilOn: "2026-03-31" }),
    "mandate-ends-before-it-starts",
  );
  expectRefusal(
    () => endMandate(council.as(clerk), { mandateId: "mandate-krowodrza", untilOn: "2024-01-02" }),
    "mandate-ends-before-it-starts",
  );
  for (const missing of [{ seatId: "none" }, { personId: "none" }, { termId: "none" }])
    expectRefusal(() => grantMandate(council.as(clerk), { ...successor, ...missing }), "not-found");
  expectRefusal(
    () => endMandate(council.as(clerk), { mandateId: "none", untilOn: "2026-03-31" }),
    "not-found",
  );
});

test("the convention has been chaired by a mayor and by a chair, one at a time", () => {
  const council = aCouncil();
  const asMayor = takeOfficeInput.parse({
    bodyId: konwentId,
    personId: presenter.id,
    title: "Zastępca Prezydenta Miasta Krakowa",
    isConventionChair: "on",
    fromOn: "2017-02-27",
  });
  const { id } = takeOffice(council.as(clerk), asMayor);
  const asChair = takeOfficeInput.parse({
    bodyId: konwentId,
    personId: chair.id,
    title: "Przewodniczący Rady Miasta Krakowa",
    isConventionChair: "on",
    fromOn: "2019-01-01",
  });
  expectRefusal(() => takeOffice(council.as(clerk), asChair), "chair-overlaps");
  takeOffice(council.as(clerk), { ...asChair, isConventionChair: false });

  leaveOffice(council.as(clerk), { holdingId: id, untilOn: "2018-12-31" });
  takeOffice(council.as(clerk), asChair);
  expect(findConventionChairOn(council.db, konwentId, "2018-12-31")).toMatchObject({
    name: presenter.name,
    office: "Zastępca Prezydenta Miasta Krakowa",
  });
  expect(findConventionChairOn(council.db, konwentId, "2019-01-01")?.name).toBe(chair.name);
  expectRefusal(
    () => leaveOffice(council.as(clerk), { holdingId: id, untilOn: "2019-01-01" }),
    "chair-overlaps",
  );
  expectRefusal(
    () => leaveOffice(council.as(clerk), { holdingId: id, untilOn: "2017-02-26" }),
    "ends-before-it-starts",
  );
  expectRefusal(
    () => takeOffice(council.as(clerk), { ...asChair, isConventionChair: false, untilOn: "2018-12-31" }),
    "ends-before-it-starts",
  );
  expect(listEventsOf(council.db, "body", konwentId).map((event) => event.type)).toEqual([
    "body.office-taken",
    "body.office-taken",
    "body.office-left",
    "body.office-taken",
  ]);
});

test("only the clerk and the administrator write down who holds what", () => {
  const council = aCouncil();
  for (const actor of [nobody, chair, presenter, krowodrzaChair]) {
    expectRefusal(() => grantMandate(council.as(actor), successor), "not-permitted");
    expectRefusal(
      () => endMandate(council.as(actor), { mandateId: "mandate-krowodrza", untilOn: "2026-03-31" }),
      "not-permitted",
    );
    expectRefusal(
      () =>
        takeOffice(
          council.as(actor),
          takeOfficeInput.parse({ bodyId: konwentId, personId: chair.id, title: "x" }),
        ),
      "not-permitted",
    );
    expectRefusal(
      () => leaveOffice(council.as(actor), { holdingId: "any", untilOn: "2026-03-31" }),
      "not-permitted",
    );
  }
});
