import type { LoadedVotes } from "#web/session-votes";
import { DeedDetails } from "./deed-details.tsx";
import { DeedForm, Submit } from "./form.tsx";
import { Radios, Select, TextArea, TextField } from "./field.tsx";
import { MoreFields } from "./more-fields.tsx";
import { useMessages } from "./request.tsx";

export type SessionVote = LoadedVotes["votes"][number];

const kinds = ["resolution", "amendment", "procedural", "agenda", "indication", "adoption"] as const;
const heldKinds = ["procedural", "resolution", "agenda", "adoption"] as const;
const modes = ["phones", "roll-call", "hands"] as const;
const rarer = ["resolutionId", "amendedText", "seatsToFill", "agendaItemId", "subjectEn"] as const;

/** A new vote, folded away unless there is none yet. */
export function PrepareVote({ of, isOpen }: { of: LoadedVotes; isOpen: boolean }) {
  const { vote: t } = useMessages();
  return (
    <details open={isOpen}>
      <summary>{t.desk.prepareTitle}</summary>
      <DeedForm deed="prepareVote" formId="prepare" hidden={{ conventionId: of.conventionId }}>
        <VoteFields of={of} value={null} />
        <Submit>{t.desk.prepare}</Submit>
      </DeedForm>
    </details>
  );
}

/** A show of hands that is over before anybody could open it here: the question and the figures at once. */
export function HoldVote({ of }: { of: LoadedVotes }) {
  const { desk: t, kinds: kindNames } = useMessages().vote;
  return (
    <DeedDetails deed="holdVote" formId="held" summary={t.heldTitle}>
      <p className="hint">{t.heldNote}</p>
      <DeedForm deed="holdVote" formId="held" hidden={{ conventionId: of.conventionId }}>
        <TextField name="subject" label={t.fields.subject} />
        <Select
          name="kind"
          label={t.fields.kind}
          value="procedural"
          options={heldKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))}
        />
        <Select
          name="resolutionId"
          label={t.fields.resolutionId}
          hint={t.hints.resolutionId}
          options={of.resolutions}
          empty={t.noResolution}
        />
        {(["votesFor", "votesAgainst", "votesAbstained"] as const).map((name) => (
          <TextField key={name} name={name} label={t.fields[name]} width="narrow" inputMode="numeric" />
        ))}
        <TextField name="time" label={t.heldTime} hint={t.heldTimeHint} width="narrow" optional />
        <Submit>{t.held}</Submit>
      </DeedForm>
    </DeedDetails>
  );
}

/** What is voted and how; what only some kinds need is folded away. */
export function VoteFields({ of, value }: { of: LoadedVotes; value: SessionVote | null }) {
  const { desk: t, kinds: kindNames, modes: modeNames, notSecret } = useMessages().vote;
  return (
    <>
      <TextField name="subject" label={t.fields.subject} hint={t.hints.subject} value={value?.subject} />
      <Select
        name="kind"
        label={t.fields.kind}
        value={value?.kind ?? "resolution"}
        options={kinds.map((kind) => ({ value: kind, label: kindNames[kind] }))}
      />
      <Radios
        name="mode"
        label={t.fields.mode}
        hint={notSecret}
        value={value?.mode ?? "phones"}
        options={modes.map((mode) => ({ value: mode, label: modeNames[mode] }))}
      />
      <Select
        name="resolutionId"
        label={t.fields.resolutionId}
        hint={t.hints.resolutionId}
        value={value?.resolution?.id}
        options={of.resolutions}
        empty={t.noResolution}
      />
      <MoreFields summary={t.more} names={rarer} isFilled={value !== null}>
        <TextArea
          name="amendedText"
          label={t.fields.amendedText}
          hint={t.hints.amendedText}
          value={value?.amendedText}
        />
        <TextField
          name="seatsToFill"
          label={t.fields.seatsToFill}
          hint={t.hints.seatsToFill}
          value={value?.seatsToFill}
          width="narrow"
          inputMode="numeric"
        />
        <Select
          name="agendaItemId"
          label={t.fields.agendaItemId}
          value={value?.agendaItemId}
          options={of.items}
          empty={t.noItem}
        />
        <TextField name="subjectEn" label={t.fields.subjectEn} value={value?.subjectEn} />
      </MoreFields>
    </>
  );
}

/** A vote that is not taken, or broken off: with its reason. */
export function AbandonVote({ voteId }: { voteId: string }) {
  const { vote: t } = useMessages();
  return (
    <DeedForm deed="abandonVote" formId={`abandon-${voteId}`} hidden={{ voteId }}>
      <TextField name="abandonReason" label={t.desk.abandonReason} />
      <Submit danger>{t.desk.abandon}</Submit>
    </DeedForm>
  );
}
