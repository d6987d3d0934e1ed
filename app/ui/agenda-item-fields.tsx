import { Select, TextArea, TextField } from "./field.tsx";
import type { Option } from "./field.tsx";
import { MoreFields } from "./more-fields.tsx";
import { useMessages } from "./request.tsx";

export type ItemValues = {
  title: string;
  titleEn: string | null;
  kind: string;
  description: string | null;
  plannedMinutes: number | null;
  startsAt: string | null;
  seatsToFill: number | null;
};

/** Everything the office says of an item. With `parents` it also says under which item a new one lies. */
export function AgendaItemFields({ values, parents }: { values?: ItemValues; parents?: Option[] }) {
  const t = useMessages();
  const { fields, hints, kinds } = t.agenda;
  return (
    <>
      <TextField name="title" label={fields.title} value={values?.title} />
      <Select
        name="kind"
        label={fields.kind}
        value={values?.kind ?? "discussion"}
        options={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        name="plannedMinutes"
        label={fields.plannedMinutes}
        value={values?.plannedMinutes}
        width="narrow"
        inputMode="numeric"
        optional
      />
      {parents && parents.length > 0 && (
        <Select
          name="parentId"
          label={fields.parentId}
          options={parents}
          empty={t.agenda.mainLevel}
          optional
        />
      )}
      <TextArea name="description" label={fields.description} value={values?.description} rows={3} optional />
      <MoreFields
        summary={t.agenda.moreFields}
        names={["startsAt", "titleEn", "seatsToFill"]}
        isFilled={Boolean(values?.startsAt ?? values?.titleEn ?? values?.seatsToFill)}
      >
        <TextField
          name="startsAt"
          label={fields.startsAt}
          hint={hints.startsAt}
          value={values?.startsAt}
          width="narrow"
          optional
        />
        <TextField name="titleEn" label={fields.titleEn} value={values?.titleEn} optional />
        <TextField
          name="seatsToFill"
          label={fields.seatsToFill}
          hint={hints.seatsToFill}
          value={values?.seatsToFill}
          width="narrow"
          inputMode="numeric"
          optional
        />
      </MoreFields>
    </>
  );
}
