import { useLoaderData } from "@remix-run/react";
import { listPublicConventions } from "#domain/convention/queries";
import { getDistrict, getOwnBody, listUnits } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { editQuestion, editQuestionInput } from "#domain/question/edit-question";
import { judgeAnswer, judgeAnswerInput } from "#domain/question/judge-answer";
import { bondsOf } from "#domain/question/bond-queries";
import { isAsker } from "#domain/question/policy";
import { factsOf } from "#domain/question/fact-queries";
import { findVerdictDueOn, listDistrictsToJudge } from "#domain/question/verdict-queries";
import { getQuestion, listAskerRows, listAskingDistrictIds } from "#domain/question/queries";
import { allowsStep, isPublicQuestion, obstaclesToAskingFor } from "#domain/question/rules";
import { listQuestionTimeline } from "#domain/question/timeline-queries";
import { withdrawQuestion, withdrawQuestionInput } from "#domain/question/withdraw-question";
import { writeAnnex, writeAnnexInput } from "#domain/question/write-annex";
import { clarifyReferral, clarifyReferralInput } from "#domain/referral/clarify-referral";
import { getReferral } from "#domain/referral/queries";
import { listClarificationsAsked } from "#domain/referral/clock-queries";
import { dayIn } from "#i18n/dates";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { Radios, TextArea, TextField } from "#ui/field";
import { DeedForm, Submit } from "#ui/form";
import { ButtonLink, Link } from "#ui/link";
import { Page, Polish, RecordTitle, Section, Warning } from "#ui/page";
import { AddresseeFields, ConventionField } from "#ui/question-fields";
import { MergedInto, QuestionAnnexes, QuestionBondsSection } from "#ui/question-bonds";
import { VerdictDue } from "#ui/verdict-due";
import {
  QuestionAnswers,
  QuestionOccasion,
  QuestionParties,
  QuestionStanding,
  QuestionText,
} from "#ui/question-view";
import { useLanguage, useMessages } from "#ui/request";
import { Timeline } from "#ui/timeline";
import { titled } from "#ui/title";

export const loader = pageLoader("districtChair", ({ db, actor, now }, { params }) => {
  const question = getQuestion(db, found(params["questionId"]));
  const asking = listAskingDistrictIds(db, question.id);
  found(isAsker(actor, asking) ? question : null); // another district does not even learn that it was asked
  const facts = factsOf(db, question);
  const { bodyId, conventionId, addressee, addresseeUnitId, returnReason } = question;
  const open = listPublicConventions(db, bodyId).filter(
    (convention) =>
      convention.id === conventionId || obstaclesToAskingFor(convention, polishDay(now())).length === 0,
  );
  return {
    question: facts,
    timeline: listQuestionTimeline(db, question),
    returnReason: question.state === "returned" ? returnReason : null,
    isPublic: isPublicQuestion(question),
    bonds: bondsOf(db, question),
    verdictDueOn: findVerdictDueOn(db, question),
    mayFollowUp: allowsStep(question, "follow-up"),
    mayAnnex: allowsStep(question, "annex")
      ? listAskerRows(db, question.id)
          .filter(({ districtId }) => actor.districtIds.includes(districtId))
          .map(({ districtId: id, annex }) => ({ id, name: getDistrict(db, id).name, annex }))
      : [],
    mayEdit: allowsStep(question, "edit"),
    mayWithdraw: allowsStep(question, "withdraw"),
    toClarify: listClarificationsAsked(db, [question.id]),
    isJoint: asking.some((id) => !actor.districtIds.includes(id)),
    typed: { addressee, addresseeUnitId, conventionId },
    units: listUnits(db, getOwnBody(db).id).map(({ id, name }) => ({ value: id, label: name, lang: "pl" })),
    conventions: open.map(({ id, title, titleEn, heldOn }) => ({ id, title, titleEn, heldOn })),
    toJudge: allowsStep(question, "judge")
      ? listDistrictsToJudge(db, question.id, actor.districtIds)
          .map((id) => getDistrict(db, id))
          .map(({ id, name }) => ({ id, name }))
      : [],
  };
});

export const action = deeds("districtChair", {
  editQuestion: deed(editQuestionInput, editQuestion, ({ id }) => `/moje/pytania/${id}?zapisano=1`),
  withdrawQuestion: deed(withdrawQuestionInput, withdrawQuestion, () => "/moje/pytania?zapisano=1"),
  clarifyReferral: deed(
    clarifyReferralInput,
    clarifyReferral,
    ({ id }, { shell }) => `/moje/pytania/${getReferral(shell.db, id).questionId ?? ""}?zapisano=1`,
  ),
  writeAnnex: deed(writeAnnexInput, writeAnnex, ({ id }) => `/moje/pytania/${id}?zapisano=1`),
  judgeAnswer: deed(judgeAnswerInput, judgeAnswer, ({ id }) => `/moje/pytania/${id}?zapisano=1`),
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>((t, { question }) =>
  t.question.named(question.citation, question.subject),
);

export default function MyQuestion() {
  const { question, bonds, timeline, returnReason, isPublic } = useLoaderData<typeof loader>();
  const { mayEdit, mayWithdraw, mayFollowUp } = useLoaderData<typeof loader>();
  const t = useMessages().question;
  return (
    <Page
      title={
        <>
          {t.one} {question.citation}: <RecordTitle pl={question.subject} en={question.subjectEn} />
        </>
      }
      back={{ to: "/moje/pytania", label: t.mine }}
      intro={
        <p>
          <QuestionStanding standing={question.standing} />
        </p>
      }
    >
      {returnReason && (
        <Warning>
          <p>
            {t.returnedBecause} <Polish>{returnReason}</Polish>
          </p>
          <p>
            <ButtonLink to="/moje/pytania/nowe" secondary>
              {t.askAgain}
            </ButtonLink>
          </p>
        </Warning>
      )}
      <Clarifying />
      <MergedInto into={bonds.mergedInto} />
      {question.state === "not-contested" && <p>{t.notContestedNote}</p>}
      <Judging />
      <QuestionParties question={question} />
      <QuestionOccasion question={question} />
      <QuestionText text={question.text} />
      <QuestionAnnexes annexes={bonds.annexes} />
      <Annexing />
      {!mayEdit && returnReason === null && question.state !== "merged" && (
        <Section title={t.answers}>
          <QuestionAnswers question={question} />
        </Section>
      )}
      {mayFollowUp && (
        <p>
          <ButtonLink to={`/moje/pytania/nowe?poprzednie=${question.id}`} secondary>
            {t.followUp.ask}
          </ButtonLink>{" "}
          {t.followUp.note}
        </p>
      )}
      <QuestionBondsSection bonds={bonds} />
      {mayEdit && <Editing />}
      {mayWithdraw && <Withdrawing />}
      <Section title={t.timeline}>
        <Timeline entries={timeline} />
      </Section>
      {isPublic && (
        <p>
          <Link to={`/pytania/${question.citation}`}>{t.publicPage}</Link>
        </p>
      )}
    </Page>
  );
}

/** What an addressee asks, and a form to reply; until then their clock stands. */
function Clarifying() {
  const { toClarify } = useLoaderData<typeof loader>();
  const t = useMessages().referral.desk;
  const language = useLanguage();
  return toClarify.map(({ referralId, addressee, askedOn, request }) => (
    <Section key={referralId} title={t.title}>
      <p>
        <Polish>{addressee}</Polish> {t.asks}
      </p>
      <Polish as="blockquote">{request}</Polish>
      <p>{t.stands(dayIn(language, askedOn))}</p>
      <DeedForm deed="clarifyReferral" formId={referralId} hidden={{ referralId }}>
        <TextArea name="reply" label={t.reply} hint={t.replyHint} />
        <Submit>{t.submit}</Submit>
      </DeedForm>
    </Section>
  ));
}

/** One form for each of the actor's districts that has not spoken of the latest answer. */
function Judging() {
  const { question, toJudge, verdictDueOn } = useLoaderData<typeof loader>();
  const { question: t } = useMessages();
  return toJudge.map(({ id, name }) => (
    <Section key={id} title={t.judgeAs(name)}>
      <p>{t.judgeNote}</p>
      {verdictDueOn ? <VerdictDue due={verdictDueOn} /> : <p>{t.judgeNoTime}</p>}
      <DeedForm deed="judgeAnswer" formId={id} hidden={{ questionId: question.id, districtId: id }}>
        <Radios
          name="verdict"
          label={t.fields.verdict}
          options={(["answered", "partly", "not"] as const).map((value) => ({
            value,
            label: t.verdictOf[value],
          }))}
        />
        <TextField name="sentence" label={t.fields.sentence} hint={t.hints.sentence} />
        <Submit>{t.judge}</Submit>
      </DeedForm>
    </Section>
  ));
}

/** What the question means in each of the actor's districts, until it is answered. */
function Annexing() {
  const { question, mayAnnex } = useLoaderData<typeof loader>();
  const { question: t } = useMessages();
  return mayAnnex.map(({ id, name, annex }) => (
    <details key={id}>
      <summary>{t.annexFields.title(name)}</summary>
      <DeedForm
        deed="writeAnnex"
        formId={`dodatek-${id}`}
        hidden={{ questionId: question.id, districtId: id }}
      >
        <TextArea
          name="annex"
          label={t.annexFields.label}
          hint={t.annexFields.hint}
          value={annex}
          rows={3}
          optional
        />
        <Submit secondary>{t.annexFields.save}</Submit>
      </DeedForm>
    </details>
  ));
}

function Editing() {
  const { question, typed, units, conventions } = useLoaderData<typeof loader>();
  const { question: t, common } = useMessages();
  return (
    <Section title={t.editTitle}>
      <DeedForm deed="editQuestion" hidden={{ questionId: question.id }}>
        <TextField name="subject" label={t.fields.subject} hint={t.hints.subject} value={question.subject} />
        <TextArea name="text" label={t.fields.text} hint={t.hints.text} value={question.text} rows={7} />
        <TextField
          name="onBehalfOf"
          label={t.fields.onBehalfOf}
          hint={t.hints.onBehalfOf}
          value={question.onBehalfOf}
          optional
        />
        <AddresseeFields
          addressee={typed.addressee}
          unitId={typed.addresseeUnitId}
          units={units}
          isOptional
          hint={t.hints.addressee}
        />
        <ConventionField value={typed.conventionId} conventions={conventions} />
        <Submit secondary>{common.save}</Submit>
      </DeedForm>
    </Section>
  );
}

function Withdrawing() {
  const { question, isJoint } = useLoaderData<typeof loader>();
  const { question: t } = useMessages();
  return (
    <details>
      <summary>{t.withdraw}</summary>
      <p>{isJoint ? t.withdrawJointNote : t.withdrawNote}</p>
      <DeedForm deed="withdrawQuestion" hidden={{ questionId: question.id }}>
        <Submit danger>{t.withdraw}</Submit>
      </DeedForm>
    </details>
  );
}
