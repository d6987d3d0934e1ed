import { useLoaderData } from "@remix-run/react";
import { getOwnBody } from "#domain/council/queries";
import { listSimilarQuestions } from "#domain/question/similar-queries";
import { keepPace } from "#web/pace";
import { pageLoader } from "#web/page-loader";
import { askAddress } from "#web/question-draft";
import { Page } from "#ui/page";
import { useMessages } from "#ui/request";
import { SimilarAnswer } from "#ui/similar-questions";
import { titled } from "#ui/title";

const mostAMinute = 60;

/** Earlier questions like a text being typed. The browser module of the first page takes the list from here. */
export const loader = pageLoader("asker", ({ db, actor, now }, { url }) => {
  keepPace("similar-questions", actor.id, now(), mostAMinute);
  const text = url.searchParams.get("tekst") ?? "";
  return { questions: listSimilarQuestions(db, getOwnBody(db).id, text, []) };
});

export const meta = titled<unknown>((t) => t.similar.title);

export default function SimilarQuestionsPage() {
  const { questions } = useLoaderData<typeof loader>();
  const t = useMessages();
  return (
    <Page
      title={t.similar.title}
      back={{ to: askAddress, label: t.question.ask }}
      intro={<p>{t.similar.intro}</p>}
    >
      <SimilarAnswer questions={questions} />
    </Page>
  );
}
