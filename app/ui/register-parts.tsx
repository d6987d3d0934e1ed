import type { ReactNode } from "react";
import type { ActionItemSummary } from "#domain/action-item/summarise-action-items";
import type { QuestionSummary } from "#domain/question/summarise-questions";
import { Select, TextField } from "./field.tsx";
import type { Option } from "./field.tsx";
import { Link } from "./link.tsx";
import { Facts, Section } from "./page.tsx";
import { useHref, useMessages } from "./request.tsx";

export type RegisterChoice = Record<"slowa" | "dzielnica" | "stan" | "jednostka" | "rok" | "termin", string>;

const queryOf = (chosen: RegisterChoice): string => {
  const search = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== ""));
  return search.size > 0 ? `?${search}` : "";
};

/** What a public register can be narrowed by; works by address alone. */
export function RegisterFilter({
  path,
  label,
  chosen,
  districts,
  units,
  years,
  states,
}: {
  path: string;
  label: string;
  chosen: RegisterChoice;
  districts: Option[];
  units: Option[];
  years: string[];
  states: Option[];
}) {
  const { register: t, question } = useMessages();
  const href = useHref();
  return (
    <form method="get" action={href(path)} className="filter" aria-label={label}>
      <TextField name="slowa" label={t.words} type="search" value={chosen.slowa} />
      <Select
        name="dzielnica"
        label={question.filter.district}
        value={chosen.dzielnica}
        empty={t.any}
        options={districts}
      />
      <Select name="stan" label={question.filter.state} value={chosen.stan} empty={t.any} options={states} />
      <Select name="jednostka" label={t.unit} value={chosen.jednostka} empty={t.any} options={units} />
      <Select
        name="rok"
        label={t.year}
        value={chosen.rok}
        empty={t.any}
        options={years.map((value) => ({ value, label: value }))}
      />
      <Select
        name="termin"
        label={t.late}
        value={chosen.termin}
        empty={t.any}
        options={[{ value: "po-terminie", label: t.lateOnly }]}
      />
      <button type="submit" className="button button-secondary">
        {question.filter.submit}
      </button>
    </form>
  );
}

/** What the questions chosen come to; every rate with its counts. */
export function QuestionFigures({ of: s }: { of: QuestionSummary }) {
  const { register: t } = useMessages();
  const q = t.questions;
  return (
    <Figures
      rows={[
        [q.total, String(s.total)],
        [
          q.answered,
          [t.of(s.answered, s.total), s.answeredInPart > 0 && q.inPart(s.answeredInPart)]
            .filter(Boolean)
            .join(", "),
        ],
        [q.settled, t.of(s.settled, s.total)],
        [q.notContested, t.of(s.notContested, s.total)],
        [q.late, q.lateOf(t.of(s.late, s.waiting))],
        [q.median, <Median key="median" {...s} />],
      ]}
    />
  );
}

/** What the promises chosen come to; every rate with its counts. */
export function ActionItemFigures({ of: s }: { of: ActionItemSummary }) {
  const { register: t } = useMessages();
  const p = t.promises;
  const { kept, partly, not } = s.judged;
  return (
    <Figures
      rows={[
        [p.total, String(s.total)],
        [p.done, t.of(s.done, s.total)],
        [p.running, t.of(s.running, s.total)],
        [p.late, p.lateOf(t.of(s.late, s.running))],
        [p.dropped, s.dropped > 0 && t.of(s.dropped, s.total)],
        [p.notKnown, s.notKnown > 0 && t.of(s.notKnown, s.total)],
        [p.judged, kept + partly + not > 0 && p.judgedAs(kept, partly, not)],
        [p.contested, s.contested > 0 && t.of(s.contested, s.total)],
        [p.median, <Median key="median" {...s} />],
      ]}
    />
  );
}

function Median({ medianDays, medianOf }: { medianDays: number | null; medianOf: number }) {
  const { register: t } = useMessages();
  return <>{medianDays === null ? t.noMedian : t.median(t.days(medianDays), medianOf)}</>;
}

function Figures({ rows }: { rows: [string, ReactNode][] }) {
  const { register: t } = useMessages();
  return (
    <Section title={t.summaryTitle} id="liczby">
      <Facts rows={rows} />
    </Section>
  );
}

/** The whole register as files, and what the columns of the table are called. */
export function RegisterDownloads({
  path,
  chosen,
  columns,
}: {
  path: string;
  chosen: RegisterChoice;
  columns: readonly string[];
}) {
  const { register: t } = useMessages();
  return (
    <Section title={t.download} id="pobierz">
      <p>{t.downloadHint}</p>
      <p className="button-row">
        <Link to={`${path}.csv${queryOf(chosen)}`}>{t.downloadAs.csv}</Link>
        <Link to={`${path}.json${queryOf(chosen)}`}>{t.downloadAs.json}</Link>
      </p>
      <details>
        <summary>{t.columnsTitle}</summary>
        <p>{t.columnsNote}</p>
        <ol>
          {columns.map((column) => (
            <li key={column}>{column}</li>
          ))}
        </ol>
      </details>
    </Section>
  );
}
