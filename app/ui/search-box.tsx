import { Select, TextField } from "./field.tsx";
import type { Option } from "./field.tsx";
import { useHref, useMessages } from "./request.tsx";

export type SearchChoice = Record<"slowa" | "rodzaj" | "dzielnica" | "rok", string>;

/** The one box, and what the results can be narrowed to; works by address alone. */
export function SearchBox({
  chosen,
  districts,
  years,
}: {
  chosen: SearchChoice;
  districts: Option[];
  years: string[];
}) {
  const { search: t } = useMessages();
  const href = useHref();
  const kinds = Object.entries(t.manyKinds).map(([value, label]) => ({ value, label }));
  return (
    <search>
      <form method="get" action={href("/szukaj")} className="filter search-box">
        <TextField name="slowa" label={t.words} type="search" value={chosen.slowa} />
        <Select
          name="rodzaj"
          label={t.filter.kind}
          value={chosen.rodzaj}
          empty={t.filter.any}
          options={kinds}
        />
        <Select
          name="rok"
          label={t.filter.year}
          value={chosen.rok}
          empty={t.filter.any}
          options={years.map((value) => ({ value, label: value }))}
        />
        <Select
          name="dzielnica"
          label={t.filter.district}
          value={chosen.dzielnica}
          empty={t.filter.any}
          options={districts}
        />
        <button type="submit" className="button">
          {t.submit}
        </button>
      </form>
    </search>
  );
}

/** The box in the header of every public page but the search itself, which has its own. */
export function HeaderSearch({ path }: { path: string }) {
  const { search: t } = useMessages();
  const href = useHref();
  if (path === "/szukaj") return null;
  return (
    <search>
      <form method="get" action={href("/szukaj")} className="site-search">
        <label htmlFor="szukaj" className="visually-hidden">
          {t.box}
        </label>
        <input id="szukaj" name="slowa" type="search" autoComplete="off" />
        <button type="submit" className="button button-secondary">
          {t.submit}
        </button>
      </form>
    </search>
  );
}
