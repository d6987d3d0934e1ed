import { useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/react";
import { getOwnBody } from "#domain/council/queries";
import { adoptRule, adoptRuleInput } from "#domain/rule-book/adopt-rule";
import { endRule, endRuleInput } from "#domain/rule-book/end-rule";
import { mayManageRuleBook } from "#domain/rule-book/policy";
import { listRules } from "#domain/rule-book/queries";
import { ruleNames } from "#domain/rule-book/rules";
import { dayIn } from "#i18n/dates";
import { messages } from "#i18n/index";
import { DeedDetails } from "#ui/deed-details";
import { TextField } from "#ui/field";
import { DeedForm, Submit } from "#ui/form";
import { Page, Polish, Section, Table } from "#ui/page";
import { useLanguage, useMessages } from "#ui/request";
import { RuleSourceFields, RuleValueField, useRuleValue } from "#ui/rule-fields";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { languageOf } from "../../areas.ts";

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  { title: `${messages[languageOf(location.pathname)].ruleBook.title} – Konwent` },
];

export const loader = pageLoader("officeOrAdmin", ({ db, actor }) => {
  const all = listRules(db, getOwnBody(db).id);
  const book = ruleNames.map((name) => ({
    name,
    rows: all
      .filter((rule) => rule.name === name)
      .map(({ id, value, validFrom, validUntil, source, standing }) => ({
        id,
        value,
        validFrom,
        validUntil,
        source,
        standing,
      })),
  }));
  return { book, mayWrite: mayManageRuleBook(actor) };
});

export const action = deeds("officeOrAdmin", {
  adoptRule: deed(
    adoptRuleInput.omit({ bodyId: true }),
    (ctx, input) => adoptRule(ctx, { ...input, bodyId: getOwnBody(ctx.db).id }),
    () => "/biuro/regulamin?zapisano=1",
  ),
  endRule: deed(endRuleInput, endRule, () => "/biuro/regulamin?zapisano=1"),
});

export default function RuleBook() {
  const { book, mayWrite } = useLoaderData<typeof loader>();
  const { ruleBook: t, council } = useMessages();
  const language = useLanguage();
  const valueIn = useRuleValue();
  const period = (from: string | null, until: string | null) =>
    [from ? t.from(dayIn(language, from)) : t.always, until && t.until(dayIn(language, until))]
      .filter(Boolean)
      .join(" ");
  return (
    <Page title={t.title} intro={<p>{t.intro}</p>} back={{ to: "/biuro/rada", label: council.title }}>
      {book.map(({ name, rows }) => (
        <Section key={name} title={t.rules[name].label} id={name}>
          {rows.length === 0 ? (
            <p>{t.unknown}</p>
          ) : (
            <Table
              caption={t.rules[name].label}
              isCaptionHidden
              head={[t.value, t.period, t.source, t.standing]}
            >
              {rows.map((rule) => (
                <tr key={rule.id}>
                  <th scope="row">{valueIn(name, rule.value)}</th>
                  <td>{period(rule.validFrom, rule.validUntil)}</td>
                  <td>
                    <Polish>{rule.source}</Polish>
                  </td>
                  <td>{t.standings[rule.standing]}</td>
                </tr>
              ))}
            </Table>
          )}
          {mayWrite &&
            rows
              .filter((rule) => rule.validUntil === null)
              .map((rule) => (
                <DeedDetails
                  key={rule.id}
                  deed="endRule"
                  formId={rule.id}
                  summary={`${t.end}: ${valueIn(name, rule.value)}`}
                  hint={t.rules[name].label}
                >
                  <DeedForm deed="endRule" formId={rule.id} hidden={{ ruleId: rule.id }}>
                    <TextField name="validUntil" label={t.validUntil} hint={t.endHint} width="medium" />
                    <Submit secondary>{t.end}</Submit>
                  </DeedForm>
                </DeedDetails>
              ))}
          {mayWrite && (
            <DeedDetails
              deed="adoptRule"
              formId={`nowa-${name}`}
              summary={t.adopt}
              hint={t.rules[name].label}
            >
              <DeedForm deed="adoptRule" formId={`nowa-${name}`} hidden={{ name }}>
                <RuleValueField rule={name} name="value" />
                <TextField
                  name="validFrom"
                  label={t.validFrom}
                  hint={t.validFromHint}
                  width="medium"
                  optional
                />
                <RuleSourceFields source="source" standing="standing" />
                <Submit>{t.adoptSubmit}</Submit>
              </DeedForm>
            </DeedDetails>
          )}
        </Section>
      ))}
    </Page>
  );
}
