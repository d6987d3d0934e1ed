import { expect, test } from "vitest";
import { recordAttendance } from "#domain/attendance/record-attendance";
import { cancelConvention } from "#domain/convention/cancel-convention";
import { listEventsOf } from "#domain/audit/queries";
import { archiveActor } from "#domain/kernel/actor";
import type { Actor } from "#domain/kernel/actor";
import { decideResolution, decideResolutionInput } from "#domain/resolution/decide-resolution";
import { editResolution, editResolutionInput } from "#domain/resolution/edit-resolution";
import { indicatePerson, indicatePersonInput } from "#domain/resolution/indicate-person";
import {
  getResolution,
  getResolutionAt,
  listResolutions,
  listResolutionsOfConvention,
  listResolutionYears,
} from "#domain/resolution/queries";
import { recordReply, recordReplyInput } from "#domain/resolution/record-reply";
import { removeIndication } from "#domain/resolution/remove-indication";
import { tableResolution, tableResolutionInput } from "#domain/resolution/table-resolution";
import { rules } from "#schema/rule-book";
import { eq } from "drizzle-orm";
import { expectRefusal } from "#tests/expect-refusal";
import { aConventionInSession, anArchivedConvention, aPlannedConvention } from "#tests/held-convention";
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
import type { Council } from "#tests/world";

const draft = (conventionId: string, more: Record<string, string> = {}) =>
  tableResolutionInput.parse({
    conventionId,
    kind: "motion",
    subject: "zwiększenie budżetów dzielnic",
    addressee: "Prezydent Miasta Krakowa",
    ...more,
  });
const vote = (resolutionId: string, more: Record<string, string> = {}) =>
  decideResolutionInput.parse({ resolutionId, voteMode: "unanimous", ...more });

function aTabledResolution(council: Council, more: Record<string, string> = {}) {
  const convention = aConventionInSession(council);
  const { id } = tableResolution(council.as(clerk), draft(convention.id, more));
  return { ...convention, conventionId: convention.id, id };
}

/** Two of three are present, and two are enough. */
function withQuorum(
  council: Council,
  { conventionId, seat }: { conventionId: string; seat: (district: string | null) => { id: string } },
) {
  council.db.update(rules).set({ value: "3" }).where(eq(rules.name, "quorum-base")).run();
  recordAttendance(council.as(clerk), {
    conventionId,
    statuses: {
      [seat(null).id]: "present",
      [seat(krowodrza).id]: "present",
      [seat("podgorze").id]: "absent",
    },
  });
}

test("a draft gets the next number of the convention's year", () => {
  const council = aCouncil();
  const { id, itemId } = aConventionInSession(council);
  const first = tableResolution(council.as(clerk), draft(id, { agendaItemId: itemId }));
  expect([first.citation, tableResolution(council.as(chair), draft(id)).citation]).toEqual([
    "2026-001",
    "2026-002",
  ]);

  expect(getResolutionAt(council.db, konwentId, "2026-001")).toMatchObject({
    state: "tabled",
    voteMode: "not-known",
    sortOn: "2026-03-12",
    agendaItem: "Budżety dzielnic",
    seatsToFill: 2,
    indications: [],
  });
  expect(
    listEventsOf(council.db, "resolution", first.id).map((event) => [event.type, event.details["citation"]]),
  ).toEqual([["resolution.tabled", "2026-001"]]);
  expect(listResolutionsOfConvention(council.db, id).map((one) => one.citation)).toEqual([
    "2026-001",
    "2026-002",
  ]);
});

test("it stays inside until its convention is announced", () => {
  const council = aCouncil();
  const { id } = aPlannedConvention(council);
  tableResolution(council.as(clerk), draft(id));
  expectRefusal(() => getResolutionAt(council.db, konwentId, "2026-001"), "not-found");
  expectRefusal(() => getResolutionAt(council.db, konwentId, "nonsense"), "not-found");
  expect(listResolutions(council.db, konwentId, {})).toEqual({ resolutions: [], total: 0 });
});

test("it stands under an item of its own convention, and not before one that is called off", () => {
  const council = aCouncil();
  const other = aPlannedConvention(council);
  const { id } = aConventionInSession(council);
  expectRefusal(
    () => tableResolution(council.as(clerk), draft(id, { agendaItemId: other.itemId })),
    "agenda-item-elsewhere",
  );
  cancelConvention(council.as(clerk), { conventionId: other.id, cancelReason: "brak sali" });
  expectRefusal(() => tableResolution(council.as(clerk), draft(other.id)), "convention-wrong-state");
});

test("the vote keeps the quorum it stood on and the act that sets it", () => {
  const council = aCouncil();
  const tabled = aTabledResolution(council);
  withQuorum(council, tabled);
  expect(
    decideResolution(
      council.as(clerk),
      vote(tabled.id, {
        voteMode: "counted",
        votesFor: "1",
        votesAgainst: "0",
        votesAbstained: "0",
        votesNotCast: "1",
      }),
    ),
  ).toEqual({ id: tabled.id, state: "adopted" });

  expect(getResolution(council.db, tabled.id)).toMatchObject({
    votesFor: 1,
    votesNotCast: 1,
    presentThen: 2,
    compositionThen: 3,
    quorumThen: 2,
    ruleQuoted: "Zarządzenie PMK nr 358/2017",
  });
  expect(listEventsOf(council.db, "resolution", tabled.id).at(-1)).toMatchObject({
    type: "resolution.decided",
    details: { state: "adopted", voteMode: "counted" },
  });
});

test("a tie rejects; the same matter is not decided twice, but a wrong figure is corrected with its reason", () => {
  const council = aCouncil();
  const { id } = aTabledResolution(council);
  const tie = { voteMode: "counted", votesFor: "5", votesAgainst: "5", votesAbstained: "1" };
  expect(decideResolution(council.as(clerk), vote(id, tie)).state).toBe("rejected");
  expectRefusal(() => decideResolution(council.as(clerk), vote(id)), "resolution-decided");
  expect(
    decideResolution(
      council.as(clerk),
      vote(id, { ...tie, votesAgainst: "4", correctionReason: "pomyłka w liczeniu" }),
    ).state,
  ).toBe("adopted");
});

test("without a recorded quorum nothing is decided; where attendance is not recorded nothing is measured", () => {
  const council = aCouncil();
  const tabled = aTabledResolution(council);
  const { seat, conventionId, id } = tabled;
  recordAttendance(council.as(clerk), { conventionId, statuses: { [seat(krowodrza).id]: "present" } });
  expectRefusal(() => decideResolution(council.as(clerk), vote(id)), "no-quorum");
  expectRefusal(
    () =>
      decideResolution(
        council.as(clerk),
        vote(id, { voteMode: "counted", votesFor: "2", votesAgainst: "0", votesAbstained: "0" }),
      ),
    "no-quorum",
    "votes-exceed-present",
  );

  const elsewhere = aCouncil();
  const unmeasured = aTabledResolution(elsewhere);
  expect(decideResolution(elsewhere.as(clerk), vote(unmeasured.id)).state).toBe("adopted");
  expect(getResolution(elsewhere.db, unmeasured.id)).toMatchObject({
    presentThen: null,
    compositionThen: null,
    quorumThen: null,
    ruleQuoted: null,
  });
});

test("figures must fit the people, the mode and each other", () => {
  const council = aCouncil();
  const tabled = aTabledResolution(council);
  withQuorum(council, tabled);
  expectRefusal(
    () =>
      decideResolution(
        council.as(clerk),
        vote(tabled.id, { voteMode: "counted", votesFor: "2", votesAgainst: "1", votesAbstained: "0" }),
      ),
    "votes-exceed-present",
  );
  expectRefusal(
    () => decideResolution(council.as(clerk), vote(tabled.id, { voteMode: "counted", votesFor: "2" })),
    "counts-needed",
  );
  expectRefusal(
    () => decideResolution(council.as(clerk), vote(tabled.id, { votesFor: "1", votesAgainst: "1" })),
    "vote-not-unanimous",
  );
});

test("one votes at a meeting, not before it", () => {
  const council = aCouncil();
  const { id } = aPlannedConvention(council);
  const tabled = tableResolution(council.as(clerk), draft(id));
  expectRefusal(() => decideResolution(council.as(clerk), vote(tabled.id)), "convention-wrong-state");
});

test("the archive brings in what its source says: unanimous without figures, no quorum checked, the year of the record", () => {
  const council = aCouncil();
  const { id } = anArchivedConvention(council);
  const tabled = tableResolution(council.as(archiveActor), draft(id));
  expect(tabled.citation).toBe("2019-001");
  expect(decideResolution(council.as(archiveActor), vote(tabled.id)).state).toBe("adopted");
  expect(getResolution(council.db, tabled.id)).toMatchObject({
    isArchived: true,
    votesFor: null,
    presentThen: null,
    decidedOn: { value: "2019-06" },
  });

  const partly = tableResolution(council.as(archiveActor), draft(id));
  expect(
    decideResolution(
      council.as(archiveActor),
      vote(partly.id, { voteMode: "counted", votesFor: "17", statedOutcome: "adopted" }),
    ).state,
  ).toBe("adopted");
  expect(listResolutionYears(council.db, konwentId)).toEqual([2019]);
});

test("a reply is noted once the matter is decided", () => {
  const council = aCouncil();
  const { id } = aTabledResolution(council);
  const reply = recordReplyInput.parse({
    resolutionId: id,
    replyDueOn: "2026-04-12",
    repliedOn: "2026-04-10",
    replyText: "Prezydent popiera wniosek.",
  });
  expectRefusal(() => recordReply(council.as(clerk), reply), "resolution-not-decided");
  decideResolution(council.as(clerk), vote(id));
  recordReply(council.as(clerk), reply);
  expect(getResolution(council.db, id)).toMatchObject({
    replyDueOn: "2026-04-12",
    repliedOn: "2026-04-10",
    replyText: "Prezydent popiera wniosek.",
  });
  expect(listEventsOf(council.db, "resolution", id).at(-1)?.type).toBe("resolution.replied");
});

test("an indication names no more people than there are seats, and closes ranks when a name is struck", () => {
  const council = aCouncil();
  const { id: conventionId, itemId } = aConventionInSession(council);
  const { id } = tableResolution(
    council.as(clerk),
    draft(conventionId, { kind: "indication", agendaItemId: itemId }),
  );
  const name = (person: string, districtId = "") =>
    indicatePerson(
      council.as(clerk),
      indicatePersonInput.parse({ resolutionId: id, name: person, districtId }),
    );
  name("Anna Pierwsza", krowodrza);
  name("Jan Drugi");
  expectRefusal(() => name("Ewa Trzecia"), "too-many-indicated");
  expectRefusal(() => name("Ewa Trzecia", "no-such-district"), "not-found");

  const [first] = getResolutionAt(council.db, konwentId, "2026-001").indications;
  removeIndication(council.as(clerk), { indicationId: first?.id ?? "" });
  name("Ewa Trzecia", krowodrza);
  expect(
    getResolutionAt(council.db, konwentId, "2026-001").indications.map((one) => [one.name, one.district]),
  ).toEqual([
    ["Jan Drugi", null],
    ["Ewa Trzecia", "Krowodrza"],
  ]);
  expect(listEventsOf(council.db, "resolution", id).map((event) => event.type)).toContain(
    "resolution.indication-removed",
  );
});

test("only an indication names persons", () => {
  const council = aCouncil();
  const { id } = aTabledResolution(council);
  expectRefusal(
    () =>
      indicatePerson(
        council.as(clerk),
        indicatePersonInput.parse({ resolutionId: id, name: "Anna Pierwsza" }),
      ),
    "not-an-indication",
  );
});

test("words and filing are corrected, number and vote stay", () => {
  const council = aCouncil();
  const { id } = aTabledResolution(council);
  decideResolution(council.as(clerk), vote(id));
  editResolution(
    council.as(chair),
    editResolutionInput.parse({
      resolutionId: id,
      kind: "opinion",
      subject: "nowy temat",
      caseReference: "BR.0012.3.2026",
      jrwaClass: "0012",
      archivalCategory: "A",
    }),
  );
  expect(getResolution(council.db, id)).toMatchObject({
    kind: "opinion",
    subject: "nowy temat",
    addressee: null,
    caseReference: "BR.0012.3.2026",
    jrwaClass: "0012",
    archivalCategory: "A",
    number: 1,
    state: "adopted",
  });
  expect(listEventsOf(council.db, "resolution", id).at(-1)?.type).toBe("resolution.edited");
});

test("the register is read by year and page, newest first", () => {
  const council = aCouncil();
  const { id } = aConventionInSession(council);
  for (let count = 0; count < 21; count++) tableResolution(council.as(clerk), draft(id));
  const old = anArchivedConvention(council);
  tableResolution(council.as(archiveActor), draft(old.id));
  expect(
    listResolutions(council.db, konwentId, {})
      .resolutions.map((one) => one.citation)
      .slice(0, 2),
  ).toEqual(["2026-021", "2026-020"]);
  expect(listResolutions(council.db, konwentId, { page: 2 }).resolutions.map((one) => one.citation)).toEqual([
    "2026-001",
    "2019-001",
  ]);
  expect(listResolutions(council.db, konwentId, { year: 2019 })).toMatchObject({
    total: 1,
    resolutions: [{ citation: "2019-001" }],
  });
});

test("only the office keeps resolutions", () => {
  const council = aCouncil();
  const { id, conventionId } = aTabledResolution(council, { kind: "indication" });
  indicatePerson(council.as(chair), indicatePersonInput.parse({ resolutionId: id, name: "Anna Pierwsza" }));
  const [indication] = getResolutionAt(council.db, konwentId, "2026-001").indications;
  const deeds: ((actor: Actor) => unknown)[] = [
    (actor) => tableResolution(council.as(actor), draft(conventionId)),
    (actor) =>
      editResolution(
        council.as(actor),
        editResolutionInput.parse({ resolutionId: id, kind: "motion", subject: "x" }),
      ),
    (actor) => decideResolution(council.as(actor), vote(id)),
    (actor) => recordReply(council.as(actor), recordReplyInput.parse({ resolutionId: id })),
    (actor) =>
      indicatePerson(council.as(actor), indicatePersonInput.parse({ resolutionId: id, name: "Jan Drugi" })),
    (actor) => removeIndication(council.as(actor), { indicationId: indication?.id ?? "" }),
  ];
  for (const deed of deeds)
    for (const actor of [nobody, krowodrzaChair, presenter, admin])
      expectRefusal(() => deed(actor), "not-permitted");
});
