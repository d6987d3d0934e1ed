import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { getOwnBody, listDistricts } from "#domain/council/queries";
import { isDistrictChair } from "#domain/kernel/actor";
import { citation } from "#domain/kernel/citation";
import type { Context } from "#domain/kernel/context";
import { districtsToAskFor } from "#domain/question/policy";
import { getQuestion, listAskingDistrictIds } from "#domain/question/queries";
import type { Question } from "#domain/question/queries";
import { obstaclesToFollowingUp } from "#domain/question/rules";
import { saveQuestionDraft, saveWhatIsAskedInput } from "#domain/question/save-question-draft";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { askAddress, draftAddress, typedSoFar } from "#web/question-draft";
import { Checkboxes, Select, TextArea, TextField } from "#ui/field";
import { DeedForm, Submit } from "#ui/form";
import { Page, Polish } from "#ui/page";
import { useMessages } from "#ui/request";
import { SimilarWhileTyping } from "#ui/similar-questions";
import { titled } from "#ui/title";
import { inLanguage } from "../../areas.ts";

const askersOf = ({ db }: Context, { id }: Question) => listAskingDistrictIds(db, id);

export const loader = pageLoader("asker", (ctx, { url, language }) => {
  const draftId = url.searchParams.get("szkic");
  if (!draftId) {
    const follows = url.searchParams.get("poprzednie");
    const start = draftAddress("", ctx.newId());
    throw redirect(
      inLanguage(language, follows ? `${start}&poprzednie=${encodeURIComponent(follows)}` : start),
      303,
    );
  }
  const all = listDistricts(ctx.db, getOwnBody(ctx.db).id).map(({ id, roman, name }) => ({
    value: id,
    label: `${roman} ${name}`,
    lang: "pl",
  }));
  const mine = districtsToAskFor(ctx.actor);
  const own = all.filter(({ value }) => mine.includes(value));
  const soFar = typedSoFar(ctx, draftId);
  const predecessorId = soFar?.typed["predecessorId"] || url.searchParams.get("poprzednie");
  const followed = predecessorId ? getQuestion(ctx.db, predecessorId) : null;
  return {
    draftId: draftId.slice(0, 100),
    isChair: isDistrictChair(ctx.actor),
    own,
    others: all.filter((district) => !own.includes(district)),
    typed: soFar?.typed ?? {},
    jointDistrictIds: soFar?.jointDistrictIds ?? [],
    followed:
      followed &&
      own.some(({ value }) => obstaclesToFollowingUp(followed, askersOf(ctx, followed), value).length === 0)
        ? { id: followed.id, citation: citation(followed), subject: followed.subject }
        : null,
  };
});

export const action = deeds("asker", {
  saveWhatIsAsked: deed(
    saveWhatIsAskedInput,
    (ctx, { draftId, districtId, jointDistrictIds, onBehalfOf, subject, text, ...rest }) =>
      saveQuestionDraft(ctx, {
        draftId,
        districtId,
        jointDistrictIds,
        onBehalfOf,
        subject,
        text,
        residents: rest.residents ?? null,
        predecessorId: rest.predecessorId ?? null,
      }),
    ({ draftId }) => draftAddress("/adresat", draftId),
  ),
});

export const meta = titled<unknown>((t) => `${t.question.ask}: ${t.question.steps.what}`);

export default function AskWhat() {
  const { draftId, isChair, own, others, typed, jointDistrictIds, followed } = useLoaderData<typeof loader>();
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
        hidden={{
          draftId,
          ...(own.length === 1 && only ? { districtId: only.value } : {}),
          ...(followed ? { predecessorId: followed.id } : {}),
        }}
      >
        {followed && (
          <p>
            {t.followUp.to}{" "}
            <Polish>
              {followed.citation}: {followed.subject}
            </Polish>
            . {t.followUp.note}
          </p>
        )}
        {own.length > 1 && (
          <Select name="districtId" label={t.fields.district} value={typed["districtId"]} options={own} />
        )}
        <TextField name="subject" label={t.fields.subject} hint={t.hints.subject} value={typed["subject"]} />
        <TextArea name="text" label={t.fields.text} hint={t.hints.text} value={typed["text"]} rows={7} />
        <SimilarWhileTyping />
        <TextField
          name="onBehalfOf"
          label={t.fields.onBehalfOf}
          hint={t.hints.onBehalfOf}
          value={typed["onBehalfOf"]}
          optional
        />
        <TextArea
          name="residents"
          label={t.residentsFields.label}
          hint={t.residentsFields.hint}
          value={typed["residents"]}
          rows={3}
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
