import { useLoaderData } from "@remix-run/react";
import { getDistrict, getOwnBody } from "#domain/council/queries";
import { joinQuestion, joinQuestionInput } from "#domain/question/join-question";
import { factsOfAll } from "#domain/question/fact-queries";
import { listToJoin } from "#domain/question/queries";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { TextArea } from "#ui/field";
import { DeedForm, Submit } from "#ui/form";
import { EmptyState, Page } from "#ui/page";
import { QuestionList } from "#ui/question-list";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("districtChair", ({ db, actor }) => ({
  questions: factsOfAll(db, listToJoin(db, getOwnBody(db).id, actor.districtIds)),
  districts: actor.districtIds.map((id) => getDistrict(db, id)).map(({ id, name }) => ({ id, name })),
}));

export const action = deeds("districtChair", {
  joinQuestion: deed(joinQuestionInput, joinQuestion, ({ id }) => `/moje/pytania/${id}?zapisano=1`),
});

export const meta = titled<unknown>((t) => t.question.others);

export default function OtherQuestions() {
  const { questions, districts } = useLoaderData<typeof loader>();
  const { question: t } = useMessages();
  const join = ({ id, citation }: { id: string; citation: string }) =>
    districts.map((district) => (
      <details key={district.id}>
        <summary>
          {t.join}
          <span className="visually-hidden"> {t.joinHint(citation, district.name)}</span>
        </summary>
        <DeedForm
          deed="joinQuestion"
          formId={`${id}-${district.id}`}
          hidden={{ questionId: id, districtId: district.id }}
        >
          <TextArea name="annex" label={t.annexFields.label} hint={t.annexFields.hint} rows={3} optional />
          <Submit>
            {t.join}
            <span className="visually-hidden"> {t.joinHint(citation, district.name)}</span>
          </Submit>
        </DeedForm>
      </details>
    ));
  return (
    <Page title={t.others} back={{ to: "/moje", label: t.deskTitle }} intro={<p>{t.othersIntro}</p>}>
      {questions.length === 0 ? (
        <EmptyState>
          <p>{t.othersEmpty}</p>
        </EmptyState>
      ) : (
        <QuestionList questions={questions} label={t.found(questions.length)} actionOf={join} />
      )}
    </Page>
  );
}
