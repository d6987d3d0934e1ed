import type { ResolutionFacts } from "#domain/resolution/queries";
import type { LoadedResolution } from "../routes/office/resolution.tsx";
import { Select, TextArea, TextField } from "./field.tsx";
import { DeedButton, DeedForm, Submit } from "./form.tsx";
import { Polish, Section, Warning } from "./page.tsx";
import { ResolutionFields, VoteFields } from "./resolution-fields.tsx";
import { QuorumLine } from "./roll-view.tsx";
import { useMessages } from "./request.tsx";

type Loaded = {
  loaded: Pick<
    LoadedResolution,
    "facts" | "agendaItemId" | "seatsToFill" | "mayVote" | "quorum" | "items" | "districts"
  >;
};

/** The vote: the quorum at this moment and the form, or when it can be used. */
export function VoteSection({ loaded: { facts, mayVote, quorum } }: Loaded) {
  const { resolution: t } = useMessages();
  const isCorrection = facts.state !== "tabled";
  return (
    <Section title={isCorrection ? t.correctTitle : t.decideTitle} id="wynik">
      {!mayVote && <p>{t.decideEarly}</p>}
      {mayVote && isCorrection && <p>{t.correctionHint}</p>}
      {mayVote &&
        (quorum.present === null ? (
          !facts.isArchived && (
            <Warning>
              <p>{t.attendanceMissing}</p>
            </Warning>
          )
        ) : (
          <>
            <h3>{t.quorumNow}</h3>
            <QuorumLine quorum={quorum} />
          </>
        ))}
      {mayVote && (
        <DeedForm deed="decideResolution" formId="vote" hidden={{ resolutionId: facts.id }}>
          <VoteFields value={facts} isCorrection={isCorrection} />
          <Submit secondary={isCorrection}>{isCorrection ? t.correct : t.decide}</Submit>
        </DeedForm>
      )}
    </Section>
  );
}

/** Who is indicated, each with a button that strikes the name, and a form for one more while there are seats. */
export function IndicationsSection({ loaded: { facts, seatsToFill, districts } }: Loaded) {
  const { resolution: t, common } = useMessages();
  return (
    <Section title={t.indicationsTitle} id="osoby">
      {seatsToFill !== null && <p>{t.seatsToFill(seatsToFill)}</p>}
      {facts.indications.length === 0 ? (
        <p>{t.indicationsEmpty}</p>
      ) : (
        <ul className="rows">
          {facts.indications.map(({ id, name, district }) => (
            <li key={id}>
              <Polish>{[name, district].filter(Boolean).join(", ")}</Polish>{" "}
              <DeedButton
                deed="removeIndication"
                formId={`remove-${id}`}
                hidden={{ indicationId: id }}
                hint={name}
              >
                {common.remove}
              </DeedButton>
            </li>
          ))}
        </ul>
      )}
      {(seatsToFill === null || facts.indications.length < seatsToFill) && (
        <DeedForm deed="indicatePerson" formId="person" hidden={{ resolutionId: facts.id }}>
          <TextField name="name" label={t.personName} />
          <Select
            name="districtId"
            label={t.personDistrict}
            options={districts}
            empty={t.noDistrict}
            optional
          />
          <Submit secondary>{t.indicate}</Submit>
        </DeedForm>
      )}
    </Section>
  );
}

/** Until when the addressee is to reply, and what came. */
export function ReplySection({ facts }: { facts: ResolutionFacts }) {
  const { resolution: t } = useMessages();
  return (
    <Section title={t.reply} id="odpowiedz">
      <DeedForm deed="recordReply" formId="reply" hidden={{ resolutionId: facts.id }}>
        <TextField name="replyDueOn" label={t.replyDueOn} value={facts.replyDueOn} width="medium" optional />
        <TextField name="repliedOn" label={t.repliedOn} value={facts.repliedOn} width="medium" optional />
        <TextArea name="replyText" label={t.replyText} value={facts.replyText} rows={5} optional />
        <Submit secondary>{t.recordReply}</Submit>
      </DeedForm>
    </Section>
  );
}

/** The words and the filing. */
export function EditSection({ loaded: { facts, agendaItemId, items } }: Loaded) {
  const { resolution: t, common } = useMessages();
  return (
    <Section title={t.editTitle} id="dane">
      <DeedForm deed="editResolution" formId="edit" hidden={{ resolutionId: facts.id }}>
        <ResolutionFields value={{ ...facts, agendaItemId }} items={items} />
        <Submit secondary>{common.save}</Submit>
      </DeedForm>
    </Section>
  );
}
