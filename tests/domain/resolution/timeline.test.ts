import { expect, test } from "vitest";
import { assignActionItem, assignActionItemInput } from "#domain/action-item/assign-action-item";
import { onDay } from "#domain/kernel/council-date";
import { answerReferral } from "#domain/referral/answer-referral";
import { handOverReferral } from "#domain/referral/hand-over-referral";
import { holdReferral } from "#domain/referral/hold-referral";
import { listReferrals } from "#domain/referral/queries";
import { referMatter, referMatterInput } from "#domain/referral/refer-matter";
import { sendingsOf } from "#domain/referral/timeline-rules";
import type { ReferralStory } from "#domain/referral/timeline-rules";
import { decideResolution, decideResolutionInput } from "#domain/resolution/decide-resolution";
import { getResolutionDetail } from "#domain/resolution/queries";
import { tableResolution, tableResolutionInput } from "#domain/resolution/table-resolution";
import { listResolutionTimeline } from "#domain/resolution/timeline-queries";
import { timelineOf } from "#domain/resolution/timeline-rules";
import { aConventionInSession } from "#tests/held-convention";
import { aCouncil, clerk } from "#tests/world";
import { aUnit, addresseeOf, whole } from "../referral/referral-world.ts";

test("a resolution's life: decided, sent, held, answered in part, handed over, answered, and what was promised", () => {
  const council = aCouncil();
  const { id: conventionId, itemId } = aConventionInSession(council);
  council.travelTo("2026-03-13T11:00:00Z");
  const { id: resolutionId } = tableResolution(
    council.as(clerk),
    tableResolutionInput.parse({ conventionId, agendaItemId: itemId, kind: "motion", subject: "O parki" }),
  );
  const life = () =>
    listResolutionTimeline(council.db, getResolutionDetail(council.db, resolutionId)).map(
      ({ what, by, to }) => [what, by, to ?? null],
    );
  expect(life()).toEqual([["resolution-tabled", null, null]]);

  decideResolution(council.as(clerk), decideResolutionInput.parse({ resolutionId, voteMode: "unanimous" }));
  referMatter(council.as(clerk), referMatterInput.parse({ resolutionId, unitIds: [aUnit(council)] }));
  const referralId = listReferrals(council.db, { resolutionId })[0]?.id ?? "";
  council.travelTo("2026-03-16T11:00:00Z");
  holdReferral(council.as(addresseeOf(referralId)), { referralId, holdingReply: "Sprawdzamy." });
  council.travelTo("2026-03-17T11:00:00Z");
  answerReferral(council.as(addresseeOf(referralId)), { referralId, ...whole, extent: "partial" });
  handOverReferral(council.as(addresseeOf(referralId)), {
    referralId,
    unitId: aUnit(council, "Zarząd Zieleni", "zielen@example.org"),
    reason: "Parki prowadzi inna jednostka.",
  });
  const next = listReferrals(council.db, { resolutionId }).find(({ state }) => state === "open")?.id ?? "";
  council.travelTo("2026-03-20T11:00:00Z");
  answerReferral(council.as(addresseeOf(next)), { referralId: next, ...whole });
  assignActionItem(
    council.as(clerk),
    assignActionItemInput.parse({
      resolutionId,
      text: "Park powstanie",
      ownerName: "Jan Nowak",
      commitment: "firm",
      promisedOn: "2026-03-21",
      dueOn: "",
    }),
  );
  expect(life()).toEqual([
    ["resolution-adopted", null, null],
    ["passed-on", null, "Zarząd Dróg"],
    ["acknowledged", "Zarząd Dróg", null],
    ["held", "Zarząd Dróg", null],
    ["answered", "Zarząd Dróg", null],
    ["handed-over", "Zarząd Dróg", "Zarząd Zieleni"],
    ["answered", "Zarząd Zieleni", null],
    ["promised", "Jan Nowak", null],
  ]);
});

test("a reply that no addressee wrote themselves, and the day it was due, are steps of their own", () => {
  const told = timelineOf({
    state: "adopted",
    decidedOn: onDay("2026-03-12"),
    replyDueOn: "2026-04-12",
    repliedOn: "2026-04-02",
    convention: { to: "convention", at: "2026-03-12", name: null },
    referrals: [],
    answers: [],
    promises: [],
    minutes: [],
  });
  expect(told.map(({ what }) => what)).toEqual(["resolution-adopted", "replied", "reply-due"]);
});

test("in a later round those who had it are sent it back; whoever is added has it for the first time", () => {
  const held = (id: string, round: number, addressee: string): ReferralStory => ({
    id,
    round,
    addressee,
    state: "open",
    receivedOn: `2026-03-0${round}`,
    acknowledgedOn: null,
    holdingReplyOn: null,
    holdingReply: null,
    endedOn: null,
    handedOverFromId: null,
    handedOverReason: null,
    pauses: [],
    extensions: [],
    files: [],
  });
  const all = [held("1", 1, "Zarząd Dróg"), held("2", 2, "Zarząd Dróg"), held("3", 2, "Prezydent Miasta")];
  const sent = (round: number) =>
    sendingsOf(
      all.filter((one) => one.round === round),
      all,
    ).map(({ what, to }) => [what, to]);
  expect(sent(1)).toEqual([["passed-on", "Zarząd Dróg"]]);
  expect(sent(2)).toEqual([
    ["sent-back", "Zarząd Dróg"],
    ["passed-on", "Prezydent Miasta"],
  ]);
});
