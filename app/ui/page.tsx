import { useActionData, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { Link } from "./link.tsx";
import { useLanguage, useMessages } from "./request.tsx";

/** One page: where it lies, its heading, what has just happened, its content. */
export function Page({
  title,
  titleLang,
  back,
  intro,
  children,
}: {
  title: ReactNode;
  titleLang?: "pl" | undefined;
  back?: { to: string; label: string };
  intro?: ReactNode;
  children: ReactNode;
}) {
  const t = useMessages();
  const [search] = useSearchParams();
  const wasRefused = useActionData() !== undefined;
  return (
    <div className="page">
      {back && (
        <p className="back-link">
          <Link to={back.to}>{back.label}</Link>
        </p>
      )}
      {search.has("zapisano") && !wasRefused && (
        <p className="notice" role="status">
          {t.common.saved}
        </p>
      )}
      <h1 lang={titleLang}>{title}</h1>
      {intro && <div className="intro">{intro}</div>}
      {children}
    </div>
  );
}

/** Words of the record: they stay Polish, whatever language the page speaks. */
export function Polish({
  children,
  as: Element = "span",
  className,
}: {
  children: ReactNode;
  as?: "span" | "p" | "div" | "li" | "q" | "dd" | "blockquote" | "article";
  className?: string;
}) {
  const language = useLanguage();
  return (
    <Element className={className} {...(language === "en" ? { lang: "pl" } : {})}>
      {children}
    </Element>
  );
}

/** A title that may have an English version; the Polish one is marked when an English page must show it. */
export function RecordTitle({ pl, en }: { pl: string; en?: string | null }) {
  const language = useLanguage();
  return language === "en" && en ? <>{en}</> : <Polish>{pl}</Polish>;
}

/** Part of a page under its own heading. */
export function Section({
  title,
  id,
  children,
  level = 2,
}: {
  title: ReactNode;
  id?: string;
  children: ReactNode;
  level?: 2 | 3;
}) {
  const Heading = `h${level}` as const;
  return (
    <section id={id}>
      <Heading>{title}</Heading>
      {children}
    </section>
  );
}

/** Facts as pairs; those nobody stated are left out. */
export function Facts({ rows }: { rows: [label: ReactNode, value: ReactNode][] }) {
  const stated = rows.filter(
    ([, value]) => value !== null && value !== undefined && value !== "" && value !== false,
  );
  if (stated.length === 0) return null;
  return (
    <dl className="facts">
      {stated.map(([label, value], index) => (
        <div key={index}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A list that has nothing yet: what it is, who fills it, what to do. */
export function EmptyState({ children }: { children: ReactNode }) {
  return <div className="empty-state">{children}</div>;
}

/** A state in a word, with a shape beside the colour. */
export function Badge({
  tone,
  children,
}: {
  tone: "neutral" | "good" | "warn" | "bad" | "info";
  children: ReactNode;
}) {
  return <span className={`badge badge-${tone}`}>{children}</span>;
}

export function Warning({ children }: { children: ReactNode }) {
  return (
    <div className="warning" role="note">
      {children}
    </div>
  );
}

/** A table that scrolls by itself on a narrow screen. */
export function Table({
  caption,
  isCaptionHidden = false,
  head,
  children,
}: {
  caption: string;
  /** Under a heading that says the same to those who see it. */
  isCaptionHidden?: boolean;
  head: ReactNode[];
  children: ReactNode;
}) {
  return (
    <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{isCaptionHidden ? <span className="visually-hidden">{caption}</span> : caption}</caption>
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th scope="col" key={index}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
