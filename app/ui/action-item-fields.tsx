import type { ActionItem } from "#domain/action-item/queries";
import type { ActionItemChoices } from "#domain/action-item/choice-queries";
import { writeCouncilDate } from "#domain/kernel/council-date";
import { Radios, Select, TextArea, TextField, Tick } from "./field.tsx";
import type { Option } from "./field.tsx";
import { useMessages } from "./request.tsx";

type Said = Pick<
  ActionItem,
  | "text"
  | "textEn"
  | "ownerName"
  | "ownerPersonId"
  | "ownerUnitId"
  | "districtId"
  | "agendaItemId"
  | "questionId"
  | "resolutionId"
  | "commitment"
  | "promisedOn"
  | "dueOn"
  | "isInferred"
>;

/** What the office says of a promise: who, what, by when, how firmly, and where it comes from. */
export function ActionItemFields({ value, choices }: { value?: Said; choices: ActionItemChoices }) {
  const { actionItem: t, common } = useMessages();
  const due = value?.dueOn.precision === "words" ? value.dueOn : null;
  const pick = (
    name: "ownerPersonId" | "ownerUnitId" | "districtId" | "agendaItemId" | "questionId" | "resolutionId",
    named: { id: string; name: string }[],
    hint?: string,
  ) => (
    <Select
      name={name}
      label={t.fields[name]}
      hint={hint}
      value={value?.[name]}
      options={named.map(({ id, name: label }): Option => ({ value: id, label, lang: "pl" }))}
      empty={t.noOne}
      optional
    />
  );
  return (
    <>
      <TextArea name="text" label={t.fields.text} value={value?.text} rows={3} />
      <TextField
        name="ownerName"
        label={t.fields.ownerName}
        hint={t.hints.ownerName}
        value={value?.ownerName}
        optional
      />
      {pick("ownerPersonId", choices.persons, t.hints.ownerPersonId)}
      {pick("ownerUnitId", choices.units)}
      <TextField
        name="dueOn"
        label={t.fields.dueOn}
        hint={common.dateHint}
        value={value && writeCouncilDate(value.dueOn)}
        width="medium"
        optional
      />
      <TextField
        name="dueNotBefore"
        label={t.fields.dueNotBefore}
        hint={t.hints.bounds}
        value={due?.earliest}
        width="medium"
        optional
      />
      <TextField
        name="dueNotAfter"
        label={t.fields.dueNotAfter}
        value={due?.latest}
        width="medium"
        optional
      />
      <Radios
        name="commitment"
        label={t.fields.commitment}
        value={value?.commitment ?? "firm"}
        options={(["firm", "conditional"] as const).map((commitment) => ({
          value: commitment,
          label: t.commitments[commitment],
        }))}
      />
      {pick("questionId", choices.questions)}
      {pick("agendaItemId", choices.items)}
      {pick("resolutionId", choices.resolutions)}
      {pick("districtId", choices.districts)}
      <TextField
        name="promisedOn"
        label={t.fields.promisedOn}
        hint={t.hints.promisedOn}
        value={value && writeCouncilDate(value.promisedOn)}
        width="medium"
        optional
      />
      <TextArea name="textEn" label={t.fields.textEn} value={value?.textEn} rows={2} optional />
      <Tick name="isInferred" label={t.fields.isInferred} value={value?.isInferred ?? false} />
    </>
  );
}
