import type { CouncilDate } from "#domain/kernel/council-date";
import { polishInstant, withOffset } from "#domain/kernel/polish-time";
import { inLanguage } from "../areas.ts";
import type { PagePlace } from "../ui/title.tsx";
import { licence } from "./licence.ts";

/** Facts of a page in the vocabulary of schema.org. What is not known is left out: nothing is guessed for a machine either. */
type Linked = Record<string, unknown>;

const vocabulary = { "@context": "https://schema.org" };
const statuses: Record<string, string | undefined> = {
  convened: "https://schema.org/EventScheduled",
  "in-session": "https://schema.org/EventScheduled",
  closed: "https://schema.org/EventScheduled",
  cancelled: "https://schema.org/EventCancelled",
};
const modes = {
  "in-person": "https://schema.org/OfflineEventAttendanceMode",
  remote: "https://schema.org/OnlineEventAttendanceMode",
  hybrid: "https://schema.org/MixedEventAttendanceMode",
} as const;

const addressIn = ({ baseUrl, language }: PagePlace, path: string) => baseUrl + inLanguage(language, path);

/** A day or a month, which ISO 8601 can say as exactly as it is known; nothing for anything less certain. */
const isoDate = ({ precision, value }: CouncilDate): string | undefined =>
  (precision === "day" || precision === "month") && value !== null ? value : undefined;

const publisherOf = ({ body }: PagePlace): Linked => ({
  "@type": "GovernmentOrganization",
  name: body.publisher,
});
const bodyOf = (place: PagePlace): Linked => ({
  "@type": "GovernmentOrganization",
  name: place.body.name,
  url: addressIn(place, "/"),
});

/** Without what is not known. */
const known = (facts: Linked): Linked =>
  Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined && fact !== null));

/** The site as a whole, and whose it is. */
export const linkedSite = (place: PagePlace): Linked => ({
  ...vocabulary,
  "@type": "WebSite",
  name: place.body.name,
  url: addressIn(place, "/"),
  inLanguage: place.language,
  publisher: publisherOf(place),
  license: licence.address,
  potentialAction: {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${addressIn(place, "/szukaj")}?slowa={slowa}` },
    "query-input": "required name=slowa",
  },
});

type LinkedMeeting = {
  address: string | null;
  heldOn: CouncilDate;
  state: string;
  startsAt: string | null;
  endsAt: string | null;
  form: keyof typeof modes | null;
  venueName: string | null;
  venueAddress: string | null;
  venueRooms: string[];
};

/** A convention as an event: its hours with their offset, its day or month where no hour is known. */
export function linkedConvention(
  place: PagePlace,
  convention: LinkedMeeting,
  name: string,
  description: string | null,
): Linked {
  const { heldOn, startsAt, endsAt } = convention;
  const day = heldOn.precision === "day" ? heldOn.value : null;
  const where = [convention.venueName, ...convention.venueRooms].filter(Boolean).join(", ");
  return known({
    ...vocabulary,
    "@type": "Event",
    name,
    description,
    url: addressIn(place, `/konwenty/${convention.address}`),
    startDate: day && startsAt ? withOffset(polishInstant(day, startsAt)) : isoDate(heldOn),
    endDate: day && endsAt ? withOffset(polishInstant(day, endsAt)) : undefined,
    eventStatus: statuses[convention.state],
    eventAttendanceMode: convention.form ? modes[convention.form] : undefined,
    location:
      where || convention.venueAddress
        ? known({
            "@type": "Place",
            name: where || undefined,
            address: convention.venueAddress,
          })
        : undefined,
    organizer: bodyOf(place),
  });
}

type LinkedQuestion = {
  citation: string;
  subject: string;
  text: string;
  filedOn: CouncilDate;
  askers: { roman: string; name: string; slug: string }[];
  answers: {
    text: string;
    answeredBy: string | null;
    unitName: string | null;
    extent: string;
    answeredOn: CouncilDate;
  }[];
};

/** A question with its answers: a whole one is accepted, a partial one suggested. */
export function linkedQuestion(place: PagePlace, question: LinkedQuestion): Linked {
  const url = addressIn(place, `/pytania/${question.citation}`);
  const answers = (isWhole: boolean) =>
    question.answers
      .filter(({ extent }) => (extent === "full") === isWhole)
      .map((one) => linkedAnswer(one, url));
  const [accepted, suggested] = [answers(true), answers(false)];
  return {
    ...vocabulary,
    "@type": "QAPage",
    url,
    license: licence.address,
    mainEntity: known({
      "@type": "Question",
      identifier: question.citation,
      name: question.subject,
      text: question.text,
      inLanguage: "pl",
      url,
      dateCreated: isoDate(question.filedOn),
      author: question.askers.length > 0 ? question.askers.map((one) => districtOf(place, one)) : undefined,
      answerCount: question.answers.length,
      acceptedAnswer: accepted.length > 0 ? accepted : undefined,
      suggestedAnswer: suggested.length > 0 ? suggested : undefined,
    }),
  };
}

function linkedAnswer(answer: LinkedQuestion["answers"][number], url: string): Linked {
  const unit = answer.unitName ? { "@type": "Organization", name: answer.unitName } : undefined;
  return known({
    "@type": "Answer",
    text: answer.text,
    inLanguage: "pl",
    url: `${url}#odpowiedzi`,
    dateCreated: isoDate(answer.answeredOn),
    author: answer.answeredBy ? known({ "@type": "Person", name: answer.answeredBy, worksFor: unit }) : unit,
  });
}

const districtOf = (
  place: PagePlace,
  { roman, name, slug }: { roman: string; name: string; slug: string },
) => ({
  "@type": "Organization",
  name: `${roman} ${name}`,
  url: addressIn(place, `/dzielnice/${slug}`),
});

/** An edition of the minutes as a report, with its number and the day it was published. */
export const linkedMinutes = (
  place: PagePlace,
  edition: { address: string; number: number; publishedAt: string; producedOn: string },
  name: string,
): Linked => ({
  ...vocabulary,
  "@type": "Report",
  name,
  url: addressIn(place, `/konwenty/${edition.address}/protokol/wydanie-${edition.number}`),
  version: String(edition.number),
  inLanguage: "pl",
  dateCreated: edition.producedOn,
  datePublished: edition.publishedAt,
  publisher: publisherOf(place),
  license: licence.address,
  about: {
    "@type": "Event",
    name,
    url: addressIn(place, `/konwenty/${edition.address}`),
    organizer: bodyOf(place),
  },
});

/** A resolution of the convention. */
export const linkedResolution = (
  place: PagePlace,
  one: { citation: string; subject: string; text: string | null; decidedOn: CouncilDate },
): Linked =>
  known({
    ...vocabulary,
    "@type": "Legislation",
    legislationIdentifier: one.citation,
    name: one.subject,
    text: one.text,
    inLanguage: "pl",
    url: addressIn(place, `/uchwaly/${one.citation}`),
    legislationDate: isoDate(one.decidedOn),
    legislationPassedBy: bodyOf(place),
    license: licence.address,
  });

/** A district of the city. */
export const linkedDistrict = (
  place: PagePlace,
  one: { roman: string; name: string; slug: string; address: string | null },
): Linked =>
  known({
    ...vocabulary,
    "@type": "AdministrativeArea",
    name: `${one.roman} ${one.name}`,
    url: addressIn(place, `/dzielnice/${one.slug}`),
    address: one.address,
  });
