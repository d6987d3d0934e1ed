import type { Option } from "./field.tsx";
import { Radios, Select, TextArea, TextField } from "./field.tsx";
import { MoreFields } from "./more-fields.tsx";
import { useMessages } from "./request.tsx";

export type ConventionValues = {
  heldOn: string;
  continuedOn: string | null;
  startsAt: string | null;
  endsAt: string | null;
  ordinalInTerm: number | null;
  title: string | null;
  titleEn: string | null;
  theme: string | null;
  form: string | null;
  venueName: string | null;
  venueRooms: string;
  venueAddress: string | null;
  venueDistrictId: string | null;
  isOpenToPublic: "yes" | "no" | null;
  chairName: string | null;
  chairOffice: string | null;
  nextMeetingText: string | null;
  caseReference: string | null;
  jrwaClass: string | null;
  archivalCategory: string | null;
};

const filing = ["ordinalInTerm", "caseReference", "jrwaClass", "archivalCategory"] as const;

/** Everything the office says of a convention, when it plans one and whenever it corrects it. */
export function ConventionFields({ values, districts }: { values?: ConventionValues; districts: Option[] }) {
  const t = useMessages();
  const { fields, hints, forms } = t.convention;
  return (
    <>
      <TextField
        name="heldOn"
        label={fields.heldOn}
        hint={t.common.dateHint}
        value={values?.heldOn}
        width="medium"
      />
      <TextField name="startsAt" label={fields.startsAt} value={values?.startsAt} width="narrow" optional />
      <TextField name="endsAt" label={fields.endsAt} value={values?.endsAt} width="narrow" optional />
      <TextField name="theme" label={fields.theme} value={values?.theme} optional />
      <TextField name="venueName" label={fields.venueName} value={values?.venueName} optional />
      <TextArea
        name="venueRooms"
        label={fields.venueRooms}
        hint={t.common.onePerLine}
        value={values?.venueRooms}
        rows={2}
        optional
      />
      <TextField name="venueAddress" label={fields.venueAddress} value={values?.venueAddress} optional />
      <TextField
        name="chairName"
        label={fields.chairName}
        hint={hints.chairName}
        value={values?.chairName}
        optional
      />
      <TextField name="chairOffice" label={fields.chairOffice} value={values?.chairOffice} optional />
      <TextField
        name="nextMeetingText"
        label={fields.nextMeetingText}
        hint={hints.nextMeetingText}
        value={values?.nextMeetingText}
        optional
      />
      <MoreFields
        summary={t.convention.moreFields}
        names={["continuedOn", "title", "titleEn", "venueDistrictId", "form", "isOpenToPublic", ...filing]}
        isFilled={values !== undefined}
      >
        <TextField
          name="continuedOn"
          label={fields.continuedOn}
          value={values?.continuedOn}
          width="medium"
          optional
        />
        <TextField name="title" label={fields.title} value={values?.title} optional />
        <TextField name="titleEn" label={fields.titleEn} value={values?.titleEn} optional />
        <Select
          name="venueDistrictId"
          label={fields.venueDistrictId}
          value={values?.venueDistrictId}
          options={districts}
          empty={t.common.none}
          optional
        />
        <Radios
          name="form"
          label={fields.form}
          value={values?.form ?? ""}
          options={[
            ...(["in-person", "remote", "hybrid"] as const).map((form) => ({
              value: form,
              label: forms[form],
            })),
            { value: "", label: t.common.notStated },
          ]}
        />
        <Radios
          name="isOpenToPublic"
          label={fields.isOpenToPublic}
          value={values?.isOpenToPublic ?? ""}
          options={[
            { value: "yes", label: t.common.yes },
            { value: "no", label: t.common.no },
            { value: "", label: t.common.notStated },
          ]}
        />
        <TextField
          name="ordinalInTerm"
          label={fields.ordinalInTerm}
          hint={hints.ordinalInTerm}
          value={values?.ordinalInTerm}
          width="narrow"
          inputMode="numeric"
          optional
        />
        <TextField
          name="caseReference"
          label={t.convention.caseReference}
          value={values?.caseReference}
          width="medium"
          optional
        />
        <TextField
          name="jrwaClass"
          label={t.convention.jrwaClass}
          value={values?.jrwaClass}
          width="narrow"
          optional
        />
        <TextField
          name="archivalCategory"
          label={t.convention.archivalCategory}
          value={values?.archivalCategory}
          width="narrow"
          optional
        />
      </MoreFields>
    </>
  );
}
