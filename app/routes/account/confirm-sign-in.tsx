import { useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { getAccount } from "#domain/account/queries";
import { freshMinutes, obstaclesToFreshDeed } from "#domain/account/rules";
import { found } from "#domain/kernel/refusal";
import { messages } from "#i18n/index";
import { TextField } from "#ui/field";
import { DeedForm, Submit } from "#ui/form";
import { ButtonLink, Link } from "#ui/link";
import { Page } from "#ui/page";
import { useMessages } from "#ui/request";
import { deed, deeds } from "#web/deeds";
import { deskOf } from "#web/desk";
import { localPath } from "#web/local-path";
import type { PageRequest } from "#web/page-loader";
import { pageLoader } from "#web/page-loader";
import { confirmInput, confirmSignIn } from "#web/sign-in.server";
import { inLanguage, languageOf } from "../../areas.ts";

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  { title: `${messages[languageOf(location.pathname)].account.confirm.title} – Konwent` },
];

/** Where the deed waits that asked for this, or one's desk. */
const wantedBy = ({ url, language, shell }: PageRequest): string =>
  localPath(url.searchParams.get("dalej")) ?? inLanguage(language, deskOf(shell.actor()));

/** Before what cannot be undone: the password once more. `?dalej=` leads back to the page that asked. */
export const loader = pageLoader("signedIn", ({ db, actor, confirmedAt, now }, page) => {
  const { email, passwordHash } = getAccount(db, found(actor.accountId));
  return {
    email,
    hasPassword: passwordHash !== null,
    isFresh: obstaclesToFreshDeed(confirmedAt, now()).length === 0,
    wanted: wantedBy(page),
  };
});

export const action = deeds("signedIn", {
  confirmSignIn: deed(confirmInput, confirmSignIn, (_result, page) => redirect(wantedBy(page), 303)),
});

export default function ConfirmSignIn() {
  const { email, hasPassword, isFresh, wanted } = useLoaderData<typeof loader>();
  const t = useMessages().account;
  const m = t.confirm;
  if (isFresh)
    return (
      <Page title={m.title}>
        <p>{m.isFresh}</p>
        <p>
          <a className="button" href={wanted}>
            {m.goOn}
          </a>
        </p>
      </Page>
    );
  if (!hasPassword)
    return (
      <Page title={m.title}>
        <p>{m.noPassword}</p>
        <p>{m.noPasswordHow}</p>
        <p>
          <ButtonLink to="/konto">{t.mine.title}</ButtonLink>
        </p>
      </Page>
    );
  return (
    <Page title={m.title} intro={<p>{m.intro(freshMinutes)}</p>}>
      <p>
        {m.who}: {email}
      </p>
      <DeedForm deed="confirmSignIn" hidden={{ username: email }}>
        <TextField
          name="password"
          type="password"
          label={t.password}
          autoComplete="current-password"
          width="medium"
        />
        <Submit>{m.submit}</Submit>
      </DeedForm>
      <p>
        <Link to="/logowanie/haslo">{t.signIn.forgotten}</Link>
      </p>
    </Page>
  );
}
