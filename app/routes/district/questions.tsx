import { useLoaderData } from "@remix-run/react";
import { factsOfAll } from "#domain/question/fact-queries";
import { listQuestionsAskedBy } from "#domain/question/queries";
import { pageLoader } from "#web/page-loader";
import { ButtonLink, Link } from "#ui/link";
import { EmptyState, Page } from "#ui/page";
import { QuestionList } from "#ui/question-list";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("districtChair", ({ db, actor }) => ({
  questions: factsOfAll(db, listQuestionsAskedBy(db, actor.districtIds)),
}));

export const meta = titled<unknown>((t) => t.question.mine);

export default function MyQuestions() {
  const { questions } = useLoaderData<typeof loader>();
  const { question: t } = useMessages();
  return (
    <Page title={t.mine} back={{ to: "/moje", label: t.deskTitle }} intro={<p>{t.mineIntro}</p>}>
      <p className="button-row">
        <ButtonLink to="/moje/pytania/nowe">{t.ask}</ButtonLink>{" "}
        <Link to="/moje/pytania/inne">{t.others}</Link>
      </p>
      {questions.length === 0 ? (
        <EmptyState>
          <p>{t.mineEmpty}</p>
        </EmptyState>
      ) : (
        <QuestionList
          questions={questions}
          label={t.found(questions.length)}
          toOf={({ id }) => `/moje/pytania/${id}`}
        />
      )}
    </Page>
  );
}
