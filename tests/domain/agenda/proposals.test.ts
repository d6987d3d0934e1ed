import { expect, test } from "vitest";
import { proposeAgendaItem, proposeAgendaItemInput } from "#domain/agenda/propose-agenda-item";
import { getAgendaItem } from "#domain/agenda/queries";
import { getProposal, listProposalsOf, listWaitingProposals } from "#domain/agenda/proposal-queries";
import { returnUnfinishedItems, returnUnfinishedItemsInput } from "#domain/agenda/return-unfinished-items";
import { takeProposal } from "#domain/agenda/take-proposal";
import { withdrawProposal } from "#domain/agenda/withdraw-proposal";
import { listEventsOf } from "#domain/audit/queries";
import { closeConvention } from "#domain/convention/close-convention";
import { openSession } from "#domain/convention/open-session";
import {
  aCouncil,
  clerk,
  konwentId,
  krowodrza,
  krowodrzaChair,
  nobody,
  podgorzeChair,
  presenter,
} from "#tests/world";
import type { Council } from "#tests/world";
import { expectRefusal } from "#tests/expect-refusal";
import { aConvention, anAnnouncedAgenda, shown } from "./agenda-world.ts";

const lights = (districtId = krowodrza) =>
  proposeAgendaItemInput.parse({
    districtId,
    title: "Oświetlenie parków",
    reason: "Jest ciemno.",
  });
const typesOf = (council: Council, id: string) =>
  listEventsOf(council.db, "agenda-proposal", id).map(({ type }) => type);

test("districts and the office propose; all of it waits in one list", () => {
  const council = aCouncil();
  const { id } = proposeAgendaItem(council.as(krowodrzaChair), lights());
  proposeAgendaItem(council.as(clerk), lights(""));
  expect(
    listWaitingProposals(council.db, konwentId).map(({ districtName, title }) => [districtName, title]),
  ).toEqual([
    ["Krowodrza", "Oświetlenie parków"],
    [null, "Oświetlenie parków"],
  ]);
  expect(listProposalsOf(council.db, [krowodrza])).toHaveLength(1);
  expect(typesOf(council, id)).toEqual(["agenda-proposal.made"]);
});

test("a chair proposes for the own district only, the office for itself only", () => {
  const council = aCouncil();
  expectRefusal(() => proposeAgendaItem(council.as(podgorzeChair), lights()), "not-permitted");
  expectRefusal(() => proposeAgendaItem(council.as(krowodrzaChair), lights("")), "not-permitted");
  expectRefusal(() => proposeAgendaItem(council.as(clerk), lights()), "not-permitted");
  for (const actor of [nobody, presenter])
    expectRefusal(() => proposeAgendaItem(council.as(actor), lights("")), "not-permitted");
});

test("the office takes a waiting matter into an agenda", () => {
  const { council, conventionId } = aConvention();
  const { id: proposalId } = proposeAgendaItem(council.as(krowodrzaChair), lights());
  const { id } = takeProposal(council.as(clerk), { proposalId, conventionId });

  expect(getAgendaItem(council.db, id)).toMatchObject({
    title: "Oświetlenie parków",
    description: "Jest ciemno.",
    proposalId,
    kind: "discussion",
  });
  expect(getProposal(council.db, proposalId)).toMatchObject({
    state: "taken",
    takenIntoConventionId: conventionId,
  });
  expect(listWaitingProposals(council.db, konwentId)).toEqual([]);
  expect(typesOf(council, proposalId)).toEqual(["agenda-proposal.made", "agenda-proposal.taken"]);
  expectRefusal(() => takeProposal(council.as(clerk), { proposalId, conventionId }), "proposal-not-waiting");
  expectRefusal(() => withdrawProposal(council.as(krowodrzaChair), { proposalId }), "proposal-not-waiting");
  expectRefusal(
    () => takeProposal(council.as(krowodrzaChair), { proposalId, conventionId }),
    "not-permitted",
  );
});

test("a convention that is over takes nothing", () => {
  const { council, conventionId } = anAnnouncedAgenda();
  const { id: proposalId } = proposeAgendaItem(council.as(clerk), lights(""));
  openSession(council.as(clerk), { conventionId });
  closeConvention(council.as(clerk), { conventionId });
  expectRefusal(() => takeProposal(council.as(clerk), { proposalId, conventionId }), "convention-closed");
});

test("whoever proposed takes it back", () => {
  const council = aCouncil();
  const { id: proposalId } = proposeAgendaItem(council.as(krowodrzaChair), lights());
  for (const actor of [podgorzeChair, clerk, nobody])
    expectRefusal(() => withdrawProposal(council.as(actor), { proposalId }), "not-permitted");
  withdrawProposal(council.as(krowodrzaChair), { proposalId });
  expect(typesOf(council, proposalId)).toEqual(["agenda-proposal.made", "agenda-proposal.withdrawn"]);
});

test("unfinished items wait again, for the district that proposed them", () => {
  const { council, conventionId, ids } = anAnnouncedAgenda();
  const { id: proposalId } = proposeAgendaItem(council.as(krowodrzaChair), lights());
  const taken = takeProposal(council.as(clerk), {
    proposalId,
    conventionId,
  }).id;
  const returning = returnUnfinishedItemsInput.parse({
    conventionId,
    itemIds: [taken, ids[2]],
  });
  expectRefusal(() => returnUnfinishedItems(council.as(clerk), returning), "convention-not-closed");
  openSession(council.as(clerk), { conventionId });
  closeConvention(council.as(clerk), { conventionId });
  returnUnfinishedItems(council.as(clerk), returning);

  const waiting = listWaitingProposals(council.db, konwentId);
  expect(
    new Set(
      waiting.map(({ title, districtId, leftOverFromItemId }) =>
        [title, districtId, leftOverFromItemId].join(" "),
      ),
    ),
  ).toEqual(new Set([`Oświetlenie parków ${krowodrza} ${taken}`, `Parki  ${ids[2]}`]));
  expectRefusal(() => returnUnfinishedItems(council.as(clerk), returning), "agenda-item-already-returned");
  expectRefusal(
    () =>
      returnUnfinishedItems(council.as(clerk), {
        conventionId,
        itemIds: ["elsewhere"],
      }),
    "agenda-item-elsewhere",
  );
  expectRefusal(() => returnUnfinishedItems(council.as(krowodrzaChair), returning), "not-permitted");

  const next = aConvention(council, "2026-04-30").conventionId;
  for (const proposal of waiting)
    takeProposal(council.as(clerk), {
      proposalId: proposal.id,
      conventionId: next,
    });
  expect(shown(council, next)).toEqual(waiting.map(({ title }, index) => `${index + 1} ${title}`));
  expect(returnUnfinishedItemsInput.safeParse({ conventionId }).error?.issues[0]?.message).toBe("required");
});
