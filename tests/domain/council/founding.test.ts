import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { closeTerm } from "#domain/council/close-term";
import { createSeat } from "#domain/council/create-seat";
import { editBody, editBodyInput } from "#domain/council/edit-body";
import { editDistrict, editDistrictInput } from "#domain/council/edit-district";
import { foundBody, foundBodyInput } from "#domain/council/found-body";
import { foundDistrict, foundDistrictInput } from "#domain/council/found-district";
import { openTerm, openTermInput } from "#domain/council/open-term";
import { findBodyBySlug, findSeatOf, findTermOn, getBody, getDistrict } from "#domain/council/queries";
import { archiveActor, systemActor } from "#domain/kernel/actor";
import {
  aCouncil,
  admin,
  chair,
  clerk,
  konwentId,
  krowodrza,
  krowodrzaChair,
  nobody,
  presenter,
} from "#tests/world";
import { expectRefusal } from "#tests/expect-refusal";

const otherBody = foundBodyInput.parse({ name: "Rada Miasta Krakowa", slug: "rmk", kind: "other" });

test("the archive founds a body it speaks of", () => {
  const council = aCouncil();
  const { id } = foundBody(council.as(archiveActor), otherBody);
  expect(findBodyBySlug(council.db, "rmk")).toMatchObject({ id, isOwn: false, publisher: null });
  expect(listEventsOf(council.db, "body", id).map((event) => event.type)).toEqual(["body.founded"]);
});

test("a convention begins with its chair's seat", () => {
  const council = aCouncil();
  const { id } = foundBody(council.as(systemActor), { ...otherBody, kind: "convention" });
  expect(findSeatOf(council.db, id, null)).toBeDefined();
});

test("an installation has one body of its own, and a slug names one body", () => {
  const council = aCouncil();
  expectRefusal(
    () => foundBody(council.as(systemActor), { ...otherBody, isOwn: true, slug: "konwent" }),
    "already-set-up",
    "slug-taken",
  );
  for (const actor of [nobody, clerk, chair, admin])
    expectRefusal(() => foundBody(council.as(actor), otherBody), "not-permitted");
});

test("an administrator corrects the foot of every page", () => {
  const council = aCouncil();
  const edited = editBodyInput.parse({ bodyId: konwentId, name: "Konwent", contact: "konwent@um.krakow.pl" });
  editBody(council.as(admin), edited);
  expect(getBody(council.db, konwentId)).toMatchObject({
    name: "Konwent",
    slug: "konwent",
    contact: "konwent@um.krakow.pl",
  });
  expectRefusal(() => editBody(council.as(clerk), edited), "not-permitted");
  expectRefusal(() => editBody(council.as(admin), { ...edited, bodyId: "none" }), "not-found");
});

test("a term is opened once, and closed", () => {
  const council = aCouncil();
  const tenth = openTermInput.parse({ bodyId: konwentId, number: "X", startsOn: "2029-05-07" });
  const { id } = openTerm(council.as(clerk), tenth);
  expectRefusal(() => openTerm(council.as(clerk), tenth), "term-number-taken");
  expectRefusal(
    () => openTerm(council.as(clerk), { ...tenth, number: "XI", endsOn: "2029-05-06" }),
    "term-ends-before-it-starts",
  );
  expectRefusal(
    () => closeTerm(council.as(clerk), { termId: id, endsOn: "2029-05-06" }),
    "term-ends-before-it-starts",
  );

  closeTerm(council.as(clerk), { termId: "term-ix", endsOn: "2029-05-06" });
  expect([
    findTermOn(council.db, konwentId, "2029-05-06")?.number,
    findTermOn(council.db, konwentId, "2029-05-07")?.number,
  ]).toEqual(["IX", "X"]);
  expect(listEventsOf(council.db, "body", konwentId).map((event) => event.type)).toEqual([
    "body.term-opened",
    "body.term-closed",
  ]);
  expectRefusal(() => closeTerm(council.as(clerk), { termId: "none", endsOn: "2029-05-06" }), "not-found");
});

test("a district comes with its number in Roman letters, its address and its seat", () => {
  const council = aCouncil();
  const input = foundDistrictInput.parse({
    bodyId: konwentId,
    number: "9",
    name: "Łagiewniki-Borek Fałęcki",
    councillors: "15",
    areaKm2: "5,41",
  });
  const { id } = foundDistrict(council.as(admin), input);
  expect(getDistrict(council.db, id)).toMatchObject({
    roman: "IX",
    slug: "lagiewniki-borek-falecki",
    councillors: 15,
    areaKm2: 5.41,
    population: null,
  });
  const seat = findSeatOf(council.db, konwentId, id);
  expect(listEventsOf(council.db, "seat", seat?.id ?? "").map((event) => event.type)).toEqual([
    "seat.created",
  ]);

  expectRefusal(() => foundDistrict(council.as(admin), input), "district-number-taken", "slug-taken");
});

test("a district is edited, but keeps its address and its own number", () => {
  const council = aCouncil();
  const input = editDistrictInput.parse({
    districtId: krowodrza,
    number: "5",
    name: "Krowodrza",
    address: "pl. Inwalidów 6",
  });
  editDistrict(council.as(clerk), input);
  expect(getDistrict(council.db, krowodrza)).toMatchObject({
    address: "pl. Inwalidów 6",
    slug: "krowodrza",
    roman: "V",
  });
  expectRefusal(() => editDistrict(council.as(clerk), { ...input, number: 13 }), "district-number-taken");
  expectRefusal(() => editDistrict(council.as(clerk), { ...input, districtId: "none" }), "not-found");
});

test("a district has one seat in a body", () => {
  const council = aCouncil();
  const { id: bodyId } = foundBody(council.as(archiveActor), otherBody);
  createSeat(council.as(archiveActor), { bodyId, districtId: krowodrza });
  expectRefusal(() => createSeat(council.as(archiveActor), { bodyId, districtId: krowodrza }), "seat-exists");
  expectRefusal(() => createSeat(council.as(clerk), { bodyId: konwentId, districtId: null }), "seat-exists");
  expectRefusal(() => createSeat(council.as(clerk), { bodyId: konwentId, districtId: "none" }), "not-found");
});

test("people outside the clerk's office and the administration change none of it", () => {
  const council = aCouncil();
  for (const actor of [nobody, chair, presenter, krowodrzaChair]) {
    expectRefusal(
      () => openTerm(council.as(actor), openTermInput.parse({ bodyId: konwentId, number: "X" })),
      "not-permitted",
    );
    expectRefusal(
      () => closeTerm(council.as(actor), { termId: "term-ix", endsOn: "2029-05-06" }),
      "not-permitted",
    );
    expectRefusal(
      () =>
        foundDistrict(
          council.as(actor),
          foundDistrictInput.parse({ bodyId: konwentId, number: "1", name: "Stare Miasto" }),
        ),
      "not-permitted",
    );
    expectRefusal(
      () =>
        editDistrict(
          council.as(actor),
          editDistrictInput.parse({ districtId: krowodrza, number: "5", name: "K" }),
        ),
      "not-permitted",
    );
    expectRefusal(
      () => createSeat(council.as(actor), { bodyId: konwentId, districtId: krowodrza }),
      "not-permitted",
    );
  }
});
