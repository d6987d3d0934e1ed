import { useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/react";
import { findDeviceCode } from "#domain/account/queries";
import { messages } from "#i18n/index";
import { TextField } from "#ui/field";
import { DeedForm, Submit } from "#ui/form";
import { ButtonLink, Link } from "#ui/link";
import { Page } from "#ui/page";
import { useMessages } from "#ui/request";
import { deed, deeds } from "#web/deeds";
import { codeSecretIn } from "#web/device-cookies";
import { pageLoader } from "#web/page-loader";
import { codeInput, enterWithCode } from "#web/sign-in.server";
import { languageOf } from "../../areas.ts";

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  { title: `${messages[languageOf(location.pathname)].account.code.title} – Konwent` },
];

export const loader = pageLoader("anyone", ({ db, now }, page) => {
  const waiting = findDeviceCode(db, codeSecretIn(page));
  return { isAwaited: waiting !== undefined && waiting.expiresAt > now().toISOString() };
});

export const action = deeds("anyone", {
  confirmDevice: deed(codeInput, enterWithCode, (response) => response),
});

export default function DeviceCode() {
  const { isAwaited } = useLoaderData<typeof loader>();
  const t = useMessages().account.code;
  if (!isAwaited)
    return (
      <Page title={t.title}>
        <p>{t.expired}</p>
        <p>
          <ButtonLink to="/logowanie">{t.again}</ButtonLink>
        </p>
      </Page>
    );
  return (
    <Page title={t.title} intro={<p>{t.intro}</p>}>
      <DeedForm deed="confirmDevice">
        <TextField
          name="code"
          label={t.label}
          hint={t.hint}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="narrow"
        />
        <Submit>{t.submit}</Submit>
      </DeedForm>
      <p className="button-row">
        <Link to="/logowanie">{t.again}</Link>
      </p>
    </Page>
  );
}
