import { useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/react";
import { getOwnBody } from "#domain/council/queries";
import { listRules } from "#domain/rule-book/queries";
import { ruleNames } from "#domain/rule-book/rules";
import { messages } from "#i18n/index";
import { TextField } from "#ui/field";
import { DeedForm, Submit } from "#ui/form";
import { Link } from "#ui/link";
import { Page } from "#ui/page";
import { useMessages } from "#ui/request";
import { RuleSourceFields, RuleValueField } from "#ui/rule-fields";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { adoptRules, ruleBookInput } from "#web/rule-form";
import { languageOf } from "../../areas.ts";

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  { title: `${messages[languageOf(location.pathname)].setUp.rules} – Konwent` },
];

export const loader = pageLoader("admin", ({ db }) => {
  const known = new Set(listRules(db, getOwnBody(db).id).map((rule) => rule.name));
  return { missing: ruleNames.filter((name) => !known.has(name)) };
});

export const action = deeds("admin", {
  adoptRules: deed(
    ruleBookInput,
    (ctx, typed) => adoptRules(ctx, getOwnBody(ctx.db).id, typed),
    () => "/zalozenie/gotowe",
  ),
});

export default function SetUpRules() {
  const { missing } = useLoaderData<typeof loader>();
  const { setUp: t, ruleBook, council } = useMessages();
  return (
    <Page
      title={t.rules}
      intro={
        <p>
          {t.step(4)} {t.rulesIntro}
        </p>
      }
    >
      {missing.length > 0 && (
        <DeedForm deed="adoptRules">
          <TextField
            name="validFrom"
            label={ruleBook.validFrom}
            hint={council.dayHint}
            width="medium"
            optional
          />
          {missing.map((name) => (
            <fieldset key={name} className="field">
              <legend>{ruleBook.rules[name].label}</legend>
              <RuleValueField rule={name} name={`${name}-value`} optional />
              <RuleSourceFields source={`${name}-source`} standing={`${name}-standing`} optional />
            </fieldset>
          ))}
          <Submit>{t.finish}</Submit>
        </DeedForm>
      )}
      <p>
        <Link to="/zalozenie/gotowe">{t.skip}</Link>
      </p>
    </Page>
  );
}
