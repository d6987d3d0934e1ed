import { findPublicAgenda } from "#domain/agenda/version-queries";
import type { PublicItem } from "#domain/agenda/version-queries";
import { listPublicConventions } from "#domain/convention/queries";
import type { Convention } from "#domain/convention/queries";
import { polishInstant, withOffset } from "#domain/kernel/polish-time";
import { listResolutionsOfConvention } from "#domain/resolution/queries";
import { councilDateIn } from "#i18n/dates";
import { messages } from "#i18n/index";
import { consultationsOf } from "./consultations.ts";
import { editionFiles, materialFiles } from "./files.ts";
import { addressOf, objectOf, spansOf } from "./place.ts";
import type { Entry, OparlPlace } from "./place.ts";

/** What changes a meeting for whoever reads it. */
const meetingRecords = ["convention", "agenda", "edition", "presentation"] as const;

/** Every announced convention with the instants of its record. */
export function announced(
  place: OparlPlace,
): { convention: Convention; address: string; span: Entry["span"] }[] {
  const conventions = listPublicConventions(place.db, place.body.id);
  const spanOf = spansOf(
    place.db,
    meetingRecords,
    conventions.map(({ id }) => id),
  );
  return conventions.map((convention) => ({
    convention,
    address: convention.address ?? "",
    span: spanOf(convention.id),
  }));
}

/** What OParl suggests a meeting's state be called; a planned one is not shown, and of an announcement alone nobody knows. */
const states: Partial<Record<Convention["state"], string>> = {
  convened: "eingeladen",
  "in-session": "eingeladen",
  closed: "durchgeführt",
};

/** The instant at which a clock in Warsaw shows this, where the day and the hour are known; else nothing is said. */
export const momentOf = ({ heldOn }: Pick<Convention, "heldOn">, time: string | null): string | undefined =>
  heldOn.precision === "day" && heldOn.value !== null && time !== null
    ? withOffset(polishInstant(heldOn.value, time))
    : undefined;

/** Meetings: the hours only where they are known, the minutes as last published, the agenda as published. */
export const meetings = (place: OparlPlace): Entry[] =>
  announced(place).map(({ convention, address, span }) => ({
    id: address,
    span,
    read: () => {
      const [latest, ...earlier] = editionFiles(place, convention).filter(({ read }) => read !== null);
      const [venue] = venueOf(place, convention, span);
      const files = [...earlier, ...materialFiles(place, convention, span)];
      return {
        name: convention.title ?? messages.pl.convention.titleOn(councilDateIn("pl", convention.heldOn)),
        meetingState: states[convention.state],
        cancelled: convention.state === "cancelled",
        start: momentOf(convention, convention.startsAt),
        end: convention.continuedOn === null ? momentOf(convention, convention.endsAt) : undefined,
        location: venue && objectOf(place, "locations", venue),
        organization: [addressOf(place, "organizations", place.body.slug)],
        resultsProtocol: latest && objectOf(place, "files", latest),
        auxiliaryFile: files.map((file) => objectOf(place, "files", file)),
        agendaItem: itemsOf(place, convention, span).map((item) => objectOf(place, "agenda-items", item)),
        keyword: convention.theme === null ? [] : [convention.theme],
        web: `${place.baseUrl}/konwenty/${address}`,
      };
    },
  }));

/** The points of every published agenda. */
export const agendaItems = (place: OparlPlace): Entry[] =>
  announced(place).flatMap(({ convention, span }) => itemsOf(place, convention, span));

/** Where the conventions were or will be held. */
export const venues = (place: OparlPlace): Entry[] =>
  announced(place).flatMap(({ convention, span }) => venueOf(place, convention, span));

/** Where a convention is held: none, when nobody said. */
function venueOf(place: OparlPlace, convention: Convention, span: Entry["span"]): Entry[] {
  const { address, venueName, venueAddress, venueRooms } = convention;
  const description = [venueName, ...venueRooms, venueAddress].filter(Boolean).join(", ");
  if (description === "") return [];
  const read = () => ({
    description,
    streetAddress: venueAddress,
    room: venueRooms.join(", "),
    meetings: [addressOf(place, "meetings", address ?? "")],
  });
  return [{ id: `konwent-${address}`, span, read }];
}

/** The published agenda, in its order; what was taken off it says so. */
function itemsOf(place: OparlPlace, convention: Convention, span: Entry["span"]): Entry[] {
  const items = findPublicAgenda(place.db, convention)?.items ?? [];
  return items.map((item, order) => ({
    id: item.id,
    span,
    read: () => itemFacts(place, convention, item, order),
  }));
}

function itemFacts(place: OparlPlace, convention: Convention, item: PublicItem, order: number) {
  const resolved = listResolutionsOfConvention(place.db, convention.id).filter(
    ({ agendaItemId }) => agendaItemId === item.id,
  );
  const consulted = consultationsOf(place, convention).find(({ agendaItemId }) => agendaItemId === item.id);
  return {
    meeting: addressOf(place, "meetings", convention.address ?? ""),
    order,
    number: item.number,
    name: item.title,
    public: convention.isOpenToPublic,
    start: momentOf(convention, item.startsAt),
    consultation: consulted && addressOf(place, "consultations", consulted.id),
    result: item.isWithdrawn
      ? [messages.pl.agenda.withdrawn, item.withdrawnReason].filter(Boolean).join(": ")
      : resolved.map(({ state }) => messages.pl.resolution.states[state]).join("; "),
    resolutionText: resolved
      .flatMap(({ text, state }) => (state === "adopted" && text ? [text] : []))
      .join("\n\n"),
    web: `${place.baseUrl}/konwenty/${convention.address}/porzadek`,
  };
}
