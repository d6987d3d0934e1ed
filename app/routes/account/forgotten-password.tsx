import { useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/react";
import { askForPassword, askForPasswordInput } from "#domain/account/ask-for-password";
import { because, refuseOn } from "#domain/kernel/refusal";
import { messages } from "#i18n/index";
import { TextField } from "#ui/field";
import { DeedForm, Submit } from "#ui/form";
import { Page } from "#ui/page";
import { useMessages } from "#ui/request";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { languageOf } from "../../areas.ts";

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  { title: `${messages[languageOf(location.pathname)].account.forgotten.title} – Konwent` },
];

export const loader = pageLoader("anyone", (_ctx, { url, shell }) => ({
  canMail: shell.canMail,
  isSent: url.searchParams.has("wyslano"),
}));

export const action = deeds("anyone", {
  askForPassword: deed(
    askForPasswordInput.pick({ email: true }),
    (ctx, { email }, { shell }) => {
      refuseOn(shell.canMail ? [] : [because("mail-not-set-up")]);
      askForPassword(ctx, { email, remoteAddress: shell.remoteAddress });
    },
    () => "/logowanie/haslo?wyslano=1",
  ),
});

export default function ForgottenPassword() {
  const { canMail, isSent } = useLoaderData<typeof loader>();
  const t = useMessages().account;
  return (
    <Page title={t.forgotten.title} back={{ to: "/logowanie", label: t.forgotten.toSignIn }}>
      {!canMail && <p>{t.forgotten.noMail}</p>}
      {canMail && isSent && (
        <p className="notice" role="status">
          {t.forgotten.sent}
        </p>
      )}
      {canMail && !isSent && (
        <>
          <p>{t.forgotten.intro}</p>
          <DeedForm deed="askForPassword">
            <TextField
              name="email"
              type="email"
              inputMode="email"
              label={t.email}
              autoComplete="username"
              width="medium"
            />
            <Submit>{t.forgotten.submit}</Submit>
          </DeedForm>
        </>
      )}
    </Page>
  );
}
