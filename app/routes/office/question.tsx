import { useLoaderData } from "@remix-run/react";
import { listAgenda } from "#domain/agenda/queries";
import { listEventsOf } from "#domain/audit/queries";
import { getConvention, listConventions } from "#domain/convention/queries";
import { isOver } from "#domain/convention/rules";
import { writeCouncilDate } from "#domain/kernel/council-date";
import { found } from "#domain/kernel/refusal";
import { acceptQuestion, acceptQuestionInput } from "#domain/question/accept-question";
import { editQuestionFiling, editQuestionFilingInput } from "#domain/question/edit-question-filing";
import { putQuestionOnAgenda, putQuestionOnAgendaInput } from "#domain/question/put-question-on-agenda";
import { factsOf, getQuestion } from "#domain/question/queries";
import { recordAnswer, recordAnswerInput } from "#domain/question/record-answer";
import { returnQuestion, returnQuestionInput } from "#domain/question/return-question";
import { allowsStep, isPublicQuestion } from "#domain/question/rules";
import { withdrawQuestion, withdrawQuestionInput } from "#domain/question/withdraw-question";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { officeReferralDeeds } from "#web/referral-deeds";
import { loadReferralOffice } from "#web/referral-office";
import { Link } from "#ui/link";
import { Page, Polish, RecordTitle, Section, Warning } from "#ui/page";
import { AcceptForms, AgendaForms, AnswerForm, FilingForm, WithdrawForm } from "#ui/question-office-forms";
import {
  QuestionAnswers,
  QuestionOccasion,
  QuestionParties,
  QuestionStanding,
  QuestionText,
} from "#ui/question-view";
import { RecordHistory } from "#ui/record-history";
import { ReferralSection } from "#ui/referral-section";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("office", (ctx, { params }) => {
  const { db } = ctx;
  const question = getQuestion(db, found(params["questionId"]));
  const { bodyId, addressee, returnReason, conventionId, agendaItemId, isFromFloor } = question;
  const ahead = listConventions(db, bodyId).filter(
    (convention) => !isOver(convention) && convention.kind === "convention",
  );
  return {
    question: factsOf(db, question),
    returnReason: question.state === "returned" ? returnReason : null,
    isPublic: isPublicQuestion(question),
    may: {
      accept: allowsStep(question, "accept"),
      putOnAgenda: allowsStep(question, "put-on-agenda"),
      answer: allowsStep(question, "answer"),
      withdraw: allowsStep(question, "withdraw-by-office"),
    },
    referralOffice: loadReferralOffice(
      ctx,
      { questionId: question.id },
      {
        bodyId,
        isSendable:
          allowsStep(question, "pass-on") && (!question.isArchived || question.takenOverOn !== null),
      },
    ),
    typed: { addressee, conventionId, agendaItemId },
    /** Asked in the room, it was most likely answered there too. */
    answeredOn: isFromFloor && conventionId ? writeCouncilDate(getConvention(db, conventionId).heldOn) : "",
    conventions: ahead.map(({ id, title, titleEn, heldOn }) => ({
      id,
      title,
      titleEn,
      heldOn,
      items: listAgenda(db, id)
        .filter(({ state }) => state === "planned")
        .map((item) => ({ value: item.id, label: `${item.number} ${item.title}`, lang: "pl" })),
    })),
    events: listEventsOf(db, "question", question.id).map(({ type, recordedAt, actorName }) => ({
      type,
      recordedAt,
      actorName,
    })),
  };
});

const again = ({ id }: { id: string }) => `/biuro/pytania/${id}?zapisano=1`;

export const action = deeds("office", {
  acceptQuestion: deed(acceptQuestionInput, acceptQuestion, again),
  returnQuestion: deed(returnQuestionInput, returnQuestion, again),
  ...officeReferralDeeds,
  putQuestionOnAgenda: deed(putQuestionOnAgendaInput, putQuestionOnAgenda, again),
  recordAnswer: deed(recordAnswerInput, recordAnswer, again),
  withdrawQuestion: deed(withdrawQuestionInput, withdrawQuestion, again),
  editQuestionFiling: deed(editQuestionFilingInput, editQuestionFiling, again),
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>((t, { question }) =>
  t.question.named(question.citation, question.subject),
);

export default function OfficeQuestion() {
  const { question, returnReason, isPublic, may, typed, referralOffice, answeredOn, conventions, events } =
    useLoaderData<typeof loader>();
  const { question: t, convention } = useMessages();
  return (
    <Page
      title={
        <>
          {t.one} {question.citation}: <RecordTitle pl={question.subject} en={question.subjectEn} />
        </>
      }
      back={{ to: "/biuro/pytania", label: t.triageTitle }}
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
        </Warning>
      )}
      <QuestionParties question={question} />
      <QuestionOccasion question={question} />
      <QuestionText text={question.text} />
      {question.answers.length > 0 && (
        <Section title={t.answers}>
          <QuestionAnswers question={question} />
        </Section>
      )}
      {may.accept && <AcceptForms questionId={question.id} />}
      {isPublic && <ReferralSection office={referralOffice} matter={{ questionId: question.id }} />}
      {may.answer && (
        <AnswerForm
          questionId={question.id}
          answeredBy={question.answers.length === 0 ? typed.addressee : null}
          answeredOn={answeredOn}
          holders={referralOffice.referrals
            .filter(({ state }) => state === "open")
            .map(({ id, addressee }) => ({ value: id, label: addressee, lang: "pl" }))}
        />
      )}
      {may.putOnAgenda && !question.isArchived && (
        <AgendaForms questionId={question.id} conventions={conventions} current={typed} />
      )}
      <FilingForm question={question} />
      {may.withdraw && <WithdrawForm questionId={question.id} />}
      <Section title={convention.history}>
        <RecordHistory events={events} />
      </Section>
      {isPublic && (
        <p>
          <Link to={`/pytania/${question.citation}`}>{t.publicPage}</Link>
        </p>
      )}
    </Page>
  );
}
