import ICAL from "ical.js";
import { polishInstant } from "#domain/kernel/polish-time";
import { addressOfUri, tidyLine } from "./addresses.ts";

/** Somebody a calendar names, and what it says of them. Addresses are in small letters. */
export type CalendarAttendee = {
  address: string;
  name: string | null;
  /** ACCEPTED, DECLINED, TENTATIVE, DELEGATED, NEEDS-ACTION … */
  status: string;
  delegatedTo: string[];
  delegatedFrom: string[];
};

/** What a calendar sends about one event: an answer, a counter-proposal, a request of its own. */
export type CalendarMessage = {
  method: string;
  uid: string;
  sequence: number;
  /** When the calendar says it was written, as an ISO instant. */
  stampedAt: string | null;
  organizer: string | null;
  attendees: CalendarAttendee[];
  comment: string | null;
  /** The event's beginning, as an ISO instant; in a counter-proposal, the one proposed. */
  startsAt: string | null;
};

/**
 * Understands a calendar part (RFC 5545, 5546) of any client. `method` is what the letter's Content-Type says, for
 * calendars that leave it out.
 * @throws Error when it is no calendar, or has no event with a UID.
 */
export function readCalendarReply(text: string, method: string | null = null): CalendarMessage {
  const calendar = new ICAL.Component(ICAL.parse(text.replace(/^\ufeff/, "").trim()));
  const event = calendar.name === "vcalendar" ? calendar.getFirstSubcomponent("vevent") : null;
  const uid = event && textOf(event, "uid");
  if (!event || !uid) throw new Error("A calendar without an event");
  const sequence = Number(textOf(event, "sequence") ?? 0);
  return {
    method: (textOf(calendar, "method") ?? method ?? "").toUpperCase(),
    uid,
    sequence: Number.isSafeInteger(sequence) && sequence >= 0 ? sequence : 0,
    stampedAt: instantOf(event, "dtstamp"),
    organizer: personIn(event.getFirstProperty("organizer")),
    attendees: event
      .getAllProperties("attendee")
      .slice(0, 50)
      .flatMap((property) => attendeeOf(property)),
    comment: tidyLine(textOf(event, "comment") ?? "", 300) || null,
    startsAt: instantOf(event, "dtstart"),
  };
}

function attendeeOf(property: ICAL.Property): CalendarAttendee[] {
  const address = personIn(property);
  if (address === null) return [];
  const name = tidyLine(parametersOf(property, "cn")[0] ?? "", 200);
  return [
    {
      address,
      name: name === "" || name.includes("@") ? null : name,
      status: (parametersOf(property, "partstat")[0] ?? "NEEDS-ACTION").toUpperCase(),
      delegatedTo: addressesOf(property, "delegated-to"),
      delegatedFrom: addressesOf(property, "delegated-from"),
    },
  ];
}

/** Who a property names: by its value, or by EMAIL where Apple's value is a path of its own. */
function personIn(property: ICAL.Property | null): string | null {
  if (!property) return null;
  const email = parametersOf(property, "email")[0];
  return addressOfUri(String(property.getFirstValue())) ?? (email ? addressOfUri(`mailto:${email}`) : null);
}

const addressesOf = (property: ICAL.Property, name: string): string[] =>
  parametersOf(property, name).flatMap((uri) => addressOfUri(uri) ?? []);

function parametersOf(property: ICAL.Property, name: string): string[] {
  const value: unknown = property.getParameter(name);
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string").slice(0, 10);
}

function textOf(component: ICAL.Component, name: string): string | null {
  const value: unknown = component.getFirstPropertyValue(name);
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
}

/** A time as an instant; one in a zone that the calendar does not explain, or in none, is read as Warsaw's. */
function instantOf(component: ICAL.Component, name: string): string | null {
  const value: unknown = component.getFirstPropertyValue(name);
  if (!(value instanceof ICAL.Time)) return null;
  const isKnown = value.zone && value.zone.tzid !== "floating";
  const [day = "", clock = "00:00"] = value.toString().split("T");
  const at = isKnown ? value.toJSDate() : polishInstant(day, clock.slice(0, 5));
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
