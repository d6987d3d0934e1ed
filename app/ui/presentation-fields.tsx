import { Select, TextArea, TextField } from "./field.tsx";
import type { Option } from "./field.tsx";
import { useMessages } from "./request.tsx";

export type PresentationValues = {
  agendaItemId: string | null;
  presenterPersonId: string | null;
  presenterName: string | null;
  presenterOffice: string | null;
  title: string;
  titleEn: string | null;
  thesis: string | null;
  background: string | null;
  comparators: string;
  pros: string;
  cons: string;
  conclusion: string | null;
  dataQualityNote: string | null;
};

type Stated = Omit<PresentationValues, "comparators" | "pros" | "cons"> & {
  comparators: string[];
  pros: string[];
  cons: string[];
};

/** A presentation as its form shows it: each list one entry a line. */
export function valuesOf({
  agendaItemId,
  presenterPersonId,
  presenterName,
  presenterOffice,
  title,
  titleEn,
  thesis,
  background,
  comparators,
  pros,
  cons,
  conclusion,
  dataQualityNote,
}: Stated): PresentationValues {
  return {
    agendaItemId,
    presenterPersonId,
    presenterName,
    presenterOffice,
    title,
    titleEn,
    thesis,
    background,
    comparators: comparators.join("\n"),
    pros: pros.join("\n"),
    cons: cons.join("\n"),
    conclusion,
    dataQualityNote,
  };
}

/** Everything that can be said of a presentation; `people` and `items` only for the office, which says who presents and where. */
export function PresentationFields({
  values,
  office,
}: {
  values?: PresentationValues;
  office?: { people: Option[]; items: Option[] };
}) {
  const t = useMessages();
  const f = t.presentation.fields;
  return (
    <>
      <TextField name="title" label={f.title} value={values?.title} />
      <TextField name="titleEn" label={f.titleEn} value={values?.titleEn} optional />
      {office && (
        <>
          <TextField
            name="presenterName"
            label={f.presenterName}
            hint={f.presenterNameHint}
            value={values?.presenterName}
            optional
          />
          <TextField
            name="presenterOffice"
            label={f.presenterOffice}
            hint={f.presenterOfficeHint}
            value={values?.presenterOffice}
            optional
          />
          <Select
            name="presenterPersonId"
            label={f.person}
            hint={f.personHint}
            value={values?.presenterPersonId}
            options={office.people}
            empty={f.noPerson}
            optional
          />
          <Select
            name="agendaItemId"
            label={f.agendaItem}
            value={values?.agendaItemId}
            options={office.items}
            empty={f.noAgendaItem}
            optional
          />
        </>
      )}
      <TextArea name="thesis" label={f.thesis} hint={f.thesisHint} value={values?.thesis} rows={3} optional />
      <TextArea name="background" label={f.background} value={values?.background} optional />
      <TextArea
        name="comparators"
        label={f.comparators}
        hint={f.comparatorsHint}
        value={values?.comparators}
        optional
      />
      <TextArea name="pros" label={f.pros} hint={t.common.onePerLine} value={values?.pros} optional />
      <TextArea name="cons" label={f.cons} hint={t.common.onePerLine} value={values?.cons} optional />
      <TextArea name="conclusion" label={f.conclusion} value={values?.conclusion} optional />
      <TextArea
        name="dataQualityNote"
        label={f.dataQualityNote}
        hint={f.dataQualityNoteHint}
        value={values?.dataQualityNote}
        rows={3}
        optional
      />
    </>
  );
}
