import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { layPaper } from "#domain/agenda/lay-paper";
import { listItems, listPapers } from "#domain/agenda/queries";
import { listTold } from "#domain/agenda/told-queries";
import { publishAgenda } from "#domain/agenda/publish-agenda";
import { removePaper } from "#domain/agenda/remove-paper";
import { openPapers } from "#domain/attendance/open-papers";
import { findPaperReading, listPaperReadings, listRoll } from "#domain/attendance/queries";
import { sendInvitations } from "#domain/attendance/send-invitations";
import { setContact } from "#domain/attendance/set-contact";
import { inviteSeats } from "#domain/attendance/invite-seats";
import { mails } from "#schema/mail";
import { expectRefusal } from "#tests/expect-refusal";
import { withLink } from "#tests/invited-convention";
import { aConvenedConvention } from "#tests/minutes-world";
import { aCouncil, clerk, krowodrza, krowodrzaChair, nobody, podgorzeChair } from "#tests/world";
import type { Council } from "#tests/world";
import { deliverMail } from "../../../app/jobs/deliver-mail.ts";

const letterhead = {
  baseUrl: "https://konwent.example",
  mailFrom: { name: "Konwent", address: "biuro@example.org" },
};
const paper = (fileName: string, byte: string) => ({
  hash: byte.repeat(32),
  mediaType: "application/pdf",
  extension: "pdf",
  sizeBytes: 900,
  fileName,
  authorWarning: null,
});

let council: Council;
let conventionId: string;
let attendanceId: string;
let itemId: string;

const deliver = (at: string) => {
  council.travelTo(at);
  return deliverMail(council, letterhead, null);
};
const letters = (kind: string) => council.db.select().from(mails).where(eq(mails.kind, kind)).all();
const publish = () => publishAgenda(council.as(clerk), { conventionId, told: null });
const draft = (title: string) =>
  draftAgendaItem(
    council.as(clerk),
    draftAgendaItemInput.parse({ conventionId, title, kind: "discussion", plannedMinutes: "20" }),
  );
const told = (matter: string) =>
  listTold(council.db, conventionId)
    .filter((notice) => notice.matter === matter)
    .map(({ version }) => version);

beforeEach(() => {
  council = aCouncil();
  conventionId = aConvenedConvention(council).conventionId;
  inviteSeats(council.as(clerk), { conventionId });
  attendanceId = listRoll(council.db, conventionId).find((entry) => entry.districtId === krowodrza)?.id ?? "";
  setContact(council.as(clerk), { attendanceId, email: "krowodrza@example.org" });
  itemId = listItems(council.db, conventionId)[0]?.id ?? "";
});
const invite = () => sendInvitations(council.as(clerk), { conventionId, attendanceIds: [attendanceId] });

describe("an agenda that is published", () => {
  test("is told to nobody who was not invited", () => {
    publish();
    expect(letters("agenda-published")).toEqual([]);
    expect(told("agenda")).toEqual([]);
  });

  test("is in the invitation that is still to be written, and noted so", () => {
    invite();
    publish();
    expect(letters("agenda-published")).toEqual([]);
    expect(told("agenda")).toEqual(["1"]);
    draft("Parki");
    publish();
    expect(told("agenda")).toEqual(["2"]); // one letter, which shows the newest
  });

  test("is told ten minutes later, several versions in one letter, with what has changed", async () => {
    publish();
    invite();
    await deliver("2026-03-02T11:01:00Z");
    draft("Parki");
    publish();
    await deliver("2026-03-02T11:12:00Z");
    expect(letters("agenda-published").map(({ state }) => state)).toEqual(["kept"]);
    draft("Budżet");
    publish();
    draft("Remonty");
    publish();
    expect(told("agenda")).toEqual(["1", "2", "4"]);
    await deliver("2026-03-02T11:30:00Z");
    const last = letters("agenda-published").at(-1);
    expect(letters("agenda-published")).toHaveLength(2);
    expect(last?.subject).toContain("Zmiana porządku obrad");
    expect(last?.text).toContain("Dodano (pkt");
    expect(last?.text).toContain("Budżet");
    expect(last?.text).toContain("Remonty");
    expect(last?.text?.split("Co się zmieniło")[1]?.split("Porządek obrad")[0]).not.toContain("Parki");
  });
});

describe("papers laid after the agenda was published", () => {
  test("are told in one letter; those taken off again are not named", async () => {
    layPaper(council.as(clerk), { itemId, title: "Przed ogłoszeniem", file: paper("a.pdf", "aa") });
    publish();
    invite();
    await deliver("2026-03-02T11:01:00Z");
    expect(letters("papers-laid")).toEqual([]);
    layPaper(council.as(clerk), { itemId, title: "Budżet", file: paper("b.pdf", "bb") });
    layPaper(council.as(clerk), { itemId, title: "Pomyłka", file: paper("c.pdf", "cc") });
    expect(told("papers")).toEqual(["Budżet; Pomyłka"]);
    const wrong = listPapers(council.db, conventionId).find(({ title }) => title === "Pomyłka")?.id ?? "";
    removePaper(council.as(clerk), { paperId: wrong });
    await deliver("2026-03-02T11:12:00Z");
    const [letter] = letters("papers-laid");
    expect(letters("papers-laid")).toHaveLength(1);
    expect(letter?.text).toContain("Budżet");
    expect(letter?.text).not.toContain("Pomyłka");
    expect(letter?.text).not.toContain("Przed ogłoszeniem");
  });
});

describe("opening the papers", () => {
  test("is noted with the first time and the last", () => {
    const guest = withLink(attendanceId, {
      personId: krowodrzaChair.personId,
      name: krowodrzaChair.name,
    });
    openPapers(council.as(guest), { attendanceId });
    council.travelTo("2026-03-05T08:00:00Z");
    openPapers(council.as(krowodrzaChair), { attendanceId });
    expect(findPaperReading(council.db, attendanceId)).toMatchObject({
      firstOpenedAt: "2026-03-02T11:00:00.000Z",
      lastOpenedAt: "2026-03-05T08:00:00.000Z",
    });
    expect(listPaperReadings(council.db, conventionId)).toHaveLength(1);
  });

  test("is for whoever is invited alone", () => {
    for (const actor of [nobody, podgorzeChair, clerk])
      expectRefusal(() => openPapers(council.as(actor), { attendanceId }), "not-permitted");
  });
});
