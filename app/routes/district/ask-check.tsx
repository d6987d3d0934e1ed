import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import type { z } from "zod";
import { listPublicConventions } from "#domain/convention/queries";
import { getOwnBody, listDistricts, listUnits } from "#domain/council/queries";
import { citation } from "#domain/kernel/citation";
import { fileQuestion, fileQuestionInput } from "#domain/question/file-question";
import { joinQuestion, joinQuestionInput } from "#domain/question/join-question";
import { getQuestion } from "#domain/question/queries";
import { mayAskFor } from "#domain/question/policy";
import { listSimilarQuestions } from "#domain/question/similar-queries";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import type { PageRequest } from "#web/page-loader";
import { draftAddress, draftOf } from "#web/question-draft";
import { ConventionName } from "#ui/convention-facts";
import { DeedForm, Submit } from "#ui/form";
import { Link } from "#ui/link";
import { Facts, Page, Polish } from "#ui/page";
import { QuestionText } from "#ui/question-view";
import { useMessages } from "#ui/request";
import { SimilarBeforeSending } from "#ui/similar-questions";
import { titled } from "#ui/title";

export const loader = pageLoader("asker", (ctx, page) => {
  const draft = draftOf(ctx, page);
  const body = getOwnBody(ctx.db);
  const { districtId, addresseeUnitId, conventionId } = draft.typed;
  const asking = [districtId, ...draft.jointDistrictIds];
  const convention = listPublicConventions(ctx.db, body.id).find(({ id }) => id === conventionId);
  const all = listDistricts(ctx.db, body.id);
  return {
    ...draft,
    similar: listSimilarQuestions(
      ctx.db,
      body.id,
      `${draft.typed["subject"]} ${draft.typed["text"]}`,
      ctx.actor.districtIds,
    ),
    mine: all.filter(({ id }) => ctx.actor.districtIds.includes(id)).map(({ id, name }) => ({ id, name })),
    districts: all.filter(({ id }) => asking.includes(id)).map(({ roman, name }) => `${roman} ${name}`),
    followed: draft.typed["predecessorId"]
      ? citation(getQuestion(ctx.db, draft.typed["predecessorId"]))
      : null,
    unit: listUnits(ctx.db, body.id).find(({ id }) => id === addresseeUnitId)?.name ?? null,
    convention: convention
      ? { title: convention.title, titleEn: convention.titleEn, heldOn: convention.heldOn }
      : null,
  };
});

/** The district's chair goes on to the question; who stands in for them back to the invitation that lets them ask. */
function afterFiling(
  { id }: { id: string },
  { shell }: PageRequest,
  { districtId, conventionId }: z.output<typeof fileQuestionInput>,
): string {
  const actor = shell.actor();
  const standsIn = actor.substitutions?.find(
    (one) => one.districtId === districtId && one.conventionId === conventionId,
  );
  return !mayAskFor(actor, districtId) && standsIn
    ? `/udzial/zaproszenia/${standsIn.attendanceId}?zapisano=1`
    : `/moje/pytania/${id}?zapisano=1`;
}

export const action = deeds("asker", {
  fileQuestion: deed(fileQuestionInput, fileQuestion, afterFiling),
  joinQuestion: deed(joinQuestionInput, joinQuestion, ({ id }) => `/moje/pytania/${id}?zapisano=1`),
});

export const meta = titled<unknown>((t) => `${t.question.ask}: ${t.question.steps.check}`);

export default function AskCheck() {
  const { draftId, typed, jointDistrictIds, districts, unit, convention, followed, similar, mine } =
    useLoaderData<typeof loader>();
  const { question: t } = useMessages();
  const row = (label: string, value: ReactNode, page: string): [string, ReactNode] => [
    label,
    <>
      {value}{" "}
      <Link to={draftAddress(page, draftId)}>
        {t.change}
        <span className="visually-hidden"> {t.changeHint(label)}</span>
      </Link>
    </>,
  ];
  const hidden = Object.fromEntries(
    [
      "districtId",
      "onBehalfOf",
      "residents",
      "subject",
      "text",
      "predecessorId",
      "addressee",
      "addresseeUnitId",
      "conventionId",
    ].map((field) => [field, typed[field] ?? ""]),
  );
  return (
    <Page
      title={t.steps.check}
      back={{ to: draftAddress("/adresat", draftId), label: t.steps.whom }}
      intro={
        <p>
          {t.ask}. {t.steps.at(3)}.
        </p>
      }
    >
      <Facts
        rows={[
          row(t.askedBy, <Polish>{districts.join(", ")}</Polish>, ""),
          row(t.fields.subject, <Polish>{typed["subject"]}</Polish>, ""),
          row(t.fields.text, <QuestionText text={typed["text"] ?? ""} />, ""),
          row(
            t.fields.onBehalfOf,
            typed["onBehalfOf"] ? <Polish>{typed["onBehalfOf"]}</Polish> : <NotSaid />,
            "",
          ),
          row(t.residentsFields.label, typed["residents"] ? t.residentsFields.kept : <NotSaid />, ""),
          row(
            t.fields.addressee,
            typed["addressee"] || unit ? (
              <Polish>{[typed["addressee"], unit].filter(Boolean).join(", ")}</Polish>
            ) : (
              t.officeWillChoose
            ),
            "/adresat",
          ),
          row(
            t.fields.convention,
            convention ? <ConventionName of={convention} /> : t.noConvention,
            "/adresat",
          ),
        ]}
      />
      {followed && (
        <p>
          {t.followUp.to} <Link to={`/pytania/${followed}`}>{followed}</Link>.
        </p>
      )}
      {!convention && <p>{t.window.anyDay}</p>}
      <SimilarBeforeSending questions={similar} districts={mine} />
      <p>{t.sendNote}</p>
      <DeedForm deed="fileQuestion" hidden={{ ...hidden, draftId }}>
        {jointDistrictIds.map((id) => (
          <input key={id} type="hidden" name="jointDistrictIds[]" value={id} />
        ))}
        <Submit>{t.send}</Submit>
      </DeedForm>
    </Page>
  );
}

const NotSaid = () => <span className="soft">{useMessages().common.none}</span>;
