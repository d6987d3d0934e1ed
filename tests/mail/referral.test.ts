import { expect, test } from "vitest";
import { findLinkActor } from "#domain/access-link/queries";
import { systemActor } from "#domain/kernel/actor";
import { answerReferral } from "#domain/referral/answer-referral";
import { askClarification } from "#domain/referral/ask-clarification";
import { clarifyReferral } from "#domain/referral/clarify-referral";
import { handOverReferral } from "#domain/referral/hand-over-referral";
import { findAnswerSecret, listReferrals } from "#domain/referral/queries";
import { recallReferral } from "#domain/referral/recall-referral";
import { mails } from "#schema/mail";
import { aCouncil, clerk, krowodrzaChair } from "#tests/world";
import type { Council } from "#tests/world";
import { addresseeOf, aUnit, referred, whole } from "../domain/referral/referral-world.ts";
import { prepareMail } from "../../app/mail/prepare-mail.ts";

const head = {
  baseUrl: "https://konwent.example.org",
  mailFrom: { name: "Konwent", address: "biuro@example.org" },
};

/** The letters of one kind, written as their turn comes. */
const written = (council: Council, kind: string) =>
  council.db
    .select()
    .from(mails)
    .all()
    .filter((mail) => mail.kind === kind)
    .map(({ id }) => prepareMail(council.as(systemActor), head, id));

test("the addressee's letter says what is asked, until when, and opens the page where one answers", () => {
  const council = aCouncil();
  const { referralId } = referred(council);
  const [letter] = written(council, "referral");
  expect(letter?.toAddress).toBe("drogi@example.org");
  expect(letter?.subject).toBe("Pytanie 2026-001 do odpowiedzi: Tramwaj na Azory");
  for (const said of [
    "Termin odpowiedzi: 16 marca 2026",
    "Kto pyta: V Krowodrza",
    "Kiedy ruszy budowa linii na Azory?",
    "https://konwent.example.org/pytania/2026-001",
  ])
    expect(letter?.text).toContain(said);
  expect(letter?.replyTo).toBe(`biuro+${findAnswerSecret(council.db, referralId)}@example.org`);

  const token = /https:\/\/konwent\.example\.org\/wejscie\/(\S+)/.exec(letter?.text ?? "")?.[1] ?? "";
  const actor = findLinkActor(council.db, token, council.now());
  if (!actor) throw new Error("The address opens nothing");
  answerReferral(council.as(actor), { referralId, ...whole });
  council.travelTo("2026-12-01T11:00:00Z");
  expect(findLinkActor(council.db, token, council.now())).toBeUndefined();
});

test("who takes a matter over gets a letter of their own; without an address nothing is sent", () => {
  const council = aCouncil();
  const { referralId, questionId } = referred(council, [aUnit(council, "Bez adresu", null)]);
  expect(written(council, "referral")).toEqual([]);
  const unitId = aUnit(council, "Zarząd Transportu", "ztp@example.org");
  handOverReferral(council.as(addresseeOf(referralId)), { referralId, unitId, reason: "Prowadzi ZTP." });
  const [letter] = written(council, "referral");
  expect(letter?.toAddress).toBe("ztp@example.org");
  expect(letter?.text).toContain("Sprawę przekazał Państwu: Bez adresu. Termin biegnie dalej. Prowadzi ZTP.");
  expect(listReferrals(council.db, { questionId })).toHaveLength(2);
});

test("the addressee hears of a clarification and of a recall; a letter with nothing left to say is dropped", () => {
  const council = aCouncil();
  const { referralId } = referred(council);
  askClarification(council.as(addresseeOf(referralId)), { referralId, request: "Która linia?" });
  clarifyReferral(council.as(krowodrzaChair), { referralId, reply: "Na Azory." });
  const [clarified] = written(council, "referral-clarified");
  expect(clarified?.subject).toBe("Pytanie 2026-001: nadeszło wyjaśnienie");
  expect(clarified?.text).toContain("Na Azory.");

  recallReferral(council.as(clerk), { referralId });
  expect(written(council, "referral-recalled")[0]?.subject).toBe("Pytanie 2026-001: nie trzeba odpowiadać");
  expect(written(council, "referral")).toEqual([null]);
});
