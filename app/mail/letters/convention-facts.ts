import type { Convention } from "#domain/convention/queries";
import { councilDateIn, dayIn, weekdayIn } from "#i18n/dates";
import type { Desk } from "../desk.ts";
import { placeOf } from "../convention-entry.ts";

const hoursOf = (desk: Desk, { startsAt, endsAt }: Convention): string | null =>
  startsAt && (endsAt ? desk.t.convention.fromTo(startsAt, endsAt) : desk.t.convention.from(startsAt));

/** `12 marca 2026, 16:00`: for the subject of a letter. */
export const subjectTime = (desk: Desk, convention: Convention): string =>
  [councilDateIn(desk.language, convention.heldOn), convention.startsAt].filter(Boolean).join(", ");

function whenOf(desk: Desk, convention: Convention): string {
  const { language, t } = desk;
  const { heldOn, continuedOn } = convention;
  const isDay = heldOn.precision === "day" && heldOn.value !== null;
  return [
    isDay && heldOn.value ? weekdayIn(language, heldOn.value) : null,
    councilDateIn(language, heldOn),
    hoursOf(desk, convention),
    continuedOn && `${t.convention.alsoOn} ${dayIn(language, continuedOn)}`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** What a letter says of a convention at a glance; what nobody stated is left out. */
export function conventionFacts(desk: Desk, convention: Convention): [label: string, value: string][] {
  const t = desk.t.calendar.letters;
  const chair = [convention.chairName, convention.chairOffice].filter(Boolean).join(", ");
  const rows: [string, string | null][] = [
    [t.when, whenOf(desk, convention)],
    [t.where, placeOf(desk.db, desk, convention)],
    [t.form, convention.form && desk.t.convention.forms[convention.form]],
    [t.chair, chair],
    [t.theme, convention.theme],
    [t.questionsUntil, convention.questionsDueOn && dayIn(desk.language, convention.questionsDueOn)],
  ];
  return rows.filter((row): row is [string, string] => Boolean(row[1]));
}
