import { Select, TextField } from "./field.tsx";
import { useMessages } from "./request.tsx";

type Known = { name: string; gender: "f" | "m" | null; office: string | null; organisation: string | null };

/** What is public of a person in office. */
export function PersonFields({ person }: { person?: Known }) {
  const t = useMessages().council;
  return (
    <>
      <TextField name="name" label={t.personName} value={person?.name} width="medium" />
      <Select
        name="gender"
        label={t.gender}
        value={person?.gender}
        empty={t.genderUnknown}
        options={[
          { value: "f", label: t.genders.f },
          { value: "m", label: t.genders.m },
        ]}
        optional
      />
      <TextField name="office" label={t.office} hint={t.officeTitleHint} value={person?.office} optional />
      <TextField name="organisation" label={t.organisation} value={person?.organisation} optional />
    </>
  );
}
