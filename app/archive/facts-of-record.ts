import type { z } from "zod";
import type { archiveConventionInput } from "#domain/convention/archive-convention";
import type { Context } from "#domain/kernel/context";
import { canonicalJson } from "#domain/kernel/seal";
import { districtOfRecord, nameOfDistrict, personOfRecord, termOfRecord } from "./places-of-record.ts";
import type { ArchiveRecord } from "./read-record.ts";

type Facts = Omit<
  z.output<typeof archiveConventionInput>,
  "bodyId" | "record" | "archiveId" | "contentHash" | "content" | "otherFacts"
>;

/** What the record says of the meeting itself; its term and its chair are entered when nobody knows them yet. */
export function factsOfRecord(ctx: Context, bodyId: string, record: ArchiveRecord): Facts {
  const { venue, chair } = record;
  return {
    termId: termOfRecord(ctx, bodyId, record.term),
    ordinalInTerm: record.ordinalInTerm,
    title: record.title,
    form: record.form,
    heldOn: record.heldOn,
    continuedOn: record.continuedOn,
    startsAt: record.startsAt,
    endsAt: record.endsAt,
    venueName: venue.name,
    venueAddress: venue.address,
    venueRooms: venue.rooms,
    venueDistrictId: districtOfRecord(ctx, bodyId, venue.district),
    isOpenToPublic: record.isOpenToPublic,
    chairPersonId: personOfRecord(ctx, chair.name, chair.office),
    chairName: chair.name,
    chairOffice: chair.office,
    chairNote: chair.note,
    nextMeeting: record.nextMeeting && {
      ...record.nextMeeting,
      venue: nameOfDistrict(ctx, bodyId, record.nextMeeting.venue),
    },
    minutesNumber: record.minutesNumber,
    legalBasis: record.legalBasis,
    caseReference: record.caseReference,
    sources: record.sources,
    isExcerpt: record.isExcerpt,
    dateBasis: record.dateBasis,
    lead: record.lead,
  };
}

/** Only those facts that the file says differently than it did. */
export function correctedFacts(was: Facts, is: Facts): Partial<Facts> {
  const differs = (key: string) =>
    canonicalJson(was[key as keyof Facts]) !== canonicalJson(is[key as keyof Facts]); // keys of a Facts
  return Object.fromEntries(Object.entries(is).filter(([key]) => differs(key)));
}
