import { expect, test } from "vitest";
import { inMonth, noDate, onDay, readCouncilDate } from "#domain/kernel/council-date";
import {
  linkedConvention,
  linkedDistrict,
  linkedMinutes,
  linkedQuestion,
  linkedResolution,
  linkedSite,
} from "../../app/formats/json-ld.ts";

const place = {
  baseUrl: "https://konwent.example.org",
  language: "pl",
  body: { name: "Konwent", publisher: "Urząd Miasta" },
} as const;

const thing = ["@context", "@type", "name", "description", "url", "identifier", "potentialAction"];
const work = [
  "inLanguage",
  "license",
  "publisher",
  "text",
  "version",
  "dateCreated",
  "datePublished",
  "about",
  "author",
];
/** The types of schema.org that we use, and the properties each has there (its own and those of the types it is one of). */
const vocabulary: Record<string, string[]> = {
  WebSite: work,
  QAPage: [...work, "mainEntity"],
  Question: [...work, "answerCount", "acceptedAnswer", "suggestedAnswer"],
  Answer: work,
  Report: work,
  Legislation: [...work, "legislationIdentifier", "legislationDate", "legislationPassedBy"],
  Event: ["startDate", "endDate", "eventStatus", "eventAttendanceMode", "location", "organizer"],
  Place: ["address"],
  AdministrativeArea: ["address"],
  Person: ["worksFor"],
  Organization: [],
  GovernmentOrganization: [],
  SearchAction: ["target", "query-input"],
  EntryPoint: ["urlTemplate"],
};

/** Every object is of a type of the vocabulary, has only its properties, and no empty one. */
function checked(facts: unknown): unknown {
  if (Array.isArray(facts)) facts.forEach(checked);
  else if (typeof facts === "object" && facts !== null) {
    const type = "@type" in facts ? String(facts["@type"]) : "";
    expect(Object.keys(vocabulary)).toContain(type);
    for (const [name, fact] of Object.entries(facts)) {
      expect([...thing, ...(vocabulary[type] ?? [])], `${type}.${name}`).toContain(name);
      expect([null, undefined, ""], `${type}.${name}`).not.toContain(fact);
      checked(fact);
    }
  }
  return facts;
}

const convention = {
  address: "2019-05-29",
  heldOn: onDay("2019-05-29"),
  state: "closed",
  startsAt: "16:00",
  endsAt: null,
  form: "in-person",
  venueName: "Magistrat",
  venueAddress: null,
  venueRooms: ["Sala Portretowa"],
} as const;
const meeting = (other: Partial<Parameters<typeof linkedConvention>[1]> = {}) =>
  checked(
    linkedConvention(place, { ...convention, venueRooms: ["Sala Portretowa"], ...other }, "Konwent", null),
  );

test("a convention is an event, its hour with the offset of its day", () => {
  expect(meeting()).toMatchObject({
    startDate: "2019-05-29T16:00:00+02:00",
    location: { name: "Magistrat, Sala Portretowa" },
  });
  expect(meeting({ heldOn: onDay("2019-11-29") })).toMatchObject({ startDate: "2019-11-29T16:00:00+01:00" });
  expect(meeting({ state: "cancelled" })).toMatchObject({ eventStatus: "https://schema.org/EventCancelled" });
});

test("a day that nobody knows is not invented", () => {
  expect(meeting({ heldOn: inMonth("2019-06") })).toMatchObject({ startDate: "2019-06" });
  for (const heldOn of [readCouncilDate("lato 2019"), readCouncilDate("po wakacjach"), noDate])
    expect(meeting({ heldOn })).not.toHaveProperty("startDate");
  expect(meeting({ state: "outcome-unknown" })).not.toHaveProperty("eventStatus");
});

test("a question names who asks, and tells a whole answer from a part of one", () => {
  const answer = { text: "Tak.", answeredBy: "Dyrektor", unitName: "ZIKiT", answeredOn: onDay("2026-03-12") };
  const question = {
    citation: "2026-001",
    subject: "Godziny",
    text: "Kiedy?",
    filedOn: onDay("2026-03-02"),
    askers: [{ roman: "V", name: "Krowodrza", slug: "krowodrza" }],
    answers: [
      { ...answer, extent: "partial" },
      { ...answer, extent: "full" },
    ],
  };
  expect(checked(linkedQuestion(place, question))).toMatchObject({
    mainEntity: {
      answerCount: 2,
      acceptedAnswer: [{ text: "Tak." }],
      suggestedAnswer: [{ text: "Tak." }],
      author: [{ name: "V Krowodrza" }],
    },
  });
  expect(checked(linkedQuestion(place, { ...question, askers: [], answers: [] }))).toMatchObject({
    mainEntity: { answerCount: 0 },
  });
});

test("the site, minutes, resolutions and districts keep to the vocabulary", () => {
  checked(linkedSite(place));
  checked(
    linkedMinutes(
      place,
      { address: "2019-05-29", number: 2, publishedAt: "2019-06-12T10:00:00Z", producedOn: "2019-06-01" },
      "Konwent",
    ),
  );
  checked(linkedResolution(place, { citation: "2019-001", subject: "S", text: null, decidedOn: noDate }));
  checked(linkedDistrict(place, { roman: "V", name: "Krowodrza", slug: "krowodrza", address: null }));
});
