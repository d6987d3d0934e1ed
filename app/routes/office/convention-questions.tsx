import { useLoaderData } from "@remix-run/react";
import { listAgenda } from "#domain/agenda/queries";
import { getConvention } from "#domain/convention/queries";
import { listDistricts, listUnits } from "#domain/council/queries";
import { found } from "#domain/kernel/refusal";
import { fileQuestionFromFloor, fileQuestionFromFloorInput } from "#domain/question/file-question-from-floor";
import { mayFileFromFloor } from "#domain/question/policy";
import { factsOfAll } from "#domain/question/fact-queries";
import { listAllQuestionsOfConvention } from "#domain/question/queries";
import { takesQuestionsFromFloor } from "#domain/question/rules";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { ConventionName } from "#ui/convention-facts";
import { Checkboxes, Select, TextArea, TextField } from "#ui/field";
import { DeedForm, Submit } from "#ui/form";
import { EmptyState, Page, Section } from "#ui/page";
import { AddresseeFields } from "#ui/question-fields";
import { QuestionList } from "#ui/question-list";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("office", ({ db, actor }, { params }) => {
  const convention = getConvention(db, found(params["conventionId"]));
  const { id, bodyId, title, titleEn, heldOn } = convention;
  return {
    convention: { id, title, titleEn, heldOn },
    questions: factsOfAll(db, listAllQuestionsOfConvention(db, id)),
    mayFile: mayFileFromFloor(actor),
    isOpen: takesQuestionsFromFloor(convention),
    districts: listDistricts(db, bodyId).map((district) => ({
      value: district.id,
      label: `${district.roman} ${district.name}`,
      lang: "pl",
    })),
    units: listUnits(db, bodyId).map((unit) => ({ value: unit.id, label: unit.name, lang: "pl" })),
    items: listAgenda(db, id)
      .filter(({ state }) => state === "planned")
      .map((item) => ({ value: item.id, label: `${item.number} ${item.title}`, lang: "pl" })),
  };
});

export const action = deeds("office", {
  fileQuestionFromFloor: deed(
    fileQuestionFromFloorInput,
    fileQuestionFromFloor,
    ({ id }) => `/biuro/pytania/${id}?zapisano=1`,
  ),
});

export const meta = titled<unknown>((t) => t.question.conventionTitle);

export default function ConventionQuestions() {
  const { convention, questions, mayFile, isOpen } = useLoaderData<typeof loader>();
  const t = useMessages();
  return (
    <Page
      title={t.question.conventionTitle}
      back={{ to: `/biuro/konwenty/${convention.id}`, label: t.convention.backToWork }}
      intro={
        <p>
          <ConventionName of={convention} />
        </p>
      }
    >
      {questions.length === 0 ? (
        <EmptyState>
          <p>{t.question.conventionEmpty}</p>
        </EmptyState>
      ) : (
        <QuestionList
          questions={questions}
          label={t.question.found(questions.length)}
          toOf={({ id }) => `/biuro/pytania/${id}`}
        />
      )}
      {mayFile && (
        <Section title={t.question.floorTitle}>
          {isOpen ? <FloorForm /> : <p>{t.question.floorTooEarly}</p>}
        </Section>
      )}
    </Page>
  );
}

function FloorForm() {
  const { convention, districts, units, items } = useLoaderData<typeof loader>();
  const { question: t } = useMessages();
  return (
    <DeedForm deed="fileQuestionFromFloor" hidden={{ conventionId: convention.id }}>
      <TextArea name="text" label={t.fields.text} rows={5} />
      <TextField name="askedByWords" label={t.fields.askedByWords} hint={t.hints.askedByWords} optional />
      <details>
        <summary>{t.fields.districts}</summary>
        <Checkboxes name="districtIds" label={t.fields.districts} options={districts} />
      </details>
      <details>
        <summary>{t.floorMore}</summary>
        <TextField name="subject" label={t.fields.subject} hint={t.hints.subjectFloor} optional />
        <TextField name="onBehalfOf" label={t.fields.onBehalfOf} hint={t.hints.onBehalfOf} optional />
        <TextArea
          name="residents"
          label={t.residentsFields.label}
          hint={t.residentsFields.hint}
          rows={3}
          optional
        />
        <AddresseeFields units={units} isOptional />
        {items.length > 0 && (
          <Select
            name="agendaItemId"
            label={t.fields.agendaItem}
            empty={t.noAgendaItem}
            options={items}
            optional
          />
        )}
        <TextField
          name="filedOn"
          label={t.fields.filedOn}
          hint={t.hints.filedOnFloor}
          width="medium"
          optional
        />
      </details>
      <Submit>{t.fileFromFloor}</Submit>
    </DeedForm>
  );
}
