import type { Resolution } from "#domain/resolution/queries";
import { Select, TextArea, TextField, Radios } from "./field.tsx";
import type { Option } from "./field.tsx";
import { useMessages } from "./request.tsx";

type Worded = Pick<
  Resolution,
  | "kind"
  | "kindWords"
  | "subject"
  | "subjectEn"
  | "text"
  | "addressee"
  | "agendaItemId"
  | "documentNumber"
  | "caseReference"
  | "jrwaClass"
  | "archivalCategory"
>;

/** What the office says of a resolution; `value` is what the record says now. */
export function ResolutionFields({ value, items }: { value?: Worded; items: Option[] }) {
  const { resolution: t } = useMessages();
  return (
    <>
      <Radios
        name="kind"
        label={t.fields.kind}
        value={value?.kind ?? "motion"}
        options={(["motion", "opinion", "indication", "other"] as const).map((kind) => ({
          value: kind,
          label: t.kinds[kind],
        }))}
      />
      <TextField
        name="kindWords"
        label={t.fields.kindWords}
        hint={t.hints.kindWords}
        value={value?.kindWords}
        optional
      />
      <TextArea
        name="subject"
        label={t.fields.subject}
        hint={t.hints.subject}
        value={value?.subject}
        rows={2}
      />
      <TextArea name="subjectEn" label={t.fields.subjectEn} value={value?.subjectEn} rows={2} optional />
      <TextArea name="text" label={t.fields.text} value={value?.text} rows={8} optional />
      <TextField name="addressee" label={t.fields.addressee} value={value?.addressee} optional />
      <Select
        name="agendaItemId"
        label={t.fields.agendaItemId}
        value={value?.agendaItemId}
        options={items}
        empty={t.noItem}
        optional
      />
      <TextField
        name="documentNumber"
        label={t.fields.documentNumber}
        hint={t.hints.documentNumber}
        value={value?.documentNumber}
        width="medium"
        optional
      />
      <TextField
        name="caseReference"
        label={t.caseReference}
        value={value?.caseReference}
        width="medium"
        optional
      />
      <TextField name="jrwaClass" label={t.jrwaClass} value={value?.jrwaClass} width="narrow" optional />
      <TextField
        name="archivalCategory"
        label={t.archivalCategory}
        value={value?.archivalCategory}
        width="narrow"
        optional
      />
    </>
  );
}

type Voted = Pick<
  Resolution,
  "voteMode" | "votesFor" | "votesAgainst" | "votesAbstained" | "votesNotCast" | "state"
>;

/** The vote: its manner, its figures, or at least its result. A second time with the reason. */
export function VoteFields({ value, isCorrection }: { value: Voted; isCorrection: boolean }) {
  const { resolution: t } = useMessages();
  return (
    <>
      <Radios
        name="voteMode"
        label={t.voteMode}
        value={isCorrection ? value.voteMode : "counted"}
        options={(["counted", "unanimous", "acclamation", "not-known"] as const).map((mode) => ({
          value: mode,
          label: t.modeOptions[mode],
        }))}
      />
      <p className="hint">{t.countsHint}</p>
      {(["votesFor", "votesAgainst", "votesAbstained", "votesNotCast"] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={t.counts[name]}
          value={value[name]}
          inputMode="numeric"
          width="narrow"
          optional
        />
      ))}
      <Select
        name="statedOutcome"
        label={t.statedOutcome}
        value={isCorrection && (value.state === "adopted" || value.state === "rejected") ? value.state : ""}
        empty={t.notStated}
        options={[
          { value: "adopted", label: t.outcomes.adopted },
          { value: "rejected", label: t.outcomes.rejected },
        ]}
        optional
      />
      {isCorrection && <TextField name="correctionReason" label={t.correctionReason} />}
    </>
  );
}
