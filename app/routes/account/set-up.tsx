import { useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/react";
import { obstaclesToEntering } from "#domain/access-link/rules";
import { findAccessLink } from "#domain/access-link/queries";
import { hasAnyAccount } from "#domain/account/queries";
import { passwordLength } from "#domain/account/rules";
import { findOwnBody } from "#domain/council/queries";
import { messages } from "#i18n/index";
import { TextField } from "#ui/field";
import { DeedForm, Submit } from "#ui/form";
import { Page, Section } from "#ui/page";
import { useMessages } from "#ui/request";
import { deed, deeds } from "#web/deeds";
import { enter } from "#web/desk";
import { entryHeaders, readEntryCookie } from "#web/entry-cookie";
import { pageLoader } from "#web/page-loader";
import { foundInstallation, setUpInput } from "#web/set-up.server";
import { languageOf } from "../../areas.ts";

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  { title: `${messages[languageOf(location.pathname)].setUp.title} – Konwent` },
];

export const loader = pageLoader("anyone", ({ db, now }, page) => {
  const link = findAccessLink(db, readEntryCookie(page));
  return {
    isOpen: link?.purpose === "set-up" && obstaclesToEntering(link, now()).length === 0,
    isDone: hasAnyAccount(db),
    bodyName: findOwnBody(db)?.name ?? null,
  };
});

export const action = deeds("anyone", {
  foundInstallation: deed(
    setUpInput,
    (ctx, input, page) => foundInstallation(ctx, input, readEntryCookie(page)),
    (account, page) => enter(page, account, "/zalozenie/kadencja", entryHeaders(page, "/zalozenie", "", "")),
  ),
});

export default function SetUp() {
  const { isOpen, isDone, bodyName } = useLoaderData<typeof loader>();
  const { setUp: t, account, refusals } = useMessages();
  if (isDone)
    return (
      <Page title={t.title}>
        <p>{refusals["already-set-up"]({})}</p>
      </Page>
    );
  if (!isOpen)
    return (
      <Page title={t.title}>
        <p>{t.needsAddress}</p>
      </Page>
    );
  return (
    <Page
      title={t.title}
      intro={
        <p>
          {t.step(1)} {t.bodyIntro}
        </p>
      }
    >
      <DeedForm deed="foundInstallation">
        <Section title={t.body}>
          <TextField name="bodyName" label={t.bodyName} hint={t.bodyNameHint} value={bodyName ?? ""} />
          <TextField name="slug" label={t.slug} hint={t.slugHint} value="konwent" width="medium" />
          <TextField name="city" label={t.city} width="medium" optional />
          <TextField name="publisher" label={t.publisher} hint={t.publisherHint} optional />
          <TextField name="contact" label={t.contact} hint={t.contactHint} optional />
        </Section>
        <Section title={t.admin}>
          <TextField name="personName" label={account.name} autoComplete="name" width="medium" />
          <TextField
            name="email"
            type="email"
            inputMode="email"
            label={account.email}
            autoComplete="username"
            width="medium"
          />
          <TextField
            name="password"
            type="password"
            label={account.password}
            hint={account.passwordPage.hint(passwordLength.min)}
            autoComplete="new-password"
            width="medium"
          />
          <TextField
            name="passwordAgain"
            type="password"
            label={t.passwordAgain}
            autoComplete="new-password"
            width="medium"
          />
        </Section>
        <Submit>{t.next}</Submit>
      </DeedForm>
    </Page>
  );
}
