import { redirect } from "@remix-run/server-runtime";
import { useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/react";
import { isSignedIn } from "#domain/kernel/actor";
import { messages } from "#i18n/index";
import { TextField } from "#ui/field";
import { DeedForm, Submit } from "#ui/form";
import { Link } from "#ui/link";
import { Page } from "#ui/page";
import { useMessages } from "#ui/request";
import { deed, deeds } from "#web/deeds";
import { deskOf } from "#web/desk";
import { localPath } from "#web/local-path";
import { pageLoader } from "#web/page-loader";
import { goOn, signIn, signInInput } from "#web/sign-in.server";
import { inLanguage, languageOf } from "../../areas.ts";

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  { title: `${messages[languageOf(location.pathname)].account.signIn.title} – Konwent` },
];

export const loader = pageLoader("anyone", ({ actor }, { url, language, shell }) => {
  const wanted = localPath(url.searchParams.get("dalej"));
  if (isSignedIn(actor)) throw redirect(wanted ?? inLanguage(language, deskOf(actor)), 303);
  return { wanted: wanted ?? "", canMail: shell.canMail };
});

export const action = deeds("anyone", {
  signIn: deed(signInInput, signIn, (entered, page, { wanted }) => goOn(page, entered, wanted ?? null)),
});

export default function SignIn() {
  const { wanted, canMail } = useLoaderData<typeof loader>();
  const t = useMessages().account;
  return (
    <Page title={t.signIn.title}>
      <DeedForm deed="signIn" hidden={{ wanted }}>
        <TextField
          name="email"
          type="email"
          inputMode="email"
          label={t.email}
          autoComplete="username"
          width="medium"
        />
        <TextField
          name="password"
          type="password"
          label={t.password}
          autoComplete="current-password"
          width="medium"
        />
        <Submit>{t.signIn.submit}</Submit>
      </DeedForm>
      {canMail ? (
        <p>
          <Link to="/logowanie/haslo">{t.signIn.forgotten}</Link>
        </p>
      ) : (
        <p>{t.signIn.help}</p>
      )}
    </Page>
  );
}
