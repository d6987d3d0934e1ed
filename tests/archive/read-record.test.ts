import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readRecord } from "#archive/read-record";
import { faultCodes, warningCodes } from "#archive/notes";
import { Refusal } from "#domain/kernel/refusal";
import { messages } from "#i18n/index";
import { fixture } from "#tests/archive";

/** `path: code` of every fault; empty when the record is taken. */
function faultsIn(text: string): string[] {
  try {
    readRecord(text);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.reasons.map(({ facts }) => `${String(facts?.["path"])}: ${String(facts?.["fault"])}`);
  }
}

test("every real record of the seed is read without a fault", () => {
  for (const file of globSync("db/seed/conventions/*.yaml"))
    expect(faultsIn(readFileSync(file, "utf8"))).toEqual([]);
});

test("a month that is an estimate stays a month, with the bounds the source gives", () => {
  const { record } = readRecord(readFileSync("db/seed/conventions/2019-06.yaml", "utf8"));
  expect(record.heldOn).toEqual({
    precision: "month",
    value: "2019-06",
    words: null,
    earliest: "2019-05-30",
    latest: "2019-08-31",
    certainty: "probable",
  });
});

test("every key of the format is read, unknown ones are kept and listed", () => {
  const { record, warnings, otherFacts } = readRecord(fixture("everything"));
  expect(record).toMatchObject({
    kind: "held",
    term: "VI",
    minutesNumber: "12",
    form: "hybrid",
    startsAt: "09:30",
    endsAt: "08:00",
    continuedOn: "2015-02-27",
  });
  expect(record.questions[0]?.answers.map(({ text }) => text)).toEqual(["Jesienią", "Po przetargu"]);
  expect(record.followUps[0]).toMatchObject({
    commitment: "conditional",
    state: "open",
    agendaItem: "2",
    question: "1",
    dueOn: { precision: "words", words: "po wakacjach", earliest: "2015-09-01", latest: null },
  });
  expect(record.followUps[1]).toMatchObject({
    isInferred: true,
    state: "not-known",
    note: "w toku od marca",
    agendaItem: null,
  });
  expect(warnings).toEqual([
    { path: "agenda[2].kind", code: "unknown-kind" },
    { path: "resolutions[2].result", code: "unknown-kind" },
    { path: "follow_ups[1].agenda_item", code: "names-nothing-here" },
    { path: "colour", code: "unknown-key" },
  ]);
  expect(otherFacts).toMatchObject({
    colour: "zielony",
    "agenda[2].kind": "taniec",
    completeness: "pelny",
    session_ordinal: 3,
    note: "uwaga",
    attachments: { lista: "zał. 1" },
    "follow_ups[1].agenda_item": 9,
  });
});

test("a record that says nothing has no faults", () => {
  expect(faultsIn("id: x\nrecord_kind: null\nagenda: null\nvenue: null\nattendance: null\n")).toEqual([]);
  expect(readRecord("agenda: []").warnings).toEqual([{ path: "id", code: "identity-missing" }]);
});

test.each([
  ["questions: [{text: a, answers: [{text: a}, {text: 5}]}]", "questions[0].answers[1].text: expected-text"],
  ["title: 5", "title: expected-text"],
  ["agenda: text", "agenda: expected-list"],
  ["agenda: [text]", "agenda[0]: expected-map"],
  ["venue: [a]", "venue: expected-map"],
  ["venue: {rooms: [1]}", "venue.rooms[0]: expected-text"],
  ["ordinal_in_term: dwa", "ordinal_in_term: expected-whole-number"],
  ["ordinal_in_term: -2", "ordinal_in_term: expected-whole-number"],
  ["excerpt_truncated: tak", "excerpt_truncated: expected-yes-or-no"],
  ["date: 2019-02-30", "date: expected-day"],
  ["date: maj 2019", "date: expected-day"],
  ["time_start: 25:00", "time_start: expected-time"],
  ["kadencja: 8", "kadencja: expected-text"],
  ["kadencja: ósma", "kadencja: expected-roman-number"],
  ["schema_version: 2", "schema_version: expected-version-1"],
  [
    "presentations: [{figures: [{label: a, value: dużo}]}]",
    "presentations[0].figures[0].value: expected-number",
  ],
  [
    "presentations: [{figures: [{label: a, value: .inf}]}]",
    "presentations[0].figures[0].value: expected-number",
  ],
  ['title: "a\\u0000b"', "title: expected-readable-text"],
  ["date: 2019-05-29\nweekday: czwartek", "weekday: weekday-contradicts-date"],
  ["weekday: kiedyś", "weekday: expected-weekday"],
  ['time_start: "18:00"\ntime_end: "16:00"', "time_end: end-before-start"],
  ["date: 2019-05-29\ndate_bounds: {earliest: 2019-06-01}", "date: date-outside-bounds"],
  ["date_bounds: {earliest: 2019-06-01, latest: 2019-05-01}", "date_bounds.latest: bounds-reversed"],
  ["date: 2019-05-29\ncontinued_on: 2019-05-28", "continued_on: continued-before-date"],
  [
    'date: 2019-05-29\ndate_shown: {precision: month, value: "2019-06"}',
    "date_shown.value: date-shown-contradicts-date",
  ],
  ["date_shown: {precision: month, value: lato}", "date_shown.value: expected-month"],
  [
    "attendance: {members_total: 18, members_present: 19}",
    "attendance.members_present: more-present-than-members",
  ],
  [
    "attendance: {members_present: 8, quorum_min: 10, quorum: true}",
    "attendance.quorum: quorum-contradicts-attendance",
  ],
  [
    "date: 2019-05-29\nattendance: [{date: 2019-06-29, members_present: 8}]",
    "attendance[0].date: attendance-outside-meeting",
  ],
  [
    "resolutions: [{subject: a, unanimous: true, votes: {za: 9, przeciw: 1}}]",
    "resolutions[0].unanimous: votes-contradict-unanimous",
  ],
  [
    "attendance: {members_present: 8}\nresolutions: [{subject: a, votes: {za: 9}}]",
    "resolutions[0].votes: votes-exceed-present",
  ],
  [
    "resolutions: [{subject: a, result: podjęta, votes: {za: 3, przeciw: 9}}]",
    "resolutions[0].result: votes-contradict-result",
  ],
  [
    "questions: [{text: a, answer: b, answer_status: bez_odpowiedzi}]",
    "questions[0].answer_status: answer-contradicts-status",
  ],
  ["agenda: [{nr: 1, title: a}, {nr: 1, title: b}]", "agenda[1].nr: number-repeated"],
  ["- a", ": expected-map"],
  ["a: [", ":1: file-not-yaml"],
  ["a: 1\na: 2", ":2: file-not-yaml"],
  ["a: &a [*a]", ": too-deep"],
])("%s is a fault with its path", (text, fault) => {
  expect(faultsIn(text)).toEqual([fault]);
});

test("a file of more than a megabyte is refused unread", () => {
  expect(faultsIn(`title: ${"a".repeat(1_000_001)}`)).toEqual([": file-too-big"]);
});

test("all faults are listed at once", () => {
  expect(faultsIn("title: 5\ndate: jutro\nagenda: [1]")).toHaveLength(3);
});

test("aliases cannot blow a file up", () => {
  const bomb = [
    "a: &a [x, x, x, x, x, x, x, x, x, x]",
    ..."bcdefg"
      .split("")
      .map((key, at) => `${key}: &${key} [${Array(10).fill(`*${"abcdefg"[at]}`).join(", ")}]`),
  ].join("\n");
  expect(faultsIn(bomb)).toEqual([": file-not-yaml"]);
});

test("a repeated key that a prototype has is a key like any other", () => {
  expect(readRecord("id: x\n__proto__: {body: y}\nconstructor: z").warnings.map(({ path }) => path)).toEqual([
    "__proto__",
    "constructor",
  ]);
});

test("every fault and every warning has its sentence in both languages", () => {
  for (const code of [...faultCodes, ...warningCodes])
    for (const language of ["pl", "en"] as const)
      expect(messages[language].archive.note(code)).not.toBe(code);
});
