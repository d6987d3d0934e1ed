import { useLoaderData } from "@remix-run/react";
import { listEventsOf } from "#domain/audit/queries";
import { getConvention, listConventions } from "#domain/convention/queries";
import { isOver } from "#domain/convention/rules";
import { writeCouncilDate } from "#domain/kernel/council-date";
import { found } from "#domain/kernel/refusal";
import { acceptQuestion, acceptQuestionInput } from "#domain/question/accept-question";
import { editQuestionFiling, editQuestionFilingInput } from "#domain/question/edit-question-filing";
import { bondsOf } from "#domain/question/bond-queries";
import { factsOf } from "#domain/question/fact-queries";
import { getQuestion } from "#domain/question/queries";
import { recordAnswer, recordAnswerInput } from "#domain/question/record-answer";
import { returnQuestion, returnQuestionInput } from "#domain/question/return-question";
import {
  allowsStep,
  isPublicQuestion,
  obstaclesToSending,
  obstaclesToTakingOver,
} from "#domain/question/rules";
import { takeQuestionOver, takeQuestionOverInput } from "#domain/question/take-question-over";
import { undoMerge, undoMergeInput } from "#domain/question/undo-merge";
import { withdrawQuestion, withdrawQuestionInput } from "#domain/question/withdraw-question";
import { dayIn } from "#i18n/dates";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import {
  listToMergeInto,
  mergeChosen,
  mergeChosenInput,
  ontoAgendaInput,
  putOntoAgenda,
} from "#web/question-office";
import { officeReferralDeeds } from "#web/referral-deeds";
import { loadReferralOffice } from "#web/referral-office";
import { Link } from "#ui/link";
import { Page, Polish, RecordTitle, Section, Warning } from "#ui/page";
import { AcceptForms, AnswerForm, FilingForm, WithdrawForm } from "#ui/question-office-forms";
import { MergedInto, QuestionAnnexes, QuestionBondsSection } from "#ui/question-bonds";
import {
  QuestionAnswers,
  QuestionOccasion,
  QuestionParties,
  QuestionStanding,
  QuestionText,
} from "#ui/question-view";
import { MergeForm, OntoAgendaForm, TakeOverForm, UndoMergeForm } from "#ui/question-triage-forms";
import { RecordHistory } from "#ui/record-history";
import { ReferralSection } from "#ui/referral-section";
import { useLanguage, useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("office", (ctx, { params }) => {
  const { db } = ctx;
  const question = getQuestion(db, found(params["questionId"]));
  const { bodyId, addressee, returnReason, conventionId, isFromFloor } = question;
  const facts = factsOf(db, question);
  const ahead = listConventions(db, bodyId).filter(
    (convention) => !isOver(convention) && convention.kind === "convention",
  );
  return {
    question: facts,
    bonds: bondsOf(db, question, true),
    residents: question.residents,
    similar: listToMergeInto(ctx, question),
    takenOverOn: question.takenOverOn,
    returnReason: question.state === "returned" ? returnReason : null,
    isPublic: isPublicQuestion(question),
    may: {
      merge: question.state === "filed" || question.state === "accepted",
      undoMerge: question.state === "merged",
      takeOver: obstaclesToTakingOver(question).length === 0,
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
        isSendable: obstaclesToSending(question, facts.extent).length === 0,
      },
    ),
    typed: { addressee, conventionId },
    /** Asked in the room, it was most likely answered there too. */
    answeredOn: isFromFloor && conventionId ? writeCouncilDate(getConvention(db, conventionId).heldOn) : "",
    conventions: ahead.map(({ id, title, titleEn, heldOn }) => ({ id, title, titleEn, heldOn })),
    events: listEventsOf(db, "question", question.id).map(({ type, recordedAt, actorName }) => ({
      type,
      recordedAt,
      actorName,
    })),
  };
});

const toOffice = ({ id }: { id?: string }) => `/biuro/pytania/${id ?? ""}`;
const again = ({ id }: { id: string }) => `/biuro/pytania/${id}?zapisano=1`;

export const action = deeds("office", {
  acceptQuestion: deed(acceptQuestionInput, acceptQuestion, again),
  returnQuestion: deed(returnQuestionInput, returnQuestion, again),
  ...officeReferralDeeds,
  mergeQuestion: deed(mergeChosenInput, mergeChosen, again),
  undoMerge: deed(undoMergeInput, undoMerge, again),
  takeQuestionOver: deed(takeQuestionOverInput, takeQuestionOver, again),
  putQuestionOnAgenda: deed(ontoAgendaInput, putOntoAgenda, again),
  recordAnswer: deed(recordAnswerInput, recordAnswer, again),
  withdrawQuestion: deed(withdrawQuestionInput, withdrawQuestion, again),
  editQuestionFiling: deed(editQuestionFilingInput, editQuestionFiling, again),
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>((t, { question }) =>
  t.question.named(question.citation, question.subject),
);

export default function OfficeQuestion() {
  const { question, bonds, residents, similar, takenOverOn, returnReason, isPublic, may } =
    useLoaderData<typeof loader>();
  const { typed, referralOffice, answeredOn, conventions, events } = useLoaderData<typeof loader>();
  const { question: t, convention } = useMessages();
  const language = useLanguage();
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
      <MergedInto into={bonds.mergedInto} toOf={toOffice} />
      <QuestionParties question={question} />
      <QuestionOccasion question={question} />
      <QuestionText text={question.text} />
      <QuestionAnnexes annexes={bonds.annexes} />
      {residents && (
        <Section title={t.residentsFields.title}>
          <p>{t.residentsFields.note}</p>
          <QuestionText text={residents} />
        </Section>
      )}
      <QuestionBondsSection bonds={bonds} toOf={toOffice} />
      {takenOverOn && <p>{t.takeOver.done(dayIn(language, takenOverOn))}</p>}
      {question.answers.length > 0 && (
        <Section title={t.answers}>
          <QuestionAnswers question={question} />
        </Section>
      )}
      {may.accept && <AcceptForms questionId={question.id} />}
      {may.merge && <MergeForm questionId={question.id} similar={similar} />}
      {may.undoMerge && <UndoMergeForm questionId={question.id} />}
      {may.takeOver && <TakeOverForm questionId={question.id} />}
      {isPublic && !may.undoMerge && (
        <ReferralSection office={referralOffice} matter={{ questionId: question.id }} />
      )}
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
      {may.putOnAgenda && (!question.isArchived || takenOverOn !== null) && (
        <OntoAgendaForm
          questionId={question.id}
          conventions={conventions}
          current={conventions.some(({ id }) => id === typed.conventionId) ? typed.conventionId : null}
        />
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
