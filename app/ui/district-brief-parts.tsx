import type { ReactNode } from "react";
import { councilDateIn, dayIn } from "#i18n/dates";
import type { DistrictBrief } from "../formats/district-brief.ts";
import { ConventionName } from "./convention-facts.tsx";
import { CouncilTime } from "./council-time.tsx";
import { Link } from "./link.tsx";
import { Polish, RecordTitle, Section } from "./page.tsx";
import { useHref, useLanguage, useMessages, useRequest } from "./request.tsx";

type Slug = { slug: string };

/** An address as it is read off paper: with the host, without the scheme. */
function Address({ to }: { to: string }) {
  const { baseUrl } = useRequest();
  const href = useHref();
  return <Link to={to}>{baseUrl.replace(/^https?:\/\//, "") + href(to)}</Link>;
}

/** One part of the brief: its lines, how many did not fit and where they are, or that there are none. */
function Part<Row extends { citation: string }>({
  title,
  none,
  of: { shown, more },
  rest,
  line,
  kindOf,
  isMixed = false,
}: {
  title: string;
  none: string;
  of: { shown: Row[]; more: number };
  rest: string;
  line: (row: Row) => ReactNode;
  kindOf: (row: Row) => "pytania" | "zobowiazania";
  /** Are there numbers of both registers, so that each has to say its own? */
  isMixed?: boolean;
}) {
  const t = useMessages().districtBrief;
  return (
    <Section title={title}>
      {shown.length === 0 ? (
        <p>
          {none} <Address to={rest} />
        </p>
      ) : (
        <ul>
          {shown.map((row) => (
            <li key={`${kindOf(row)} ${row.citation}`}>
              <Link to={`/${kindOf(row)}/${row.citation}`}>
                {isMixed ? t.kinds[kindOf(row)](row.citation) : row.citation}
              </Link>{" "}
              {line(row)}
            </li>
          ))}
        </ul>
      )}
      {more > 0 && (
        <p>
          {t.more(more)} <Address to={rest} />
        </p>
      )}
    </Section>
  );
}

/** When and where the next convention is, and its agenda in short. */
export function BriefConvention({ of: next }: { of: DistrictBrief["convention"] }) {
  const t = useMessages().districtBrief;
  if (!next)
    return (
      <Section title={t.next}>
        <p>
          {t.noNext} <Address to="/konwenty" />
        </p>
      </Section>
    );
  const { address, startsAt, endsAt, place, agenda } = next;
  return (
    <Section title={t.next}>
      <p>
        <strong>
          <ConventionName of={next} />
        </strong>
        : <CouncilTime date={next.heldOn} withWeekday />
        {startsAt && <>, {t.at(startsAt, endsAt)}</>}
        {place && (
          <>
            , <Polish>{place}</Polish>
          </>
        )}
        . <Address to={`/konwenty/${address}`} />
      </p>
      {agenda.shown.length === 0 ? (
        <p>
          {t.noAgenda} <Address to={`/konwenty/${address}`} />
        </p>
      ) : (
        <>
          <h3>{t.agenda}</h3>
          <ul className="brief-agenda">
            {agenda.shown.map((item) => (
              <li key={item.number}>
                {item.number}. {item.startsAt && <time dateTime={item.startsAt}>{item.startsAt}</time>}{" "}
                <RecordTitle pl={item.title} en={item.titleEn} />
              </li>
            ))}
          </ul>
          <p>
            {agenda.more > 0 && <>{t.more(agenda.more)} </>}
            <Address to={`/konwenty/${address}/porzadek`} />
          </p>
        </>
      )}
    </Section>
  );
}

/** Our open questions: with whom each lies and until when. */
export function BriefWaiting({ of: rows, slug }: { of: DistrictBrief["waiting"] } & Slug) {
  const t = useMessages().districtBrief;
  const language = useLanguage();
  const term = (held: NonNullable<(typeof rows)["shown"][number]["with"]>) =>
    held.isStopped
      ? t.stopped
      : held.dueOn === null
        ? t.noTerm
        : held.daysLate > 0
          ? t.late(held.daysLate, dayIn(language, held.dueOn))
          : t.until(dayIn(language, held.dueOn));
  return (
    <Part
      title={t.waiting}
      none={t.noWaiting}
      of={rows}
      rest={`/pytania?dzielnica=${slug}`}
      kindOf={() => "pytania"}
      line={({ title, titleEn, with: held, withOthers, isAnsweredInPart }) => (
        <>
          <RecordTitle pl={title} en={titleEn} />:{" "}
          {held ? (
            <>
              <Polish>{held.addressee}</Polish>
              {withOthers > 0 && <> {t.andOthers(withOthers)}</>}, {term(held)}
            </>
          ) : isAnsweredInPart ? (
            t.inPart
          ) : (
            t.withOffice
          )}
        </>
      )}
    />
  );
}

/** Answers that the district has to judge. */
export function BriefToJudge({ of: rows, slug }: { of: DistrictBrief["toJudge"] } & Slug) {
  const t = useMessages().districtBrief;
  const language = useLanguage();
  return (
    <Part
      title={t.toJudge}
      none={t.noToJudge}
      of={rows}
      rest={`/pytania?dzielnica=${slug}&stan=answered`}
      kindOf={() => "pytania"}
      line={({ title, titleEn, answeredOn, judgeUntil }) => (
        <>
          <RecordTitle pl={title} en={titleEn} />:{" "}
          {[
            answeredOn && answeredOn.precision !== "none" && t.answered(councilDateIn(language, answeredOn)),
            judgeUntil ? t.judgeUntil(dayIn(language, judgeUntil)) : t.judgeOpen,
          ]
            .filter(Boolean)
            .join(", ")}
        </>
      )}
    />
  );
}

/** What was promised to the district and runs. */
export function BriefPromises({ of: rows, slug }: { of: DistrictBrief["promises"] } & Slug) {
  const t = useMessages().districtBrief;
  const language = useLanguage();
  return (
    <Part
      title={t.promises}
      none={t.noPromises}
      of={rows}
      rest={`/zobowiazania?dzielnica=${slug}`}
      kindOf={() => "zobowiazania"}
      line={({ title, titleEn, owner, dueOn, isOverdue }) => {
        const term = councilDateIn(language, dueOn);
        return (
          <>
            <RecordTitle pl={title} en={titleEn} />
            {owner && (
              <>
                : <Polish>{owner}</Polish>
              </>
            )}
            {dueOn.precision !== "none" && (
              <>
                ,{" "}
                <span lang={dueOn.precision === "words" && language === "en" ? "pl" : undefined}>
                  {isOverdue ? t.overdue(term) : t.due(term)}
                </span>
              </>
            )}
          </>
        );
      }}
    />
  );
}

/** What is past its day and comes back, or is about to. */
export function BriefReturns({ of: rows, slug }: { of: DistrictBrief["returns"] } & Slug) {
  const t = useMessages().districtBrief;
  const language = useLanguage();
  return (
    <Part
      title={t.returns}
      none={t.noReturns}
      of={rows}
      rest={`/dzielnice/${slug}`}
      isMixed
      kindOf={({ kind }) => (kind === "question" ? "pytania" : "zobowiazania")}
      line={({ title, titleEn, number, dueOn, isLate, isForReview }) => {
        const day = dayIn(language, dueOn);
        const standing = number ? t.onAgenda(number) : t.willReturn;
        return (
          <>
            <RecordTitle pl={title} en={titleEn} />:{" "}
            {isForReview
              ? [number && t.onAgenda(number), t.forReview].filter(Boolean).join(", ")
              : isLate
                ? `${standing}, ${t.wasDue(day)}`
                : t.mayReturn(day)}
          </>
        );
      }}
    />
  );
}

/** Where a number leads when the brief lies on a table. */
export function BriefAddresses() {
  const t = useMessages().districtBrief;
  return (
    <p className="brief-addresses">
      {t.addresses} <Address to="/pytania" />, {t.addressesPromises} <Address to="/zobowiazania" />.
    </p>
  );
}
