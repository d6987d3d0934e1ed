import { useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { getAccount } from "#domain/account/queries";
import { differentPasswords, isSamePassword, newPasswordFields, passwordLength } from "#domain/account/rules";
import { setPassword } from "#domain/account/set-password";
import type { Context } from "#domain/kernel/context";
import { because, found, refuseOn } from "#domain/kernel/refusal";
import { messages } from "#i18n/index";
import { TextField } from "#ui/field";
import { DeedForm, Submit } from "#ui/form";
import { Page } from "#ui/page";
import { useMessages } from "#ui/request";
import { deed, deeds } from "#web/deeds";
import { deskOf } from "#web/desk";
import { pageLoader } from "#web/page-loader";
import { hashPassword, verifyPassword } from "#web/password.server";
import { languageOf } from "../../areas.ts";

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  { title: `${messages[languageOf(location.pathname)].account.passwordPage.title} – Konwent` },
];

export const loader = pageLoader("signedIn", ({ db, actor }) => {
  const account = getAccount(db, found(actor.accountId));
  return { email: account.email, hasPassword: account.passwordHash !== null };
});

const input = z
  .object({ currentPassword: z.string().max(200, "too-long").default(""), ...newPasswordFields })
  .refine(isSamePassword, differentPasswords);

/** Whoever has a password must know it to change it. Hashing takes its time here, outside the transaction. */
async function changeOwn(
  ctx: Context,
  { currentPassword, password }: z.output<typeof input>,
  sessionIdHash: string | null,
) {
  const account = getAccount(ctx.db, found(ctx.actor.accountId));
  if (account.passwordHash !== null)
    refuseOn(
      (await verifyPassword(account.passwordHash, currentPassword)) ? [] : [because("password-wrong")],
    );
  return setPassword(ctx, {
    accountId: account.id,
    passwordHash: await hashPassword(password),
    sessionIdHash,
  });
}

export const action = deeds("signedIn", {
  setPassword: deed(
    input,
    (ctx, typed, page) => changeOwn(ctx, typed, page.shell.sessionIdHash),
    (_result, page) => `${deskOf(page.shell.actor())}?zapisano=1`,
  ),
});

export default function Password() {
  const { email, hasPassword } = useLoaderData<typeof loader>();
  const t = useMessages().account;
  return (
    <Page
      title={hasPassword ? t.passwordPage.change : t.passwordPage.title}
      intro={<p>{hasPassword ? t.passwordPage.changeIntro : t.passwordPage.firstIntro}</p>}
    >
      <DeedForm deed="setPassword" hidden={{ username: email }}>
        {hasPassword && (
          <TextField
            name="currentPassword"
            type="password"
            label={t.passwordPage.current}
            autoComplete="current-password"
            width="medium"
          />
        )}
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
