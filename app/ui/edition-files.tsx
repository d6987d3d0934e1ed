import type { OfferedFile } from "#domain/edition/rendition-queries";
import { sizeIn } from "#i18n/numbers";
import { Link } from "./link.tsx";
import { useLanguage, useMessages } from "./request.tsx";

/** The files of an edition to download, each with its kind and size. `filesAt` is where the reader finds them. */
export function EditionFiles({ files, filesAt = "/pliki" }: { files: OfferedFile[]; filesAt?: string }) {
  const { minutes: t } = useMessages();
  const language = useLanguage();
  return (
    <ul className="files">
      {files.map(({ format, hash, fileName, sizeBytes }) => (
        <li key={format}>
          <Link to={`${filesAt}/${hash}/${fileName}`} download>
            {t.file.formats[format]} ({sizeIn(language, sizeBytes)})
          </Link>
          {t.file.uses[format] && <span className="soft"> – {t.file.uses[format]}</span>}
        </li>
      ))}
    </ul>
  );
}

/** What most people want, at the top of a page: the PDF and the Word file, or the HTML one where there is nothing else. */
export function QuickFiles({ files }: { files: OfferedFile[] }) {
  const { minutes: t } = useMessages();
  const language = useLanguage();
  const usual = files.filter(({ format }) => format === "pdf" || format === "docx");
  return (
    <>
      {t.file.download}:{" "}
      {(usual.length > 0 ? usual : files).map(({ format, hash, fileName, sizeBytes }) => (
        <span key={format}>
          <Link to={`/pliki/${hash}/${fileName}`} download>
            {t.file.formats[format]} ({sizeIn(language, sizeBytes)})
          </Link>
          {" · "}
        </span>
      ))}
    </>
  );
}
