import type { CouncilDate } from "#schema/columns";
import { conventionName } from "./convention-facts.tsx";
import { Select, TextField } from "./field.tsx";
import type { Option } from "./field.tsx";
import { useLanguage, useMessages } from "./request.tsx";

/** To whom a question goes: in words, and the unit where it is one of the city's. */
export function AddresseeFields({
  addressee,
  unitId,
  units,
  isOptional = false,
  hint,
}: {
  addressee?: string | null | undefined;
  unitId?: string | null | undefined;
  units: Option[];
  isOptional?: boolean;
  hint?: string;
}) {
  const { question: t } = useMessages();
  return (
    <>
      <TextField
        name="addressee"
        label={t.fields.addressee}
        hint={hint}
        value={addressee}
        optional={isOptional}
      />
      {units.length > 0 && (
        <Select
          name="addresseeUnitId"
          label={t.fields.unit}
          value={unitId}
          empty={t.noUnit}
          options={units}
          optional
        />
      )}
    </>
  );
}

/** For which of the conventions that still take questions. */
export function ConventionField({
  value,
  conventions,
}: {
  value: string | null | undefined;
  conventions: { id: string; title: string | null; titleEn: string | null; heldOn: CouncilDate }[];
}) {
  const t = useMessages();
  const language = useLanguage();
  if (conventions.length === 0) return null;
  const options = conventions.map((convention) => ({
    value: convention.id,
    label: conventionName(t, language, convention),
    ...(language === "en" && convention.title && !convention.titleEn ? { lang: "pl" } : {}),
  }));
  return (
    <Select
      name="conventionId"
      label={t.question.fields.convention}
      hint={t.question.hints.convention}
      value={value}
      empty={t.question.noConvention}
      options={options}
      optional
    />
  );
}
