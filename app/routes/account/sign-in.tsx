import { redirect } from "@remix-run/server-runtime";
import { useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { beginSignIn } from "#domain/account/begin-sign-in";
import { forgetAttempts } from "#domain/account/forget-attempts";
import { findAccountByEmail } from "#domain/account/queries";
import { isSignedIn } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { email } from "#domain/kernel/fields";
import { because, found, refuseOn } from "#domain/kernel/refusal";
import { messages } from "#i18n/index";
import { TextField } from "#ui/field";
import { DeedForm, Submit } from "#ui/form";
import { Page } from "#ui/page";
import { useMessages } from "#ui/request";
import { deed, deeds } from "#web/deeds";
import { deskOf, enter } from "#web/desk";
import { localPath } from "#web/local-path";
import { pageLoader } from "#web/page-loader";
import { verifyPassword } from "#web/password.server";
import { inLanguage, languageOf } from "../../areas.ts";

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  { title: `${messages[languageOf(location.pathname)].account.signIn.title} – Konwent` },
];

export const loader = pageLoader("anyone", ({ actor }, { url, language }) => {
  const wanted = localPath(url.searchParams.get("dalej"));
  if (isSignedIn(actor)) throw redirect(wanted ?? inLanguage(language, deskOf(actor)), 303);
  return { wanted: wanted ?? "" };
});

const signInInput = z.object({
  email: email(),
  password: z.string({ error: "required" }).min(1, "required").max(200, "too-long"),
  wanted: z.string().max(500, "too-long").optional(),
});

/** The account an e-mail and a password open. What is wrong with them is never said. */
async function signIn(
  ctx: Context,
  { email: typed, password }: z.output<typeof signInInput>,
  remoteAddress: string,
) {
  beginSignIn(ctx, { email: typed, remoteAddress });
  const account = findAccountByEmail(ctx.db, typed);
  const fits = await verifyPassword(account?.closedOn ? null : account?.passwordHash, password);
  refuseOn(fits ? [] : [because("sign-in-failed")]);
  forgetAttempts(ctx, { email: typed, remoteAddress });
  return found(account);
}

export const action = deeds("anyone", {
  signIn: deed(
    signInInput,
    (ctx, input, page) => signIn(ctx, input, page.shell.remoteAddress),
    (account, page, { wanted }) => enter(page, account, wanted ?? null),
  ),
});

export default function SignIn() {
  const { wanted } = useLoaderData<typeof loader>();
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
      <p>{t.signIn.help}</p>
    </Page>
  );
}
