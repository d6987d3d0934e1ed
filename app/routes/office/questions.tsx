import { useLoaderData } from "@remix-run/react";
import { getOwnBody } from "#domain/council/queries";
import { factsOfAll } from "#domain/question/fact-queries";
import { listToTriage } from "#domain/question/queries";
import { listReferrals, listWaitingDrafts } from "#domain/referral/queries";
import { pageLoader } from "#web/page-loader";
import { Link } from "#ui/link";
import { EmptyState, Page, Section } from "#ui/page";
import { QuestionList } from "#ui/question-list";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

/** What waits for the office comes first. */
const groups = ["filed", "accepted", "idle", "answered", "passed-on"] as const;

export const loader = pageLoader("office", ({ db }) => ({
  questions: factsOfAll(db, listToTriage(db, getOwnBody(db).id)).map((facts) => {
    const isHeld = listReferrals(db, { questionId: facts.id }).some(({ state }) => state === "open");
    return {
      ...facts,
      /** Said not to be enough, or taken back, and nobody has it: the office's turn again. */
      group: facts.state === "passed-on" && !isHeld ? "idle" : facts.state,
    };
  }),
  drafts: listWaitingDrafts(db).length,
}));

export const meta = titled<unknown>((t) => t.question.triageTitle);

export default function Triage() {
  const { questions, drafts } = useLoaderData<typeof loader>();
  const { question: t, referral } = useMessages();
  const waiting = groups
    .map((state) => ({ state, questions: questions.filter(({ group }) => group === state) }))
    .filter((group) => group.questions.length > 0);
  return (
    <Page title={t.triageTitle} intro={<p>{t.triageIntro}</p>}>
      {drafts > 0 && (
        <p className="notice">
          <Link to="/biuro/odpowiedzi-z-poczty">{referral.drafts.waiting(drafts)}</Link>
        </p>
      )}
      {waiting.length === 0 && (
        <EmptyState>
          <p>{t.triageEmpty}</p>
        </EmptyState>
      )}
      {waiting.map(({ state, questions: group }) => (
        <Section key={state} title={t.groups[state]}>
          <QuestionList
            questions={group}
            label={t.found(group.length)}
            toOf={({ id }) => `/biuro/pytania/${id}`}
          />
        </Section>
      ))}
    </Page>
  );
}
