import { useLoaderData } from "@remix-run/react";
import { citation } from "#domain/kernel/citation";
import type { Context } from "#domain/kernel/context";
import { pick } from "#domain/kernel/pick";
import { found } from "#domain/kernel/refusal";
import { getQuestion } from "#domain/question/queries";
import { mayJudgeDrafts } from "#domain/referral/policy";
import { getReferral, listWaitingDrafts } from "#domain/referral/queries";
import type { Referral } from "#domain/referral/queries";
import { refuseDraft, refuseDraftInput } from "#domain/referral/refuse-draft";
import { takeDraft, takeDraftInput } from "#domain/referral/take-draft";
import { getResolution } from "#domain/resolution/queries";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { Link } from "#ui/link";
import { EmptyState, Page, Polish, Section } from "#ui/page";
import { Draft } from "#ui/referral-section";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("office", ({ db, actor }) => ({
  drafts: listWaitingDrafts(db).map((draft) => {
    const referral = getReferral(db, draft.referralId);
    return {
      ...pick(draft, ["id", "receivedOn", "fromAddress", "text"]),
      ...pick(referral, ["addressee", "state"]),
      ...matterOf(db, referral),
    };
  }),
  mayTake: mayJudgeDrafts(actor),
}));

function matterOf(db: Context["db"], { questionId, resolutionId }: Referral) {
  const matter = questionId ? getQuestion(db, questionId) : getResolution(db, found(resolutionId));
  const page = questionId ? `/biuro/pytania/${matter.id}` : `/biuro/uchwaly/${matter.id}`;
  return { page, citation: citation(matter), subject: matter.subject };
}

const here = () => "/biuro/odpowiedzi-z-poczty?zapisano=1";

export const action = deeds("office", {
  takeDraft: deed(takeDraftInput, takeDraft, here),
  refuseDraft: deed(refuseDraftInput, refuseDraft, here),
});

export const meta = titled<unknown>((t) => t.referral.drafts.title);

export default function AnswerDrafts() {
  const { drafts, mayTake } = useLoaderData<typeof loader>();
  const t = useMessages();
  return (
    <Page
      title={t.referral.drafts.title}
      back={{ to: "/biuro/pytania", label: t.question.triageTitle }}
      intro={<p>{t.referral.drafts.intro}</p>}
    >
      {drafts.length === 0 && (
        <EmptyState>
          <p>{t.referral.drafts.empty}</p>
        </EmptyState>
      )}
      {drafts.map((draft) => (
        <Section
          key={draft.id}
          title={
            <>
              <Link to={draft.page}>{draft.citation}</Link> <Polish>{draft.subject}</Polish>
            </>
          }
        >
          <p>
            {t.referral.addressee}: <Polish>{draft.addressee}</Polish>
          </p>
          <Draft draft={draft} referral={draft} mayTake={mayTake} level={3} />
        </Section>
      ))}
    </Page>
  );
}
