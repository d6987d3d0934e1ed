import { itemKinds, itemOrigins } from "./kinds.ts";
import type { Place } from "./place.ts";

export type AgendaEntry = ReturnType<typeof readItem>;

/** The items; one without a title says too little to be one, and is kept as another fact. */
export function readAgenda(record: Place): AgendaEntry[] {
  const places = record.places("agenda");
  refuseRepeatedNumbers(places);
  return places.map(readItem).filter((item) => item.title !== "");
}

function readItem(place: Place) {
  const item = {
    nr: place.label("nr"),
    origin: place.kind("origin", itemOrigins) ?? ("stated" as const),
    title: place.text("title") ?? "",
    kind: place.kind("kind", itemKinds),
    seatsToFill: place.whole("seats"),
    startsAt: place.time("time"),
    outcome: place.text("outcome"),
  };
  if (item.title === "") for (const key of ["title", "outcome"]) place.keep(key, "says-too-little");
  place.leave();
  return item;
}

/** `positions`: who said what. */
export function readPositions(record: Place): { by: string; text: string }[] {
  return record.places("positions").flatMap((place) => {
    const position = { by: place.text("by") ?? "", text: place.text("text") };
    place.leave();
    if (position.text !== null) return [{ by: position.by, text: position.text }];
    place.keep("by", "says-too-little");
    return [];
  });
}

/** A number that stands twice in one list cannot be referred to. */
export function refuseRepeatedNumbers(places: Place[]): void {
  const seen = new Set<string>();
  for (const place of places) {
    const said = place.raw("nr");
    if (typeof said !== "string" && typeof said !== "number") continue;
    const nr = String(said);
    if (seen.has(nr)) place.fault("nr", "number-repeated");
    seen.add(nr);
  }
}

/** The entry a reference names; a reference to nothing in this file is kept as another fact. */
export function entryNamed<Entry extends { nr: string | null }>(
  place: Place,
  key: string,
  entries: Entry[],
): string | null {
  const nr = place.label(key);
  if (nr === null) return null;
  if (entries.some((entry) => entry.nr === nr)) return nr;
  place.keep(key, "names-nothing-here");
  return null;
}
