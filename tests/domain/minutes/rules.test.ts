import { expect, test } from "vitest";
import { obstaclesToPublishing, obstaclesToReleasing } from "#domain/edition/rules";
import { inAgendaOrder, mayStayEmpty, sectionsMissing } from "#domain/minutes/rules";

const ready = {
  isClosed: true,
  isStarted: true,
  emptySections: [],
  isAttendanceRecorded: true,
  isArchived: false,
  hasLead: true,
  openFlags: [],
  unknownReferences: [],
  contentHash: "b",
  isFurther: false,
  lastPublishedHash: null,
};
const codes = (...args: Parameters<typeof obstaclesToPublishing>) =>
  obstaclesToPublishing(...args).map((reason) => reason.code);

test("a complete first edition needs no reason", () => {
  expect(codes(ready, null)).toEqual([]);
});

test("all gaps are named together, each empty section by its heading", () => {
  const gaps = {
    ...ready,
    isClosed: false,
    isAttendanceRecorded: false,
    hasLead: false,
    emptySections: ["Otwarcie", "Sprawy bieżące"],
  };
  expect(codes(gaps)).toEqual([
    "convention-not-closed",
    "minutes-section-empty",
    "minutes-section-empty",
    "attendance-not-recorded",
    "lead-missing",
  ]);
  expect(obstaclesToPublishing(gaps)[2]?.facts).toEqual({ heading: "Sprawy bieżące" });
});

test("nothing is asked of an archived record that its source may not say", () => {
  expect(codes({ ...ready, isArchived: true, isAttendanceRecorded: false })).toEqual([]);
});

test("a further edition says something else, and why; before it is asked for, the reason is not missed", () => {
  const further = { ...ready, isFurther: true, lastPublishedHash: "a" };
  expect(codes(further)).toEqual([]);
  expect(codes(further, "")).toEqual(["edition-reason-needed"]);
  expect(codes(further, "Sprostowanie")).toEqual([]);
  expect(codes({ ...further, contentHash: "a" }, "Sprostowanie")).toEqual(["edition-unchanged"]);
});

test("only what was seen, prepared and is still so may be released", () => {
  expect(obstaclesToReleasing("a", "a", "a")).toEqual([]);
  for (const [seen, prepared, now] of [
    ["b", "a", "a"],
    ["a", "b", "a"],
    ["a", "a", "b"],
  ] as const) {
    expect(obstaclesToReleasing(seen, prepared, now).map((reason) => reason.code)).toEqual([
      "edition-content-changed",
    ]);
  }
});

test("sections follow the agenda; the opening comes first, what lost its item last", () => {
  const sections = [
    { agendaItemId: "gone", position: 1 },
    { agendaItemId: "b", position: 2 },
    { agendaItemId: "a", position: 3 },
    { agendaItemId: null, position: 4 },
  ];
  expect(inAgendaOrder(sections, ["a", "b"]).map((section) => section.agendaItemId)).toEqual([
    null,
    "a",
    "b",
    "gone",
  ]);
});

test("a withdrawn item and one whose sub-items say it all may stay empty", () => {
  const items = [
    { id: "a", parentId: null, state: "planned" },
    { id: "a1", parentId: "a", state: "planned" },
    { id: "b", parentId: null, state: "withdrawn" },
  ];
  expect(["a", "a1", "b", null].map((id) => mayStayEmpty(id, items))).toEqual([true, false, true, false]);
});

test("each item without a section gets one, and the opening unless the agenda has its own", () => {
  const items = [{ id: "a", title: "Zieleń", kind: "discussion" }];
  expect(sectionsMissing([], items)).toEqual([
    { agendaItemId: null, heading: "" },
    { agendaItemId: "a", heading: "Zieleń" },
  ]);
  expect(sectionsMissing([{ agendaItemId: null }], items)).toEqual([
    { agendaItemId: "a", heading: "Zieleń" },
  ]);
  expect(sectionsMissing([], [{ id: "o", title: "Otwarcie", kind: "opening" }])).toEqual([
    { agendaItemId: "o", heading: "Otwarcie" },
  ]);
});
