import type { ReactNode } from "react";
import { figureIn, sizeIn } from "#i18n/numbers";
import { Bar } from "./bar.tsx";
import { Link } from "./link.tsx";
import { Polish, RecordTitle, Table } from "./page.tsx";
import { useLanguage, useMessages } from "./request.tsx";

export type FigureShown = {
  id: string;
  label: string;
  value: number;
  unit: string | null;
  source: string | null;
  isApproximate: boolean | null;
};
export type FileShown = { id: string; hash: string; fileName: string; extension: string; sizeBytes: number };
export type PresentationShown = {
  title: string;
  titleEn: string | null;
  presenterName: string | null;
  presenterOffice: string | null;
  thesis: string | null;
  background: string | null;
  comparators: readonly string[];
  pros: readonly string[];
  cons: readonly string[];
  conclusion: string | null;
  dataQualityNote: string | null;
  figures: readonly FigureShown[];
  files: readonly FileShown[];
};

/** What somebody presented, in words and values; what nobody stated is left out. `filesAt` null: files are named, not linked. */
export function PresentationView({
  presentation: p,
  level = 3,
  filesAt = "/pliki",
}: {
  presentation: PresentationShown;
  level?: 2 | 3 | 4;
  filesAt?: string | null;
}) {
  const t = useMessages();
  const language = useLanguage();
  const Heading = `h${level}` as const;
  const part = { level: (level + 1) as 3 | 4 | 5 }; // one below the title's own
  return (
    <article className="presentation">
      <Heading>
        <RecordTitle pl={p.title} en={p.titleEn} />
      </Heading>
      {p.presenterName && (
        <p className="presenter">
          <Polish>
            <strong>{p.presenterName}</strong>
            {p.presenterOffice && `, ${p.presenterOffice}`}
          </Polish>
        </p>
      )}
      <Prose text={p.thesis} />
      {p.background && (
        <Part {...part} title={t.presentation.background}>
          <Prose text={p.background} />
        </Part>
      )}
      {p.comparators.length > 0 && (
        <Part {...part} title={t.presentation.comparedWith}>
          <Words list={p.comparators} />
        </Part>
      )}
      {p.figures.length > 0 && (
        <Part {...part} title={t.presentation.figures.title}>
          <FigureTable figures={p.figures} of={(language === "en" && p.titleEn) || p.title} />
        </Part>
      )}
      {(p.pros.length > 0 || p.cons.length > 0) && (
        <div className="pros-and-cons">
          {p.pros.length > 0 && (
            <Part {...part} title={t.presentation.pros}>
              <Words list={p.pros} />
            </Part>
          )}
          {p.cons.length > 0 && (
            <Part {...part} title={t.presentation.cons}>
              <Words list={p.cons} />
            </Part>
          )}
        </div>
      )}
      {p.conclusion && (
        <Part {...part} title={t.presentation.conclusion}>
          <Prose text={p.conclusion} />
        </Part>
      )}
      {p.dataQualityNote && (
        <Part {...part} title={t.presentation.aboutData}>
          <Prose text={p.dataQualityNote} />
        </Part>
      )}
      {p.files.length > 0 && (
        <Part {...part} title={t.presentation.files.title}>
          <ul className="files">
            {p.files.map((file) => (
              <li key={file.id}>
                <FileLink file={file} filesAt={filesAt} />
              </li>
            ))}
          </ul>
        </Part>
      )}
    </article>
  );
}

function Part({ title, level, children }: { title: string; level: 3 | 4 | 5; children: ReactNode }) {
  const Heading = `h${level}` as const;
  return (
    <div>
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}

const Words = ({ list }: { list: readonly string[] }) => (
  <ul>
    {list.map((entry, index) => (
      <Polish as="li" key={index}>
        {entry}
      </Polish>
    ))}
  </ul>
);

/** Paragraphs of the record, as they were typed. */
const Prose = ({ text }: { text: string | null }) => (
  <>
    {text?.split(/\n{2,}/).map((paragraph, index) => (
      <Polish as="p" key={index}>
        {paragraph}
      </Polish>
    ))}
  </>
);

/** Figures with their units; a source column only when one is stated. `action` adds a cell to each row; without it the figures stand under a heading of their own. */
export function FigureTable({
  figures,
  of,
  action,
}: {
  figures: readonly FigureShown[];
  of: string;
  action?: (figure: FigureShown) => ReactNode;
}) {
  const t = useMessages();
  const shareOf = sharesIn(figures);
  const hasSources = figures.some((figure) => figure.source);
  const head = [
    t.presentation.figures.label,
    t.presentation.figures.value,
    ...(hasSources ? [t.presentation.figures.source] : []),
    ...(action ? [t.common.actions] : []),
  ];
  return (
    <Table caption={t.presentation.figures.caption(of)} isCaptionHidden={!action} head={head}>
      {figures.map((figure) => (
        <tr key={figure.id}>
          <th scope="row">
            <Polish>{figure.label}</Polish>
          </th>
          <td>
            <FigureValue {...figure} />
            {shareOf(figure) !== null && (
              <Bar share={shareOf(figure) ?? 0} isApproximate={figure.isApproximate ?? false} />
            )}
          </td>
          {hasSources && (
            <td>
              <Polish>{figure.source}</Polish>
            </td>
          )}
          {action && <td>{action(figure)}</td>}
        </tr>
      ))}
    </Table>
  );
}

/** How much a figure is of the greatest in its unit, 0 to 1; null where it has nothing to be compared with. */
function sharesIn(figures: readonly FigureShown[]): (figure: FigureShown) => number | null {
  return ({ value, unit }) => {
    const all = figures.flatMap((one) => (one.unit === unit ? [one.value] : []));
    const most = Math.max(...all);
    return unit === null || all.length < 2 || most <= 0 || Math.min(...all) < 0 ? null : value / most;
  };
}

/** `5 219 zł`, `około 90 446 zł/rok`. */
export function FigureValue({
  value,
  unit,
  isApproximate,
}: Pick<FigureShown, "value" | "unit" | "isApproximate">) {
  const t = useMessages();
  const language = useLanguage();
  return (
    <>
      {isApproximate && `${t.presentation.figures.approximately} `}
      <span className="figure">{figureIn(language, value, unit)}</span>
    </>
  );
}

/** A file to download, with its kind and size. */
export function FileLink({ file, filesAt }: { file: FileShown; filesAt: string | null }) {
  const language = useLanguage();
  const facts = `(${file.extension.toUpperCase()}, ${sizeIn(language, file.sizeBytes)})`;
  const name = <Polish>{file.fileName}</Polish>;
  if (filesAt === null)
    return (
      <>
        {name} {facts}
      </>
    );
  return (
    <Link to={`${filesAt}/${file.hash}/${encodeURIComponent(file.fileName)}`} download>
      {name} {facts}
    </Link>
  );
}
