import { useLoaderData } from "@remix-run/react";
import { listPublicConventions } from "#domain/convention/queries";
import { getOwnBody, listUnits } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { mayAskAt } from "#domain/question/policy";
import { obstaclesToAskingFor } from "#domain/question/rules";
import { saveQuestionDraft, saveToWhomInput } from "#domain/question/save-question-draft";
import { dayIn } from "#i18n/dates";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { draftAddress, draftOf } from "#web/question-draft";
import { conventionName } from "#ui/convention-facts";
import { DeedForm, Submit } from "#ui/form";
import { Page } from "#ui/page";
import { AddresseeFields, ConventionField } from "#ui/question-fields";
import { useLanguage, useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("asker", (ctx, page) => {
  const { draftId, typed } = draftOf(ctx, page);
  const { db } = ctx;
  const body = getOwnBody(db);
  const open = listPublicConventions(db, body.id).filter(
    (convention) =>
      obstaclesToAskingFor(convention, polishDay(ctx.now())).length === 0 &&
      mayAskAt(ctx.actor, typed["districtId"] ?? "", convention.id),
  );
  return {
    draftId,
    typed,
    units: listUnits(db, body.id).map(({ id, name }) => ({ value: id, label: name, lang: "pl" })),
    conventions: open.map(({ id, title, titleEn, heldOn, questionsDueOn }) => ({
      id,
      title,
      titleEn,
      heldOn,
      questionsDueOn,
    })),
  };
});

export const action = deeds("asker", {
  saveToWhom: deed(
    saveToWhomInput,
    (ctx, { draftId, addressee, addresseeUnitId, conventionId }) =>
      saveQuestionDraft(ctx, { draftId, addressee, addresseeUnitId, conventionId }),
    ({ draftId }) => draftAddress("/sprawdz", draftId),
  ),
});

export const meta = titled<unknown>((t) => `${t.question.ask}: ${t.question.steps.whom}`);

export default function AskWhom() {
  const { draftId, typed, units, conventions } = useLoaderData<typeof loader>();
  const messages = useMessages();
  const { question: t } = messages;
  const language = useLanguage();
  const first = conventions.at(-1)?.id;
  return (
    <Page
      title={t.steps.whom}
      back={{ to: draftAddress("", draftId), label: t.steps.what }}
      intro={
        <p>
          {t.ask}. {t.steps.at(2)}.
        </p>
      }
    >
      <DeedForm deed="saveToWhom" hidden={{ draftId }}>
        <AddresseeFields
          addressee={typed["addressee"]}
          unitId={typed["addresseeUnitId"]}
          units={units}
          isOptional
          hint={t.hints.addressee}
        />
        {conventions.map(
          (convention) =>
            convention.questionsDueOn && (
              <p key={convention.id}>
                {t.window.until(
                  conventionName(messages, language, convention),
                  dayIn(language, convention.questionsDueOn),
                )}
              </p>
            ),
        )}
        <p>{t.window.anyDay}</p>
        <ConventionField value={typed["conventionId"] ?? first} conventions={conventions} />
        <Submit>{t.next}</Submit>
      </DeedForm>
    </Page>
  );
}
