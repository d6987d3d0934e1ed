import { Link } from "./link.tsx";
import { useMessages } from "./request.tsx";

/** Links to the pages before and after, keeping what was chosen. `path` is the Polish address; the page number is `strona`. */
export function Paging({
  label,
  path,
  chosen,
  page,
  pages,
}: {
  label: string;
  path: string;
  chosen: Record<string, string>;
  page: number;
  pages: number;
}) {
  const t = useMessages();
  if (pages <= 1) return null;
  const at = (number: number) => {
    const search = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== ""));
    if (number > 1) search.set("strona", String(number));
    return search.size > 0 ? `${path}?${search}` : path;
  };
  return (
    <nav aria-label={label} className="button-row">
      {page > 1 && (
        <Link to={at(page - 1)} rel="prev">
          {t.question.pages.previous}
        </Link>
      )}
      <span>{t.question.pages.at(page, pages)}</span>
      {page < pages && (
        <Link to={at(page + 1)} rel="next">
          {t.question.pages.next}
        </Link>
      )}
    </nav>
  );
}
