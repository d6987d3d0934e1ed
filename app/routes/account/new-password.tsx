import { useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { differentPasswords, isSamePassword, newPasswordFields, passwordLength } from "#domain/account/rules";
import { messages } from "#i18n/index";
import { TextField } from "#ui/field";
import { DeedForm, Submit } from "#ui/form";
import { Link } from "#ui/link";
import { Page } from "#ui/page";
import { useMessages } from "#ui/request";
import { deed, deeds } from "#web/deeds";
import { rememberBrowser } from "#web/device-cookies";
import { entryHeaders, readEntryCookie } from "#web/entry-cookie";
import { pageLoader } from "#web/page-loader";
import { opensNewPassword, resetPassword } from "#web/reset-password.server";
import { inLanguage, languageOf } from "../../areas.ts";

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  { title: `${messages[languageOf(location.pathname)].account.newPassword.title} – Konwent` },
];

export const loader = pageLoader("anyone", (ctx, page) => ({
  isGood: opensNewPassword(ctx, readEntryCookie(page)),
}));

export const action = deeds("anyone", {
  resetPassword: deed(
    z.object(newPasswordFields).refine(isSamePassword, differentPasswords),
    (ctx, { password }, page) => resetPassword(ctx, password, readEntryCookie(page)),
    ({ accountId }, page) => {
      const signIn = `${inLanguage(page.language, "/logowanie")}?zapisano=1`;
      const headers = entryHeaders(page, "/logowanie/nowe-haslo", "", signIn);
      return new Response(null, { status: 303, headers: rememberBrowser(page, accountId, headers) });
    },
  ),
});

export default function NewPassword() {
  const { isGood } = useLoaderData<typeof loader>();
  const t = useMessages().account;
  if (!isGood)
    return (
      <Page title={t.newPassword.title}>
        <p>{t.newPassword.usedOrExpired}</p>
        <p>
          <Link to="/logowanie/haslo">{t.newPassword.askAgain}</Link>
        </p>
      </Page>
    );
  return (
    <Page title={t.newPassword.title} intro={<p>{t.newPassword.intro}</p>}>
      <DeedForm deed="resetPassword">
        <TextField
          name="password"
          type="password"
          label={t.passwordPage.fresh}
          hint={t.passwordPage.hint(passwordLength.min)}
          autoComplete="new-password"
          width="medium"
        />
        <TextField
          name="passwordAgain"
          type="password"
          label={t.passwordPage.again}
          autoComplete="new-password"
          width="medium"
        />
        <Submit>{t.passwordPage.submit}</Submit>
      </DeedForm>
    </Page>
  );
}
