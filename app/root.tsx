import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { LinksFunction } from "@remix-run/server-runtime";
import type { ReactNode } from "react";
import type { Reason } from "#domain/kernel/refusal";
import { isAdmin, isChair, isClerk, isDistrictChair, isPresenter, isSignedIn } from "#domain/kernel/actor";
import { findOwnBody } from "#domain/council/queries";
import { mayReadMail } from "#domain/mail/policy";
import { pageLoader } from "#web/page-loader";
import { ErrorPage, errorWords } from "#ui/error-page";
import { Frame } from "#ui/frame";
import { useMessages, useRequest } from "#ui/request";
import { inLanguage, withoutLanguage } from "./areas.ts";
import styles from "./styles/all.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

/** What stands on every page: the body's name and, away from the public pages, who is signed in. */
export const loader = pageLoader("anyone", ({ db, actor }, { shell }) => {
  const body = findOwnBody(db);
  return {
    baseUrl: shell.baseUrl,
    bodyName: body?.name ?? "Konwent",
    publisher: body?.publisher ?? null,
    contact: body?.contact ?? null,
    visitor: isSignedIn(actor)
      ? {
          name: actor.name,
          accountId: actor.accountId ?? "",
          isOffice: isClerk(actor) || isChair(actor),
          isAdmin: isAdmin(actor),
          readsMail: mayReadMail(actor),
          isDistrictChair: isDistrictChair(actor),
          isPresenter: isPresenter(actor),
        }
      : null,
  };
});

export type RootData = {
  baseUrl: string;
  bodyName: string;
  publisher: string | null;
  contact: string | null;
  visitor: {
    name: string;
    accountId: string;
    isOffice: boolean;
    isAdmin: boolean;
    readsMail: boolean;
    isDistrictChair: boolean;
    isPresenter: boolean;
  } | null;
};

export function Layout({ children }: { children: ReactNode }) {
  const { language, baseUrl, area, isDemo } = useRequest();
  const t = useMessages();
  const { pathname } = useLocation();
  const root = useRouteLoaderData<RootData>("root");
  const error = useRouteError();
  const path = withoutLanguage(pathname);
  const isBare = useMatches().some(({ handle }) => isBareHandle(handle)) && !error;
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta
          name="deklaracja-dostępności"
          content={baseUrl + inLanguage(language, "/deklaracja-dostepnosci")}
        />
        {error ? <title>{`${errorWords(t, statusIn(error)).title} – Konwent`}</title> : <Meta />}
        {area === "public" && !error && (
          <>
            <link rel="canonical" href={baseUrl + pathname} />
            <link rel="alternate" hrefLang="pl" href={baseUrl + path} />
            <link rel="alternate" hrefLang="en" href={baseUrl + inLanguage("en", path)} />
            <link rel="alternate" hrefLang="x-default" href={baseUrl + path} />
            <link
              rel="alternate"
              type="application/atom+xml"
              title={t.feeds.all}
              href={inLanguage(language, "/aktualnosci.atom")}
            />
            <meta property="og:type" content="website" />
            <meta property="og:url" content={baseUrl + pathname} />
            <meta property="og:site_name" content={root?.bodyName ?? "Konwent"} />
            <meta property="og:locale" content={openGraphLocales[language]} />
          </>
        )}
        {(area !== "public" || isDemo) && <meta name="robots" content="noindex" />}
        <Links />
      </head>
      <body>
        {isBare ? (
          <>
            {isDemo && <aside className="demo-banner">{t.common.demoBanner}</aside>}
            {children}
          </>
        ) : (
          <Frame root={root ?? null} path={path}>
            {children}
          </Frame>
        )}
      </body>
    </html>
  );
}

const openGraphLocales = { pl: "pl_PL", en: "en_GB" } as const;

/** A page that is a screen by itself says so with `handle = { isBare: true }`. */
const isBareHandle = (handle: unknown): boolean =>
  handle !== null && typeof handle === "object" && "isBare" in handle;

export default function App() {
  return <Outlet />;
}

/** The last word when anything goes wrong: plain sentences, never an internal. */
export function ErrorBoundary() {
  const error = useRouteError();
  return <ErrorPage words={errorWords(useMessages(), statusIn(error))} reasons={reasonsIn(error)} />;
}

const statusIn = (error: unknown) => (isRouteErrorResponse(error) ? error.status : 500);

/** The reasons that `refusalResponse` put into the error, if it is one of ours. */
function reasonsIn(error: unknown): Reason[] {
  const said: unknown = isRouteErrorResponse(error) ? error.data : null;
  return said && typeof said === "object" && "reasons" in said ? (said.reasons as Reason[]) : [];
}
