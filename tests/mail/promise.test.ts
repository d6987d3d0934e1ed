import { expect, test } from "vitest";
import { findLinkActor } from "#domain/access-link/queries";
import { answerWording } from "#domain/action-item/answer-wording";
import { askWording } from "#domain/action-item/ask-wording";
import { judgeActionItem } from "#domain/action-item/judge-action-item";
import { moveActionItemOn, moveActionItemOnInput } from "#domain/action-item/move-action-item-on";
import { getActionItem } from "#domain/action-item/queries";
import { systemActor } from "#domain/kernel/actor";
import { accounts } from "#schema/accounts";
import { mails } from "#schema/mail";
import { aConventionInSession } from "#tests/held-convention";
import { aCouncil, clerk, krowodrza, krowodrzaChair, presenter } from "#tests/world";
import type { Council } from "#tests/world";
import { remindOwners } from "../../app/jobs/remind-owners.ts";
import { prepareMail } from "../../app/mail/prepare-mail.ts";
import { asked, promised, wording } from "../domain/action-item/promise-world.ts";
import { aUnit } from "../domain/referral/referral-world.ts";

const head = {
  baseUrl: "https://konwent.example.org",
  mailFrom: { name: "Konwent", address: "biuro@example.org" },
};

const lettersOf = (council: Council, kind: string) =>
  council.db
    .select()
    .from(mails)
    .all()
    .filter((mail) => mail.kind === kind);
const written = (council: Council, kind: string) =>
  lettersOf(council, kind).map(({ id }) => prepareMail(council.as(systemActor), head, id));

test("the owner's letter says what was promised and where, and opens the page where the wording is confirmed", () => {
  const council = aCouncil();
  const { id: conventionId, itemId } = aConventionInSession(council);
  const id = asked(council, { conventionId, agendaItemId: itemId, dueOn: "do końca czerwca" });
  const [letter] = written(council, "promise");
  expect(letter?.toAddress).toBe("kosmider@example.org");
  expect(letter?.subject).toBe("Zobowiązanie 2026-001: prosimy o potwierdzenie brzmienia");
  for (const said of [
    `Treść: ${wording}`,
    "Kto się zobowiązał: Bogusław Kośmider",
    "Termin: do końca czerwca",
    "Budżety dzielnic",
    "https://konwent.example.org/zobowiazania/2026-001",
  ])
    expect(letter?.text).toContain(said);

  const token = /https:\/\/konwent\.example\.org\/wejscie\/(\S+)/.exec(letter?.text ?? "")?.[1] ?? "";
  const owner = findLinkActor(council.db, token, council.now());
  if (!owner) throw new Error("The address opens nothing");
  answerWording(council.as(owner), {
    actionItemId: id,
    readText: wording,
    answer: "confirmed",
    wordingNote: null,
  });
  expect(getActionItem(council.db, id).wording).toBe("confirmed");
});

test("the letter goes to the address given, else to the owner's account, else to the unit's own", () => {
  const council = aCouncil();
  council.db
    .insert(accounts)
    .values({
      id: "account-ewa",
      personId: presenter.id,
      email: "ewa@example.org",
      salt: "sól",
      mailLanguage: "en",
    })
    .run();
  const unit = aUnit(council);
  asked(council, { ownerPersonId: presenter.id, ownerUnitId: unit });
  for (const more of [{ ownerPersonId: presenter.id, ownerUnitId: unit }, { ownerUnitId: unit }])
    askWording(council.as(clerk), { actionItemId: promised(council, more), ownerEmail: null });
  expect(lettersOf(council, "promise").map(({ toAddress, language }) => [toAddress, language])).toEqual([
    ["kosmider@example.org", "pl"],
    ["ewa@example.org", "en"],
    ["drogi@example.org", "pl"],
  ]);
});

test("a letter with nothing left to ask is dropped, and asking twice is one letter", () => {
  const council = aCouncil();
  const id = asked(council);
  askWording(council.as(clerk), { actionItemId: id, ownerEmail: null });
  moveActionItemOn(council.as(clerk), moveActionItemOnInput.parse({ actionItemId: id, state: "done" }));
  expect(written(council, "promise")).toEqual([null]);
});

test("a reminder says whether the term is near or has passed", () => {
  const council = aCouncil();
  promised(council, { dueOn: "2026-03-05", ownerUnitId: aUnit(council) });
  remindOwners(council);
  expect(written(council, "promise-reminder")[0]?.subject).toBe(
    "Zobowiązanie 2026-001: termin mija 5 marca 2026",
  );
  council.travelTo("2026-03-06T11:00:00Z");
  remindOwners(council);
  const late = written(council, "promise-reminder").at(-1);
  expect(late?.subject).toBe("Zobowiązanie 2026-001: termin minął 5 marca 2026");
  expect(late?.text).toContain("https://konwent.example.org/wejscie/");
});

test("whoever promised hears how it was judged, by whom and why; nothing once it was opened again", () => {
  const council = aCouncil();
  const id = promised(council, { ownerUnitId: aUnit(council), districtId: krowodrza });
  const moved = (state: string) =>
    moveActionItemOn(
      council.as(clerk),
      moveActionItemOnInput.parse({ actionItemId: id, state, note: "Gotowe." }),
    );
  moved("done");
  judgeActionItem(council.as(krowodrzaChair), {
    actionItemId: id,
    verdict: "not",
    sentence: "Tramwaj nie jeździ.",
  });
  const [letter] = written(council, "promise-verdict");
  expect(letter?.toAddress).toBe("drogi@example.org");
  expect(letter?.subject).toBe("Zobowiązanie 2026-001: ocenione jako niedotrzymane");
  for (const said of [
    "Kto ocenił: Krowodrza",
    "Uzasadnienie: Tramwaj nie jeździ.",
    "otworzyć zobowiązanie na nowo",
  ])
    expect(letter?.text).toContain(said);

  moved("open");
  moved("done");
  judgeActionItem(council.as(krowodrzaChair), { actionItemId: id, verdict: "kept", sentence: null });
  const kept = written(council, "promise-verdict").at(-1);
  expect(kept?.subject).toBe("Zobowiązanie 2026-001: ocenione jako dotrzymane");
  expect(kept?.text).not.toContain("Uzasadnienie");
  moved("open");
  moved("done");
  judgeActionItem(council.as(krowodrzaChair), { actionItemId: id, verdict: "kept", sentence: null });
  moved("open");
  expect(written(council, "promise-verdict").at(-1)).toBeNull();
});
