import type { CouncilDate } from "#schema/columns";
import type { Messages } from "#i18n/index";
import { councilDateIn } from "#i18n/dates";
import type { Language } from "../areas.ts";
import { CouncilTime, Day } from "./council-time.tsx";
import { Badge, Facts, Polish } from "./page.tsx";
import { useLanguage, useMessages } from "./request.tsx";

export type ConventionFacts = {
  title: string | null;
  titleEn: string | null;
  theme: string | null;
  state: keyof Messages["convention"]["states"];
  heldOn: CouncilDate;
  continuedOn: string | null;
  startsAt: string | null;
  endsAt: string | null;
  form: keyof Messages["convention"]["forms"] | null;
  venueName: string | null;
  venueAddress: string | null;
  venueRooms: string[];
  venueDistrict: string | null;
  isOpenToPublic: boolean | null;
  chairName: string | null;
  chairOffice: string | null;
  termNumber: string | null;
  ordinalInTerm: number | null;
  caseReference: string | null;
  minutesNumber: string | null;
  legalBasis: string | null;
  nextMeeting: { text: string | null; date: CouncilDate | null; venue: string | null } | null;
};

/** How a convention is called: by its title, else by its date. */
export function conventionName(
  t: Messages,
  language: Language,
  { title, titleEn, heldOn }: Pick<ConventionFacts, "title" | "titleEn" | "heldOn">,
): string {
  if (language === "en" && titleEn) return titleEn;
  return title ?? t.convention.titleOn(councilDateIn(language, heldOn));
}

/** Is the name above a Polish title on an English page? */
export const isPolishName = (
  language: Language,
  { title, titleEn }: Pick<ConventionFacts, "title" | "titleEn">,
): boolean => language === "en" && title !== null && !titleEn;

/** The name, marked as Polish where an English page has to show it so. */
export function ConventionName({
  of: convention,
}: {
  of: Pick<ConventionFacts, "title" | "titleEn" | "heldOn">;
}) {
  const language = useLanguage();
  const name = conventionName(useMessages(), language, convention);
  return isPolishName(language, convention) ? <span lang="pl">{name}</span> : <>{name}</>;
}

/** When, where, who chairs: what is known of it, and nothing else. */
export function ConventionFactsTable({ of: c }: { of: Omit<ConventionFacts, "state"> }) {
  const t = useMessages();
  const place = [c.venueName, c.venueAddress].filter(Boolean).join(", ");
  return (
    <Facts
      rows={[
        [
          t.convention.when,
          <>
            <CouncilTime date={c.heldOn} withWeekday />
            {c.continuedOn && (
              <>
                , {t.convention.alsoOn} <Day day={c.continuedOn} />
              </>
            )}
          </>,
        ],
        [
          t.convention.hours,
          c.startsAt &&
            (c.endsAt ? t.convention.fromTo(c.startsAt, c.endsAt) : t.convention.from(c.startsAt)),
        ],
        [t.convention.where, place && <Polish>{place}</Polish>],
        [t.convention.rooms, c.venueRooms.length > 0 && <Polish>{c.venueRooms.join(", ")}</Polish>],
        [t.convention.away, c.venueDistrict && <Polish>{c.venueDistrict}</Polish>],
        [t.convention.form, c.form && t.convention.forms[c.form]],
        [
          t.convention.chairedBy,
          (c.chairName ?? c.chairOffice) && (
            <Polish>{[c.chairName, c.chairOffice].filter(Boolean).join(", ")}</Polish>
          ),
        ],
        [t.convention.theme, c.theme && <Polish>{c.theme}</Polish>],
        [
          t.convention.isOpen,
          c.isOpenToPublic !== null && (c.isOpenToPublic ? t.convention.open : t.convention.notOpen),
        ],
        [
          t.convention.term,
          c.termNumber &&
            (c.ordinalInTerm
              ? t.convention.ordinal(c.ordinalInTerm, c.termNumber)
              : t.convention.inTerm(c.termNumber)),
        ],
        [t.convention.caseReference, c.caseReference],
        [t.convention.minutesNumber, c.minutesNumber],
        [t.convention.legalBasis, c.legalBasis && <Polish>{c.legalBasis}</Polish>],
        [t.convention.nextMeeting, c.nextMeeting && <NextMeeting of={c.nextMeeting} />],
      ]}
    />
  );
}

/** The next meeting as it was announced: words, a date, a place, whichever are known. */
export function NextMeeting({ of: next }: { of: NonNullable<ConventionFacts["nextMeeting"]> }) {
  return (
    <>
      {next.text ? <Polish>{next.text}</Polish> : next.date && <CouncilTime date={next.date} />}
      {next.venue && (
        <>
          , <Polish>{next.venue}</Polish>
        </>
      )}
    </>
  );
}

/** The state in a word and a shape. */
export function ConventionState({ state }: { state: ConventionFacts["state"] }) {
  const t = useMessages();
  const tone = (
    {
      planned: "neutral",
      convened: "info",
      "in-session": "good",
      closed: "neutral",
      cancelled: "bad",
      "outcome-unknown": "warn",
    } as const
  )[state];
  return <Badge tone={tone}>{t.convention.states[state]}</Badge>;
}
