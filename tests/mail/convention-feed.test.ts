import { expect, test } from "vitest";
import { publishAgenda } from "#domain/agenda/publish-agenda";
import { cancelConvention } from "#domain/convention/cancel-convention";
import { editConvention, editConventionInput } from "#domain/convention/edit-convention";
import { fileQuestion, fileQuestionInput } from "#domain/question/file-question";
import { acceptQuestion } from "#domain/question/accept-question";
import { readTwice, unfolded } from "#tests/calendars";
import { expectRefusal } from "#tests/expect-refusal";
import { anArchivedConvention, aPlannedConvention } from "#tests/held-convention";
import { anInvitedCouncil } from "#tests/invitations";
import { clerk, krowodrza, krowodrzaChair } from "#tests/world";
import type { Council } from "#tests/world";
import { conventionFeed } from "../../app/mail/convention-feed.ts";

const place = { language: "pl", baseUrl: "https://konwent.example.org" } as const;
const feedOf = (council: Council, district?: string) => conventionFeed(council.db, place, district).text;

test("what is announced and has a day stands in it; a draft, and a month alone, do not", () => {
  const { council, id } = anInvitedCouncil();
  aPlannedConvention(council, "2026-04-20");
  anArchivedConvention(council);
  const text = feedOf(council);
  expect(readTwice(text)).toMatchObject([
    {
      uid: `${id}@konwent.example.org`,
      sequence: 0,
      summary: "Konwent",
      start: new Date("2026-03-12T15:00Z"),
    },
  ]);
  const lines = unfolded(text);
  expect(lines).toContain("METHOD:PUBLISH");
  expect(lines).toContain("X-WR-CALNAME:Konwenty");
  expect(lines).toContain("STATUS:CONFIRMED");
  expect(lines).toContain("REFRESH-INTERVAL;VALUE=DURATION:PT3H");
  const properties = lines.slice(1, lines.indexOf("BEGIN:VTIMEZONE")); // RFC 5545, 3.4: first these, then the rest
  expect(properties.filter((line) => /^(BEGIN|END):/.test(line))).toEqual([]);
  expect(lines.slice(lines.lastIndexOf("END:VEVENT") + 1)).toEqual(["END:VCALENDAR"]);
  expect(lines.slice(lines.indexOf("END:VTIMEZONE") + 1)[0]).toBe("BEGIN:VEVENT");
  expect(lines.filter((line) => /^(ORGANIZER|ATTENDEE)/.test(line))).toEqual([]);
});

test("the same facts are the same bytes; a move raises the sequence and the last change", () => {
  const { council, id } = anInvitedCouncil();
  const before = conventionFeed(council.db, place);
  council.travelTo("2026-03-03T08:00:00Z");
  expect(feedOf(council)).toBe(before.text);
  const said = { conventionId: id, heldOn: "2026-03-12", startsAt: "17:00", venueName: "Magistrat" };
  editConvention(council.as(clerk), editConventionInput.parse(said));
  const after = conventionFeed(council.db, place);
  expect(unfolded(after.text)).toContain("LAST-MODIFIED:20260303T080000Z");
  expect(unfolded(after.text)).toContain("SEQUENCE:1");
  expect(after.lastModified).toEqual(new Date("2026-03-03T08:00:00Z"));
  expect(before.lastModified).toEqual(new Date("2026-03-02T11:00:00Z"));
});

test("called off, it stays, and says so twice; without an hour it is a whole day", () => {
  const { council, id } = anInvitedCouncil();
  editConvention(
    council.as(clerk),
    editConventionInput.parse({
      conventionId: id,
      heldOn: "2026-03-12",
      title: "O budżetach",
      venueName: "Magistrat",
    }),
  );
  expect(readTwice(feedOf(council))[0]).toMatchObject({ isAllDay: true, start: new Date("2026-03-12") });
  cancelConvention(council.as(clerk), { conventionId: id, cancelReason: "remont sali" });
  expect(unfolded(feedOf(council))).toContain("STATUS:CANCELLED");
  expect(readTwice(feedOf(council))[0]).toMatchObject({ summary: "Odwołany: O budżetach", sequence: 2 });
  expect(readTwice(feedOf(council))[0]?.description).toContain("remont sali");
});

test("a published agenda is in it, a draft is not", () => {
  const { council, id } = anInvitedCouncil();
  expect(feedOf(council)).not.toContain("Budżety");
  publishAgenda(council.as(clerk), { conventionId: id, told: null });
  expect(readTwice(feedOf(council))[0]?.description).toContain("1. 16:00 Budżety dzielnic");
});

test("a district's own has the same conventions, each with that district's questions", () => {
  const { council, id } = anInvitedCouncil();
  council.travelTo("2026-03-04T08:00:00Z");
  const { id: questionId } = fileQuestion(
    council.as(krowodrzaChair),
    fileQuestionInput.parse({
      districtId: krowodrza,
      conventionId: id,
      subject: "Godziny",
      text: "Czy do 19:00?",
    }),
  );
  acceptQuestion(council.as(clerk), { questionId });
  const own = feedOf(council, "krowodrza");
  expect(readTwice(own)[0]?.description).toContain(
    "Pytania dzielnicy Krowodrza na ten konwent:\n* 2026-001 Godziny",
  );
  expect(unfolded(own)).toContain("LAST-MODIFIED:20260304T080000Z");
  expect(unfolded(own)).toContain("X-WR-CALNAME:Konwenty: Krowodrza");
  expect(feedOf(council, "podgorze")).not.toContain("Godziny");
  expect(readTwice(feedOf(council, "podgorze"))[0]?.uid).toBe(readTwice(own)[0]?.uid);
  expectRefusal(() => feedOf(council, "atlantyda"), "not-found");
});

test("the English one speaks English and keeps the record's words", () => {
  const { council } = anInvitedCouncil();
  const { text } = conventionFeed(council.db, { ...place, language: "en" });
  expect(readTwice(text)[0]).toMatchObject({ summary: "Convention", location: "Magistrat" });
  expect(text.replaceAll("\r\n ", "")).toContain("https://konwent.example.org/en/konwenty/2026-03-12");
});
