import { simpleParser } from "mailparser";
import { createTransport } from "nodemailer";
import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { findReplySecret } from "#domain/attendance/address-queries";
import { sendInvitations } from "#domain/attendance/send-invitations";
import { editConvention, editConventionInput } from "#domain/convention/edit-convention";
import { publishAgenda } from "#domain/agenda/publish-agenda";
import { systemActor } from "#domain/kernel/actor";
import type { Mail } from "#domain/mail/queries";
import { mails } from "#schema/mail";
import { readTwice, unfolded } from "#tests/calendars";
import { anInvitedCouncil, deliverLetters } from "#tests/invitations";
import { clerk } from "#tests/world";
import { deskFor } from "../../app/mail/desk.ts";
import { invitation } from "../../app/mail/letters/invitation.ts";
import { envelopeOf } from "../../app/mail/post.ts";

const head = {
  baseUrl: "https://konwent.example.org",
  mailFrom: { name: "Biuro Konwentu", address: "konwent@example.org" },
};

async function sent(
  options: { heldOn?: string; before?: (world: ReturnType<typeof anInvitedCouncil>) => void } = {},
) {
  const world = anInvitedCouncil(options.heldOn);
  options.before?.(world);
  sendInvitations(world.council.as(clerk), { conventionId: world.id, attendanceIds: [] });
  const [letter] = await deliverLetters(world.council);
  if (!letter) throw new Error("no letter was sent");
  return { ...world, letter };
}

/** The letter as it travels. */
async function rawOf(letter: Mail): Promise<string> {
  const post = createTransport({ streamTransport: true, buffer: true });
  const { message } = await post.sendMail(envelopeOf(letter, head));
  return Buffer.isBuffer(message) ? message.toString() : "";
}

test("says when, where, who chairs, until when questions are taken, and asks with three buttons", async () => {
  const { letter, seat } = await sent({ heldOn: "2026-03-20" });
  expect(letter.subject).toBe("Zaproszenie: Konwent, 20 marca 2026, 16:00");
  for (const said of [
    "Dzień dobry, Kinga Krowoderska!",
    "Zapraszamy na konwent.",
    "Kiedy: piątek, 20 marca 2026, od 16:00",
    "Gdzie: Magistrat",
    "Przewodniczy: Jan Przewodniczący, Przewodniczący Rady Miasta Krakowa",
    "Pytania do: 17 marca 2026",
    "Strona konwentu:\nhttps://konwent.example.org/konwenty/2026-03-20",
  ])
    expect(letter.text).toContain(said);
  expect(letter.text).not.toContain("później, niż wymagają zasady");
  expect(letter.text?.match(/wejscie\/\S+/g)).toHaveLength(3);
  for (const answer of ["bede", "nie-bede", "nie-wiem"]) {
    expect(letter.text).toMatch(
      new RegExp(`^https://konwent\\.example\\.org/wejscie/\\S+\\?odp=${answer}$`, "m"),
    );
    expect(letter.html).toContain(`?odp=${answer}"`);
  }
  expect(letter.html).not.toMatch(/<img|<script|src=/);
  expect(seat.id).toBe(letter.subjectId);
});

test("a late one says which rule it breaks, and by how much", async () => {
  const { letter } = await sent({ heldOn: "2026-03-05" });
  expect(letter.text).toContain(
    "To zaproszenie wychodzi później, niż wymagają zasady: trzeba 7 dni wyprzedzenia, brakuje 4 dni. Podstawa: Zarządzenie PMK nr 358/2017.",
  );
});

test("the published agenda stands in the letter and in the calendar entry, a draft in neither", async () => {
  const draft = await sent();
  expect(draft.letter.text).not.toContain("Budżety dzielnic");
  expect(draft.letter.calendar).toContain("Porządek obrad nie jest jeszcze ogłoszony.");
  const published = await sent({
    before: ({ council, id }) => publishAgenda(council.as(clerk), { conventionId: id, told: null }),
  });
  expect(published.letter.text).toContain("* 1. 16:00 Budżety dzielnic");
  expect(readTwice(published.letter.calendar ?? "")[0]?.description).toContain("1. 16:00 Budżety dzielnic");
});

test("its calendar entry asks just this reader, who answers to an address with a secret", async () => {
  const { letter, council, seat, id } = await sent();
  const secret = findReplySecret(council.db, seat.id);
  const lines = unfolded(letter.calendar ?? "");
  expect(lines).toContain(`UID:${id}@konwent.example.org`);
  expect(lines).toContain(`ORGANIZER;CN="Biuro Konwentu":mailto:konwent+${secret}@example.org`);
  expect(lines.filter((line) => line.startsWith("ATTENDEE"))).toHaveLength(1);
  expect(lines.find((line) => line.startsWith("ATTENDEE"))).toMatch(/krowodrza@example\.com$/);
  expect(lines.join("\n")).not.toContain("gosc@example.com");
  expect(letter.replyTo).toBe(`konwent+${secret}@example.org`);
  expect(readTwice(letter.calendar ?? "")).toMatchObject([
    { sequence: 0, start: new Date("2026-03-12T15:00Z"), end: new Date("2026-03-12T17:00Z") },
  ]);
  expect(letter.calendar?.replaceAll("\r\n ", "")).toContain("w kalendarzu przyjęto 2 godziny");
});

describe("as it travels", () => {
  test("one alternative is text/calendar with its method (RFC 6047), and a file of the same words is attached", async () => {
    const { letter } = await sent();
    const raw = await rawOf(letter);
    const types = [...raw.matchAll(/^Content-Type: ([^\r\n;]+)/gm)].map(([, type]) => type);
    expect(types).toEqual([
      "multipart/mixed",
      "multipart/alternative",
      "text/plain",
      "text/html",
      "text/calendar",
      "application/ics",
    ]);
    expect(raw.replaceAll(/\r\n\s+/g, " ")).toMatch(
      /Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i,
    );
    expect(raw).toMatch(/^Content-Type: text\/plain; charset=utf-8/m);
    expect(raw.split("\r\n").every((line) => Buffer.byteLength(line) <= 998)).toBe(true);
  });

  test("a mail program reads back every word and the same calendar", async () => {
    const { letter } = await sent();
    const read = await simpleParser(await rawOf(letter));
    expect(read.subject).toBe(letter.subject);
    expect(read.text?.trim()).toBe(letter.text?.trim());
    expect(read.html).toContain("Dzień dobry, Kinga Krowoderska!");
    expect(read.replyTo?.text).toBe(letter.replyTo);
    const calendars = read.attachments.filter(({ contentType }) => /calendar|ics/.test(contentType));
    expect(calendars.length).toBeGreaterThanOrEqual(1);
    for (const { content } of calendars)
      expect(content.toString().replaceAll(/\r?\n/g, "\r\n").trim()).toBe(letter.calendar?.trim());
  });
});

test("whatever the office calls a convention, its invitation is read by both parsers", () => {
  const { council, id } = anInvitedCouncil();
  sendInvitations(council.as(clerk), { conventionId: id, attendanceIds: [] });
  const [mail] = council.db.select().from(mails).all();
  const pieces = [
    "budżet, drogi; zieleń",
    "ąćęłńóśźż",
    "🎉🏙️",
    "Sala „Dietla”",
    "x\ny",
    "a:b",
    "C\\ D",
    "Ł".repeat(60),
  ];
  const text = fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
    .map((some) => some.join(" ").slice(0, 290));
  fc.assert(
    fc.property(
      text,
      text,
      fc.constantFrom("2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25", "2027-01-04"),
      fc.constantFrom("00:30", "09:00", "16:00", "23:30"),
      fc.constantFrom("", "04:00", "18:00"),
      (title, venueName, heldOn, startsAt, endsAt) => {
        const said = { conventionId: id, heldOn, startsAt, endsAt, title, venueName };
        editConvention(council.as(clerk), editConventionInput.parse(said));
        const letter = invitation(deskFor(council.as(systemActor), "pl", head, []), mail!);
        const [read] = readTwice(letter?.calendar?.text ?? "");
        expect(read?.summary).toBe(title.replaceAll(/\s+/g, " ").trim());
        expect(unfolded(letter?.calendar?.text ?? "").join("\n")).toContain(
          `DTSTART;TZID=Europe/Warsaw:${heldOn.replaceAll("-", "")}T${startsAt.replace(":", "")}00`,
        );
      },
    ),
    { numRuns: 60 },
  );
});
