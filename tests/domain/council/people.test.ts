import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { closeUnit } from "#domain/council/close-unit";
import { editPerson, editPersonInput } from "#domain/council/edit-person";
import { enterPerson, enterPersonInput } from "#domain/council/enter-person";
import { editUnit, editUnitInput } from "#domain/council/edit-unit";
import { listUnit, listUnitInput } from "#domain/council/list-unit";
import { findPerson, getUnit, listUnits } from "#domain/council/queries";
import { archiveActor } from "#domain/kernel/actor";
import { aCouncil, chair, clerk, konwentId, krowodrzaChair, nobody, presenter } from "#tests/world";
import { expectRefusal } from "#tests/expect-refusal";

const laptas = enterPersonInput.parse({
  name: "Wojciech Łaptaś",
  gender: "m",
  office: "Komendant Miejski Policji",
});
const unit = listUnitInput.parse({
  bodyId: konwentId,
  name: "Zarząd Dróg Miasta Krakowa",
  shortName: "ZDMK",
  kind: "municipal-unit",
});

test("a person is entered and corrected; an unknown gender stays unknown", () => {
  const council = aCouncil();
  const { id } = enterPerson(council.as(archiveActor), laptas);
  editPerson(council.as(clerk), editPersonInput.parse({ personId: id, name: "Wojciech Łaptaś", gender: "" }));
  expect(findPerson(council.db, id)).toEqual({
    id,
    name: "Wojciech Łaptaś",
    gender: null,
    office: null,
    organisation: null,
  });
  expect(listEventsOf(council.db, "person", id).map((event) => event.type)).toEqual([
    "person.entered",
    "person.edited",
  ]);
  expectRefusal(() => editPerson(council.as(clerk), { ...laptas, personId: "none" }), "not-found");
});

test("a unit is listed, and closed once", () => {
  const council = aCouncil();
  const { id } = listUnit(council.as(clerk), unit);
  expect(listUnits(council.db, konwentId).map(({ shortName }) => shortName)).toEqual(["ZDMK"]);
  closeUnit(council.as(clerk), { unitId: id });
  expect(listUnits(council.db, konwentId)).toEqual([]);
  expectRefusal(() => closeUnit(council.as(clerk), { unitId: id }), "unit-closed");
  expectRefusal(() => closeUnit(council.as(clerk), { unitId: "none" }), "not-found");
  expectRefusal(() => listUnit(council.as(clerk), { ...unit, bodyId: "none" }), "not-found");
});

test("nobody else enters people and units", () => {
  const council = aCouncil();
  for (const actor of [nobody, chair, presenter, krowodrzaChair]) {
    expectRefusal(() => enterPerson(council.as(actor), laptas), "not-permitted");
    expectRefusal(() => editPerson(council.as(actor), { ...laptas, personId: clerk.id }), "not-permitted");
    expectRefusal(() => listUnit(council.as(actor), unit), "not-permitted");
    expectRefusal(() => closeUnit(council.as(actor), { unitId: "any" }), "not-permitted");
  }
});

test("a unit gets a public address for its letters, until it is closed", () => {
  const council = aCouncil();
  const { id: unitId } = listUnit(council.as(clerk), unit);
  const said = editUnitInput.parse({ unitId, name: "Zarząd Dróg", shortName: "", email: "ZDMK@example.org" });
  for (const actor of [nobody, chair, presenter, krowodrzaChair])
    expectRefusal(() => editUnit(council.as(actor), said), "not-permitted");
  editUnit(council.as(clerk), said);
  expect(getUnit(council.db, unitId)).toMatchObject({ name: "Zarząd Dróg", email: "zdmk@example.org" });
  expect(listEventsOf(council.db, "body", konwentId).at(-1)?.type).toBe("body.unit-edited");
  closeUnit(council.as(clerk), { unitId });
  expectRefusal(() => editUnit(council.as(clerk), said), "unit-closed");
  expectRefusal(() => editUnit(council.as(clerk), { ...said, unitId: "none" }), "not-found");
});
