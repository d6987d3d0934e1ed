import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { getOwnBody, listDistricts } from "#domain/council/queries";
import { isDistrictChair } from "#domain/kernel/actor";
import { districtsToAskFor } from "#domain/question/policy";
import { saveQuestionDraft, saveWhatIsAskedInput } from "#domain/question/save-question-draft";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { askAddress, draftAddress, typedSoFar } from "#web/question-draft";
import { Checkboxes, Select, TextArea, TextField } from "#ui/field";
import { DeedForm, Submit } from "#ui/form";
import { Page } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";
import { inLanguage } from "../../areas.ts";

export const loader = pageLoader("asker", (ctx, { url, language }) => {
  const draftId = url.searchParams.get("szkic");
  if (!draftId) throw redirect(inLanguage(language, draftAddress("", ctx.newId())), 303);
  const all = listDistricts(ctx.db, getOwnBody(ctx.db).id).map(({ id, roman, name }) => ({
    value: id,
    label: `${roman} ${name}`,
    lang: "pl",
  }));
  const mine = districtsToAskFor(ctx.actor);
  const own = all.filter(({ value }) => mine.includes(value));
  const soFar = typedSoFar(ctx, draftId);
  return {
    draftId: draftId.slice(0, 100),
    isChair: isDistrictChair(ctx.actor),
    own,
    others: all.filter((district) => !own.includes(district)),
    typed: soFar?.typed ?? {},
    jointDistrictIds: soFar?.jointDistrictIds ?? [],
  };
});

export const action = deeds("asker", {
  saveWhatIsAsked: deed(
    saveWhatIsAskedInput,
    (ctx, { draftId, districtId, jointDistrictIds, onBehalfOf, subject, text }) =>
      saveQuestionDraft(ctx, { draftId, districtId, jointDistrictIds, onBehalfOf, subject, text }),
    ({ draftId }) => draftAddress("/adresat", draftId),
  ),
});

export const meta = titled<unknown>((t) => `${t.question.ask}: ${t.question.steps.what}`);

export default function AskWhat() {
  const { draftId, isChair, own, others, typed, jointDistrictIds } = useLoaderData<typeof loader>();
  const { question: t } = useMessages();
  const [only] = own;
  return (
    <Page
      title={t.steps.what}
      {...(isChair ? { back: { to: "/moje", label: t.deskTitle } } : {})}
      intro={
        <p>
          {t.ask}. {t.steps.at(1)}.
        </p>
      }
    >
      <DeedForm
        deed="saveWhatIsAsked"
        action={`${askAddress}?szkic=${encodeURIComponent(draftId)}`}
        hidden={{ draftId, ...(own.length === 1 && only ? { districtId: only.value } : {}) }}
      >
        {own.length > 1 && (
          <Select name="districtId" label={t.fields.district} value={typed["districtId"]} options={own} />
        )}
        <TextField name="subject" label={t.fields.subject} hint={t.hints.subject} value={typed["subject"]} />
        <TextArea name="text" label={t.fields.text} hint={t.hints.text} value={typed["text"]} rows={7} />
        <TextField
          name="onBehalfOf"
          label={t.fields.onBehalfOf}
          hint={t.hints.onBehalfOf}
          value={typed["onBehalfOf"]}
          optional
        />
        <details open={jointDistrictIds.length > 0}>
          <summary>{t.fields.jointDistricts}</summary>
          <Checkboxes
            name="jointDistrictIds"
            label={t.fields.jointDistricts}
            values={jointDistrictIds}
            options={others}
          />
        </details>
        <Submit>{t.next}</Submit>
      </DeedForm>
    </Page>
  );
}
