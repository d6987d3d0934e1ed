import type { ReactNode } from "react";
import type { RootData } from "../root.tsx";
import { inLanguage } from "../areas.ts";
import { DeedForm } from "./form.tsx";
import { Link } from "./link.tsx";
import { HeaderSearch } from "./search-box.tsx";
import { SignOutGuard } from "./sign-out-guard.tsx";
import { useMessages, useRequest } from "./request.tsx";

/** Header, navigation, main, footer: the same on every page of an area. */
export function Frame({
  root,
  path,
  children,
}: {
  root: RootData | null;
  path: string;
  children: ReactNode;
}) {
  const t = useMessages();
  const { isDemo, area } = useRequest();
  return (
    <>
      <a className="skip-link" href="#tresc">
        {t.common.skipToContent}
      </a>
      {isDemo && <aside className="demo-banner">{t.common.demoBanner}</aside>}
      <header className="site-header">
        <div className="site-header-inner">
          <p className="site-name">
            <Link to="/">
              <span lang="pl">{root?.bodyName ?? "Konwent"}</span>
            </Link>
          </p>
          {area === "public" && <HeaderSearch path={path} />}
          <LanguageSwitch path={path} />
        </div>
        <nav aria-label={t.common.mainNavigation} className="site-nav">
          <ul>
            <NavItem to="/konwenty" path={path}>
              {t.common.nav.conventions}
            </NavItem>
            <NavItem to="/pytania" path={path}>
              {t.common.nav.questions}
            </NavItem>
            <NavItem to="/zobowiazania" path={path}>
              {t.common.nav.promises}
            </NavItem>
            <NavItem to="/uchwaly" path={path}>
              {t.common.nav.resolutions}
            </NavItem>
            <NavItem to="/dzielnice" path={path}>
              {t.common.nav.districts}
            </NavItem>
            {!root?.visitor && (
              <NavItem to="/logowanie" path={path}>
                {t.common.nav.signIn}
              </NavItem>
            )}
          </ul>
        </nav>
        {area !== "public" && root?.visitor && <Desk visitor={root.visitor} path={path} />}
      </header>
      <main id="tresc" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-footer">
        <ul>
          <li>
            <Link to="/kalendarz">{t.common.nav.calendar}</Link>
          </li>
          <li>
            <Link to="/ciala">{t.common.nav.bodies}</Link>
          </li>
          <li>
            <Link to="/weryfikacja">{t.seal.page.toCheck}</Link>
          </li>
          <li>
            <Link to="/dane">{t.openData.title}</Link>
          </li>
          <li>
            <Link to="/pomoc">{t.duties.help.title}</Link>
          </li>
          <li>
            <Link to="/kontakt">{t.duties.contact.title}</Link>
          </li>
          <li>
            <Link to="/rodo">{t.duties.privacy.title}</Link>
          </li>
          <li>
            <Link to="/deklaracja-dostepnosci">{t.duties.statement.title}</Link>
          </li>
        </ul>
        {root?.publisher && (
          <p>
            {t.common.publisher}: <span lang="pl">{root.publisher}</span>
          </p>
        )}
        {root?.contact && (
          <p>
            {t.common.contact}: <span lang="pl">{root.contact}</span>
          </p>
        )}
      </footer>
    </>
  );
}

/** Who is signed in, and the doors open to them. */
function Desk({ visitor, path }: { visitor: NonNullable<RootData["visitor"]>; path: string }) {
  const t = useMessages();
  return (
    <div className="desk">
      <nav aria-label={t.common.deskNavigation}>
        <ul>
          {visitor.isOffice && (
            <NavItem to="/biuro" path={path}>
              {t.common.nav.office}
            </NavItem>
          )}
          {visitor.isOffice && (
            <NavItem to="/biuro/pytania" path={path}>
              {t.common.nav.triage}
            </NavItem>
          )}
          {(visitor.isOffice || visitor.isAdmin) && (
            <NavItem to="/biuro/rada" path={path}>
              {t.common.nav.council}
            </NavItem>
          )}
          {visitor.readsMail && (
            <NavItem to="/biuro/poczta" path={path}>
              {t.common.nav.mail}
            </NavItem>
          )}
          {visitor.isAdmin && (
            <NavItem to="/biuro/konta" path={path}>
              {t.common.nav.accounts}
            </NavItem>
          )}
          {visitor.isDistrictChair && (
            <NavItem to="/moje" path={path}>
              {t.common.nav.myDesk}
            </NavItem>
          )}
          {visitor.isPresenter && (
            <NavItem to="/udzial" path={path}>
              {t.common.nav.presenterDesk}
            </NavItem>
          )}
          <NavItem to="/konto" path={path}>
            {t.common.nav.account}
          </NavItem>
        </ul>
      </nav>
      <DeedForm deed="signOut" action="/konto" className="sign-out">
        <span>{visitor.name}</span>{" "}
        <button type="submit" className="link-button">
          {t.common.signOut}
        </button>
      </DeedForm>
      <SignOutGuard accountId={visitor.accountId} />
    </div>
  );
}

function NavItem({ to, path, children }: { to: string; path: string; children: ReactNode }) {
  const under = to === "/biuro" ? "/biuro/konwenty" : to;
  const isHere = path === to || (to !== "/moje" && path.startsWith(`${under}/`));
  return (
    <li>
      <Link to={to} aria-current={isHere ? "page" : undefined}>
        {children}
      </Link>
    </li>
  );
}

function LanguageSwitch({ path }: { path: string }) {
  const { language } = useRequest();
  const t = useMessages();
  const other = language === "pl" ? "en" : "pl";
  return (
    <p className="language-switch">
      <a href={inLanguage(other, path)} hrefLang={other} lang={other}>
        {t.common.otherLanguage}
      </a>
    </p>
  );
}
