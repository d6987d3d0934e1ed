import type { MetaFunction } from "@remix-run/react";
import { messages } from "#i18n/index";
import { ButtonLink, Link } from "#ui/link";
import { Page } from "#ui/page";
import { useMessages } from "#ui/request";
import { pageLoader } from "#web/page-loader";
import { languageOf } from "../../areas.ts";

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  { title: `${messages[languageOf(location.pathname)].setUp.done} – Konwent` },
];

export const loader = pageLoader("admin", () => null);

export default function SetUpDone() {
  const t = useMessages().setUp;
  return (
    <Page title={t.done} intro={<p>{t.doneIntro}</p>}>
      <p>
        <ButtonLink to="/biuro/konta">{t.invite}</ButtonLink>
      </p>
      <ul>
        <li>
          <Link to="/biuro/rada">{t.toCouncil}</Link>
        </li>
        <li>
          <Link to="/biuro/regulamin">{t.toRules}</Link>
        </li>
      </ul>
    </Page>
  );
}
