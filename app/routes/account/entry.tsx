import { useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { findAccessLink } from "#domain/access-link/queries";
import { obstaclesToEntering } from "#domain/access-link/rules";
import { useAccessLink } from "#domain/access-link/use-access-link";
import { findAccount } from "#domain/account/queries";
import { found } from "#domain/kernel/refusal";
import { messages } from "#i18n/index";
import { DeedForm, Submit } from "#ui/form";
import { Page } from "#ui/page";
import { useMessages } from "#ui/request";
import { deed, deeds } from "#web/deeds";
import { enter } from "#web/desk";
import { rememberBrowser } from "#web/device-cookies";
import { entryHeaders, readEntryCookie } from "#web/entry-cookie";
import { pageLoader } from "#web/page-loader";
import { inLanguage, languageOf } from "../../areas.ts";

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  { title: `${messages[languageOf(location.pathname)].account.entry.title} – Konwent` },
];

export const loader = pageLoader("anyone", ({ db, now }, page) => {
  const link = findAccessLink(db, readEntryCookie(page));
  const isGood = link?.purpose !== "password" && obstaclesToEntering(link, now()).length === 0;
  return { isGood, isSetUp: link?.purpose === "set-up" };
});

export const action = deeds("anyone", {
  enter: deed(
    z.object({}),
    (ctx, _input, page) => useAccessLink(ctx, { token: readEntryCookie(page) }),
    ({ accountId }, page) =>
      enter(
        page,
        found(findAccount(page.shell.db, found(accountId))),
        null,
        rememberBrowser(page, found(accountId), entryHeaders(page, "/wejscie", "", "")),
      ),
  ),
  // The set-up address is used up only with the form that founds the body: until then it may be opened again.
  beginSetUp: deed(
    z.object({}),
    (_ctx, _input, page) => readEntryCookie(page),
    (token, page) =>
      new Response(null, {
        status: 303,
        headers: entryHeaders(page, "/zalozenie", token, inLanguage(page.language, "/zalozenie")),
      }),
  ),
});

export default function Entry() {
  const { isGood, isSetUp } = useLoaderData<typeof loader>();
  const t = useMessages().account.entry;
  if (!isGood)
    return (
      <Page title={t.title}>
        <p>{t.usedOrExpired}</p>
      </Page>
    );
  return (
    <Page title={t.title} intro={<p>{isSetUp ? t.setUpExplanation : t.explanation}</p>}>
      <DeedForm deed={isSetUp ? "beginSetUp" : "enter"}>
        <Submit>{isSetUp ? t.beginSetUp : t.enter}</Submit>
      </DeedForm>
    </Page>
  );
}
