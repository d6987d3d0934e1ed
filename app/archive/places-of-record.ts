import {
  findBodyByName,
  findBodyBySlug,
  findOwnBody,
  findPersonByName,
  findTerm,
  getDistrict,
  listDistricts,
} from "#domain/council/queries";
import type { Body } from "#domain/council/queries";
import { enterPerson } from "#domain/council/enter-person";
import { foundBody } from "#domain/council/found-body";
import { readRoman, slugOf } from "#domain/council/rules";
import { openTerm } from "#domain/council/open-term";
import type { Context } from "#domain/kernel/context";
import type { ArchiveRecord } from "./read-record.ts";

/** How the archive calls the body that this product is for, wherever it sits. */
const conventionName = /^Konwent Przewodniczących/i;
const unnamedBody = "Ciało nienazwane w źródle";

/** Does the record speak of the installation's own convention? A record that names no body does, unless it says it is another's. */
export function isOwnRecord(
  own: Body | undefined,
  { kind, body }: Pick<ArchiveRecord, "kind" | "body">,
): boolean {
  if (kind === "other-body") return false;
  return body === null || body === own?.name || conventionName.test(body);
}

/** The body a record belongs to, founded when nobody has spoken of it before. */
export function bodyOfRecord(ctx: Context, record: ArchiveRecord): Body {
  const own = findOwnBody(ctx.db);
  const isOwn = isOwnRecord(own, record);
  const name = record.body ?? (isOwn ? "Konwent" : unnamedBody);
  const known = isOwn ? own : findBodyByName(ctx.db, name);
  if (known) return known;
  const slug = isOwn ? "konwent" : freeSlug(ctx, name);
  const facts = {
    name,
    slug,
    nameEn: null,
    kind: isOwn ? ("convention" as const) : ("other" as const),
    isOwn,
    isDemo: false,
    city: null,
    publisher: null,
    contact: null,
    legalBasis: null,
  };
  foundBody(ctx, facts);
  return findBodyBySlug(ctx.db, slug) as Body; // founded on the line above
}

/** The name as an address; a taken one gets a number. */
function freeSlug(ctx: Context, name: string): string {
  const plain = slugOf(name) || "cialo";
  for (let count = 1; ; count++) {
    const slug = count === 1 ? plain : `${plain}-${count}`;
    if (!findBodyBySlug(ctx.db, slug)) return slug;
  }
}

/** The term with a Roman number; opened without days when nobody has said when it ran. */
export function termOfRecord(ctx: Context, bodyId: string, number: string | null): string | null {
  if (number === null) return null;
  return (findTerm(ctx.db, bodyId, number) ?? openTerm(ctx, { bodyId, number, startsOn: null, endsOn: null }))
    .id;
}

/** The person behind a name, entered with the office the source gives. */
export function personOfRecord(
  ctx: Context,
  name: string | null,
  office: string | null,
  organisation: string | null = null,
): string | null {
  if (name === null) return null;
  return (findPersonByName(ctx.db, name) ?? enterPerson(ctx, { name, gender: null, office, organisation }))
    .id;
}

/** A district by its Roman number, its number or its name, as sources write them. */
export function districtOfRecord(ctx: Context, bodyId: string, words: string | null): string | null {
  if (words === null) return null;
  const found = listDistricts(ctx.db, bodyId).find(({ roman, name, number }) =>
    [
      roman,
      name,
      String(number),
      `Dzielnica ${roman} ${name}`,
      `${roman} ${name}`,
      `Dzielnica ${roman}`,
    ].includes(words),
  );
  return found?.id ?? null;
}

/** `XV` → `Dzielnica XV Mistrzejowice`, as far as the name is known; other words stay as they were said. */
export function nameOfDistrict(ctx: Context, bodyId: string, words: string | null): string | null {
  if (words === null || readRoman(words) === null) return words;
  const districtId = districtOfRecord(ctx, bodyId, words);
  return ["Dzielnica", words, districtId ? getDistrict(ctx.db, districtId).name : null]
    .filter(Boolean)
    .join(" ");
}
