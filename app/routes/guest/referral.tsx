import { useLoaderData } from "@remix-run/react";
import { listUnits } from "#domain/council/queries";
import { citation } from "#domain/kernel/citation";
import type { Context } from "#domain/kernel/context";
import { pick } from "#domain/kernel/pick";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { takenFiles } from "#domain/presentation/rules";
import { factsOf } from "#domain/question/fact-queries";
import { getQuestion, listAnnexes } from "#domain/question/queries";
import { factsOfReferrals, filesOf } from "#domain/referral/fact-queries";
import { mayAnswerReferral } from "#domain/referral/policy";
import { getReferral } from "#domain/referral/queries";
import type { Referral } from "#domain/referral/queries";
import { getResolution } from "#domain/resolution/queries";
import { pageLoader } from "#web/page-loader";
import { addresseeDeeds, answerFileDeeds } from "#web/referral-deeds";
import { deeds } from "#web/deeds";
import { Link } from "#ui/link";
import { Page, Polish, RecordTitle, Section } from "#ui/page";
import { QuestionAnswers, QuestionParties, QuestionText } from "#ui/question-view";
import { AnswerFiles } from "#ui/referral-files";
import { AcknowledgeButton, GiveAnswerForm, OtherStepsForms } from "#ui/referral-forms";
import { ReferralStanding, ReferralView } from "#ui/referral-view";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("guest", ({ db, actor, now }, { params }) => {
  const referral = getReferral(db, found(params["referralId"]));
  found(mayAnswerReferral(actor, referral.id) ? referral : null); // whose it is not, learns not even that it exists
  const { id, questionId, resolutionId, bodyId, unitId } = referral;
  const matter = questionId ? { questionId } : { resolutionId: resolutionId ?? "" };
  return {
    referral: found(factsOfReferrals(db, matter, polishDay(now())).find((one) => one.id === id)),
    matter: matterOf(db, referral),
    units: listUnits(db, bodyId)
      .filter((unit) => unit.id !== unitId)
      .map((unit) => ({ value: unit.id, label: unit.name, lang: "pl" })),
    files: filesOf(db, [id])
      .filter(({ answerPosition }) => answerPosition === null)
      .map((file) => pick(file, ["id", "hash", "fileName", "extension", "sizeBytes", "authorWarning"])),
    taken: takenFiles,
  };
});

/** What is asked of the addressee, as the public page tells it. */
function matterOf(db: Context["db"], { questionId, resolutionId }: Referral) {
  if (questionId === null) {
    const resolution = getResolution(db, found(resolutionId));
    const { subject, text, replyText } = resolution;
    return { kind: "resolution" as const, citation: citation(resolution), subject, text, replyText };
  }
  const question = factsOf(db, getQuestion(db, questionId));
  return {
    kind: "question" as const,
    citation: question.citation,
    question,
    annexes: listAnnexes(db, questionId),
  };
}

const here = ({ id }: { id: string }) => `/udzial/odpowiedz/${id}?zapisano=1`;

export const action = deeds("guest", { ...addresseeDeeds(here), ...answerFileDeeds(here) });

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>((t, { matter }) =>
  matter.kind === "question"
    ? t.referral.guest.title(matter.citation)
    : t.referral.guest.resolutionTitle(matter.citation),
);

export default function AnswerByLink() {
  const { referral, matter, units, files, taken } = useLoaderData<typeof loader>();
  const { referral: t } = useMessages();
  if (referral.state !== "open") return <Ended />;
  const of = { referralId: referral.id, addressee: referral.addressee };
  return (
    <Page
      title={
        matter.kind === "question" ? t.guest.title(matter.citation) : t.guest.resolutionTitle(matter.citation)
      }
      intro={
        <>
          <p>
            {t.addressee}: <Polish>{referral.addressee}</Polish> <ReferralStanding of={referral} />
          </p>
          <p>{t.guest.whatToDo}</p>
        </>
      }
    >
      <Matter />
      <Section title={t.dueOn}>
        <ReferralView of={referral} />
        {referral.acknowledgedOn === null && <AcknowledgeButton {...of} />}
      </Section>
      <Section title={t.forms.answerTitle} id="odpowiedz">
        <AnswerFiles referralId={referral.id} files={files} taken={taken} />
        <GiveAnswerForm referralId={referral.id} />
      </Section>
      <Section title={t.guest.other}>
        <OtherStepsForms {...of} isStopped={referral.isStopped} units={units} />
      </Section>
      <PublicPage />
    </Page>
  );
}

function Matter() {
  const { matter } = useLoaderData<typeof loader>();
  const { referral: t } = useMessages();
  if (matter.kind === "resolution")
    return (
      <Section title={<Polish>{matter.subject}</Polish>}>
        {matter.text && <QuestionText text={matter.text} />}
        {matter.replyText && (
          <Section title={t.guest.earlier} level={3}>
            <QuestionText text={matter.replyText} />
          </Section>
        )}
      </Section>
    );
  const { question, annexes } = matter;
  return (
    <Section title={<RecordTitle pl={question.subject} en={question.subjectEn} />}>
      <QuestionParties question={question} />
      <QuestionText text={question.text} />
      {annexes.map(({ name, annex }) => (
        <Section key={name} title={t.guest.annexOf(name)} level={3}>
          <QuestionText text={annex} />
        </Section>
      ))}
      {question.answers.length > 0 && (
        <Section title={t.guest.earlier} level={3}>
          <QuestionAnswers question={question} />
        </Section>
      )}
    </Section>
  );
}

/** The page of a matter that has left the addressee: what became of it, and that nothing more is to be done. */
function Ended() {
  const { referral, matter } = useLoaderData<typeof loader>();
  const { done } = useMessages().referral.guest;
  const { state } = referral;
  if (state === "open") return null;
  const answered = matter.kind === "question" ? done.answeredText : done.answeredResolution;
  return (
    <Page title={done[state]}>
      {state === "answered" && <p>{answered}</p>}
      {state === "handed-over" && <p>{done.handedOverText(referral.handedOverTo ?? "")}</p>}
      {state === "recalled" && <p>{done.recalledText}</p>}
      <Matter />
      <PublicPage />
    </Page>
  );
}

function PublicPage() {
  const { matter } = useLoaderData<typeof loader>();
  const { guest } = useMessages().referral;
  const folder = matter.kind === "question" ? "/pytania" : "/uchwaly";
  return (
    <p>
      <Link to={`${folder}/${matter.citation}`}>{guest.publicPage}</Link>
    </p>
  );
}
