import type { LoadedVotes } from "#web/session-votes";
import { DeedButton, DeedForm, Submit } from "./form.tsx";
import { Select, TextField } from "./field.tsx";
import { MoreFields } from "./more-fields.tsx";
import { Polish, RecordTitle, Section, Warning } from "./page.tsx";
import { useMessages } from "./request.tsx";
import { OpenVote } from "./session-open-vote.tsx";
import { AbandonVote, HoldVote, PrepareVote, VoteFields } from "./vote-fields.tsx";
import type { SessionVote } from "./vote-fields.tsx";
import { VoteCandidates, VoteOutcome, VoteRule, VoteView } from "./vote-view.tsx";

/** The steering page's votes: the open one, those prepared, those that are over, and a new one. */
export function SessionVotes({ of }: { of: LoadedVotes }) {
  const { vote: t } = useMessages();
  const open = of.votes.find(({ state }) => state === "open");
  const prepared = of.votes.filter(({ state }) => state === "prepared");
  const over = of.votes.filter(({ state }) => state === "closed" || state === "abandoned").toReversed();
  return (
    <Section title={t.title} id="glosowania">
      <p className="hint">{t.notSecret}</p>
      {of.votes.length === 0 && <p>{t.desk.none}</p>}
      {!of.hasQuorum && (
        <Warning>
          <p>{t.desk.lostQuorum}</p>
        </Warning>
      )}
      {open && <OpenVote vote={open} mayCast={of.mayCast} />}
      {prepared.map((vote) => (
        <PreparedVote key={vote.id} vote={vote} of={of} />
      ))}
      {over.map((vote) => (
        <details key={vote.id}>
          <summary>
            {t.one(vote.number)}: <RecordTitle pl={vote.subject} en={vote.subjectEn} />{" "}
            <VoteOutcome of={vote} />
          </summary>
          <VoteView of={vote} />
          {vote.repeatedBy === null && <RepeatVote vote={vote} conventionId={of.conventionId} />}
        </details>
      ))}
      <PrepareVote of={of} isOpen={of.votes.length === 0} />
      <HoldVote of={of} />
    </Section>
  );
}

function PreparedVote({ vote, of }: { vote: SessionVote; of: LoadedVotes }) {
  const { vote: t, refusals } = useMessages();
  return (
    <section className="session-vote" id={`glosowanie-${vote.number}`}>
      <h3>
        {t.one(vote.number)} <VoteOutcome of={vote} />
      </h3>
      <p className="vote-subject">
        <RecordTitle pl={vote.subject} en={vote.subjectEn} />
      </p>
      <p>
        {t.kinds[vote.kind]}, {t.modes[vote.mode]}; <VoteRule of={vote} />
      </p>
      {vote.kind === "indication" && <Candidates vote={vote} districts={of.districts} />}
      {vote.inTheWay.length > 0 ? (
        <div className="warning" role="note">
          <p>
            <strong>{t.desk.cannotOpen}</strong>
          </p>
          <ul>
            {vote.inTheWay.map(({ code, facts, rule }) => (
              <li key={code}>
                {refusals[code](facts ?? {})} {rule && <Polish as="q">{rule}</Polish>}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <DeedButton deed="openVote" formId={`open-${vote.id}`} hidden={{ voteId: vote.id }} secondary={false}>
          {t.desk.open}
        </DeedButton>
      )}
      <details>
        <summary>{t.desk.edit}</summary>
        <DeedForm deed="editVote" formId={`edit-${vote.id}`} hidden={{ voteId: vote.id }}>
          <VoteFields of={of} value={vote} />
          <Submit secondary>{t.desk.save}</Submit>
        </DeedForm>
        <AbandonVote voteId={vote.id} />
      </details>
    </section>
  );
}

function Candidates({ vote, districts }: { vote: SessionVote; districts: LoadedVotes["districts"] }) {
  const { vote: t } = useMessages();
  return (
    <>
      {vote.seatsToFill !== null && <p>{t.seats(vote.seatsToFill)}</p>}
      <VoteCandidates of={vote} />
      <div className="button-row">
        {vote.candidates.map(({ id, name }) => (
          <DeedButton key={id} deed="removeCandidate" formId={`strike-${id}`} hidden={{ candidateId: id }}>
            {t.desk.removeCandidate(name)}
          </DeedButton>
        ))}
      </div>
      <DeedForm deed="nameCandidate" formId={`name-${vote.id}`} hidden={{ voteId: vote.id }}>
        <TextField name="name" label={t.desk.fields.candidateName} />
        <Select
          name="districtId"
          label={t.desk.fields.candidateDistrict}
          options={districts}
          empty={t.desk.noDistrict}
        />
        <Submit secondary>{t.desk.addCandidate}</Submit>
      </DeedForm>
    </>
  );
}

function RepeatVote({ vote, conventionId }: { vote: SessionVote; conventionId: string }) {
  const { vote: t } = useMessages();
  const hidden = Object.fromEntries(
    Object.entries({
      conventionId,
      repeatsVoteId: vote.id,
      kind: vote.kind,
      mode: vote.mode,
      subject: vote.subject,
      subjectEn: vote.subjectEn,
      agendaItemId: vote.agendaItemId,
      resolutionId: vote.resolution?.id ?? null,
      amendedText: vote.amendedText,
      seatsToFill: vote.seatsToFill,
    }).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  );
  return (
    <MoreFields summary={t.desk.repeat} names={["repeatReason"]}>
      <DeedForm deed="prepareVote" formId={`repeat-${vote.id}`} hidden={hidden}>
        <TextField name="repeatReason" label={t.desk.repeatReason} />
        <Submit secondary>{t.desk.repeat}</Submit>
      </DeedForm>
    </MoreFields>
  );
}
