import { useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/react";
import { openTerm, openTermInput } from "#domain/council/open-term";
import { getOwnBody, listTerms } from "#domain/council/queries";
import { dayIn } from "#i18n/dates";
import { messages } from "#i18n/index";
import { TextField } from "#ui/field";
import { DeedForm, Submit } from "#ui/form";
import { Link } from "#ui/link";
import { Page, Polish } from "#ui/page";
import { useLanguage, useMessages } from "#ui/request";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { languageOf } from "../../areas.ts";

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  { title: `${messages[languageOf(location.pathname)].setUp.term} – Konwent` },
];

export const loader = pageLoader("admin", ({ db }) => ({
  terms: listTerms(db, getOwnBody(db).id).map(({ id, number, startsOn }) => ({ id, number, startsOn })),
}));

export const action = deeds("admin", {
  openTerm: deed(
    openTermInput.omit({ bodyId: true }),
    (ctx, input) => openTerm(ctx, { ...input, bodyId: getOwnBody(ctx.db).id }),
    () => "/zalozenie/dzielnice?zapisano=1",
  ),
});

export default function SetUpTerm() {
  const { terms } = useLoaderData<typeof loader>();
  const { setUp: t, council } = useMessages();
  const language = useLanguage();
  return (
    <Page
      title={t.term}
      intro={
        <p>
          {t.step(2)} {t.termIntro}
        </p>
      }
    >
      {terms.length > 0 && (
        <ul>
          {terms.map((term) => (
            <li key={term.id}>
              <Polish>{term.number}</Polish>
              {term.startsOn && <>, {council.since(dayIn(language, term.startsOn))}</>}
            </li>
          ))}
        </ul>
      )}
      <DeedForm deed="openTerm">
        <TextField name="number" label={council.termNumber} hint={council.termNumberHint} width="narrow" />
        <TextField name="startsOn" label={council.startsOn} hint={council.dayHint} width="medium" optional />
        <TextField name="endsOn" label={council.endsOn} width="medium" optional />
        <Submit>{t.next}</Submit>
      </DeedForm>
      <p>
        <Link to="/zalozenie/dzielnice">{t.skip}</Link>
      </p>
    </Page>
  );
}
