import { listDistricts, listMandates, listOfficeHoldings, listTerms } from "#domain/council/queries";
import type { District } from "#domain/council/queries";
import { listSeats } from "#domain/council/seat-queries";
import { addressOf, objectOf, spansOf } from "./place.ts";
import type { Entry, OparlPlace } from "./place.ts";

/** The terms of office of the body; those without a beginning say none. */
export function terms(place: OparlPlace): Entry[] {
  const span = spansOf(place.db, ["body"], [place.body.id])(place.body.id);
  return listTerms(place.db, place.body.id).map((term) => ({
    id: term.number,
    span,
    read: () => ({
      body: addressOf(place, "bodies", place.body.slug),
      name: `Kadencja ${term.number}`,
      startDate: term.startsOn,
      endDate: term.endsOn,
    }),
  }));
}

/** The convention itself, and the districts on whose behalf its members sit. */
export function organizations(place: OparlPlace): Entry[] {
  const { db, body } = place;
  const districts = listDistricts(db, body.id);
  const spanOf = spansOf(
    db,
    ["district"],
    districts.map(({ id }) => id),
  );
  const body_ = addressOf(place, "bodies", body.slug);
  const own: Entry = {
    id: body.slug,
    span: spansOf(db, ["body"], [body.id])(body.id),
    read: () => ({
      body: body_,
      name: body.name,
      organizationType: "Gremium",
      membership: memberships(place).map(({ id }) => addressOf(place, "memberships", id)),
      meeting: addressOf(place, "meetings"),
      consultation: addressOf(place, "consultations"),
      website: place.baseUrl,
      web: place.baseUrl,
    }),
  };
  return [
    own,
    ...districts.map((district) => ({
      id: districtId(district),
      span: spanOf(district.id),
      read: () => ({
        body: body_,
        name: `Dzielnica ${district.roman} ${district.name}`,
        shortName: district.name,
        organizationType: "Institution",
        location: embedded(place, "locations", locationsOfDistricts(place), districtId(district)),
        web: `${place.baseUrl}/dzielnice/${district.slug}`,
      }),
    })),
  ];
}

/** A district's own name in addresses; the body itself may be called like one. */
export const districtId = ({ slug }: Pick<District, "slug">): string => `dzielnica-${slug}`;

/** Where the districts have their seats. */
export function locationsOfDistricts(place: OparlPlace): Entry[] {
  const districts = listDistricts(place.db, place.body.id).filter(({ address }) => address !== null);
  const spanOf = spansOf(
    place.db,
    ["district"],
    districts.map(({ id }) => id),
  );
  return districts.map((district) => ({
    id: districtId(district),
    span: spanOf(district.id),
    read: () => ({
      description: district.address,
      locality: place.body.city,
      organizations: [addressOf(place, "organizations", districtId(district))],
    }),
  }));
}

type Member = { entry: Entry; personId: string; name: string };

/** Everybody who has held a district's seat, or chaired the convention. Deputies are named nowhere in public, and not here. */
function members(place: OparlPlace): Member[] {
  const { db, body } = place;
  const seats = listSeats(db, body.id);
  const districts = new Map(listDistricts(db, body.id).map((district) => [district.id, district]));
  const spanOf = spansOf(
    db,
    ["seat"],
    seats.map(({ id }) => id),
  );
  const bodySpan = spansOf(db, ["body"], [body.id])(body.id);
  const sitting = seats.flatMap((seat) =>
    listMandates(db, seat.id)
      .filter(({ mandate }) => mandate.role === "chair")
      .map(({ mandate, name }) => {
        const district = districts.get(seat.districtId ?? "");
        const facts = {
          role: "Przewodniczący Rady i Zarządu Dzielnicy",
          onBehalfOf: district && addressOf(place, "organizations", districtId(district)),
          startDate: mandate.fromOn,
          endDate: mandate.untilOn,
        };
        return memberOf(place, mandate, name, spanOf(seat.id), facts);
      }),
  );
  const chairing = listOfficeHoldings(db, body.id)
    .filter(({ holding }) => holding.isConventionChair)
    .map(({ holding, name }) =>
      memberOf(place, holding, name, bodySpan, {
        role: holding.title,
        startDate: holding.fromOn,
        endDate: holding.untilOn,
      }),
    );
  return [...sitting, ...chairing];
}

const memberOf = (
  place: OparlPlace,
  { id, personId }: { id: string; personId: string },
  name: string,
  span: Entry["span"],
  facts: Record<string, unknown>,
): Member => ({
  personId,
  name,
  entry: {
    id,
    span,
    read: () => ({
      person: addressOf(place, "people", personId),
      organization: addressOf(place, "organizations", place.body.slug),
      ...facts,
    }),
  },
});

/** Who sat or chaired, on whose behalf, and from when until when. */
export const memberships = (place: OparlPlace): Entry[] => members(place).map(({ entry }) => entry);

/** Persons, each with the memberships they have or had; nothing else is said of them. */
export function people(place: OparlPlace): Entry[] {
  const all = members(place);
  const names = new Map(all.map(({ personId, name }) => [personId, name]));
  const spanOf = spansOf(place.db, ["person"], [...names.keys()]);
  return [...names].map(([id, name]) => ({
    id,
    span: spanOf(id),
    read: () => ({
      body: addressOf(place, "bodies", place.body.slug),
      name,
      membership: all
        .filter(({ personId }) => personId === id)
        .map(({ entry }) => objectOf(place, "memberships", entry)),
    }),
  }));
}

/** One entry of a list as an object inside another. */
export function embedded(place: OparlPlace, list: "locations", entries: readonly Entry[], id: string) {
  const entry = entries.find((one) => one.id === id);
  return entry && objectOf(place, list, entry);
}
