import { DeedButton, DeedForm, Submit } from "./form.tsx";
import { Checkboxes, TextField } from "./field.tsx";
import { Polish, RecordTitle } from "./page.tsx";
import { useMessages } from "./request.tsx";
import { AbandonVote } from "./vote-fields.tsx";
import type { SessionVote } from "./vote-fields.tsx";
import { BallotTable, VoteOutcome, VoteRule } from "./vote-view.tsx";

/** The open vote: how far it is, the roll call or the count of hands, and the button that closes it. */
export function OpenVote({ vote, mayCast }: { vote: SessionVote; mayCast: boolean }) {
  const { vote: t } = useMessages();
  return (
    <section className="session-vote session-vote-open" id={`glosowanie-${vote.number}`}>
      <h3>
        {t.one(vote.number)} <VoteOutcome of={vote} />
      </h3>
      <p className="vote-subject">
        <RecordTitle pl={vote.subject} en={vote.subjectEn} />
      </p>
      <p>
        {t.modes[vote.mode]}; <VoteRule of={vote} />
        {vote.quorum && (
          <>
            ; {t.labels.quorum}:{" "}
            {t.quorumThen(vote.quorum.present, vote.quorum.composition, vote.quorum.needed)}
          </>
        )}
      </p>
      {vote.mode === "hands" ? <HandCount vote={vote} /> : <BallotsSoFar vote={vote} mayCast={mayCast} />}
      <details>
        <summary>{t.desk.abandon}</summary>
        <AbandonVote voteId={vote.id} />
      </details>
    </section>
  );
}

function BallotsSoFar({ vote, mayCast }: { vote: SessionVote; mayCast: boolean }) {
  const { vote: t } = useMessages();
  const waiting = vote.silent.map((seat) => <SeatRow key={seat.attendanceId} vote={vote} seat={seat} />);
  const isRollCall = vote.mode === "roll-call";
  return (
    <>
      <p role="status">
        <strong>{t.castSoFar(vote.cast, vote.cast + vote.silent.length)}</strong>{" "}
        {vote.silent.length === 0 && t.desk.everybodyVoted}
      </p>
      {isRollCall && vote.ballots.length > 0 && (
        <>
          <BallotTable of={{ ...vote, silent: [] }} />
          {mayCast &&
            vote.ballots.map(({ attendanceId, place, name }) => (
              <DeedButton
                key={attendanceId}
                deed="withdrawBallot"
                formId={`back-${attendanceId}`}
                hidden={{ voteId: vote.id, attendanceId }}
              >
                {t.desk.takeBack}: {place ?? name ?? t.chairSeat}
              </DeedButton>
            ))}
        </>
      )}
      {mayCast &&
        waiting.length > 0 &&
        (isRollCall ? (
          <>
            <h4>{t.desk.rollCall}</h4>
            <ul className="roll-call">{waiting}</ul>
          </>
        ) : (
          <details>
            <summary>{t.desk.onBehalf}</summary>
            <ul className="roll-call">{waiting}</ul>
          </details>
        ))}
      <DeedButton deed="closeVote" formId={`close-${vote.id}`} hidden={{ voteId: vote.id }} secondary={false}>
        {t.desk.close}
      </DeedButton>
    </>
  );
}

/** One seat of the roll call: three buttons, or the names. */
function SeatRow({ vote, seat }: { vote: SessionVote; seat: SessionVote["silent"][number] }) {
  const { vote: t } = useMessages();
  const label = [seat.place ?? t.chairSeat, seat.name].filter(Boolean).join(", ");
  const hidden = { voteId: vote.id, attendanceId: seat.attendanceId };
  return (
    <li>
      <DeedForm deed="castBallot" formId={`seat-${seat.attendanceId}`} hidden={hidden}>
        {vote.kind === "indication" ? (
          <>
            <Checkboxes
              name="candidateIds"
              label={label}
              options={vote.candidates.map(({ id, name }) => ({ value: id, label: name, lang: "pl" }))}
            />
            <Submit secondary>{t.desk.take}</Submit>
          </>
        ) : (
          <fieldset className="roll-call-seat">
            <legend>
              <Polish>{label}</Polish>
            </legend>
            {(["for", "against", "abstained"] as const).map((choice) => (
              <button
                key={choice}
                type="submit"
                name="choice"
                value={choice}
                className="button button-secondary"
              >
                {t.choiceButtons[choice]}
              </button>
            ))}
          </fieldset>
        )}
      </DeedForm>
    </li>
  );
}

function HandCount({ vote }: { vote: SessionVote }) {
  const { vote: t } = useMessages();
  return (
    <DeedForm deed="closeVote" formId={`close-${vote.id}`} hidden={{ voteId: vote.id }}>
      <h4>{t.desk.hands}</h4>
      {vote.kind === "indication"
        ? vote.candidates.map(({ id, name }) => (
            <TextField key={id} name={`hands-${id}`} label={name} width="narrow" inputMode="numeric" />
          ))
        : (["votesFor", "votesAgainst", "votesAbstained"] as const).map((name) => (
            <TextField
              key={name}
              name={name}
              label={t.desk.fields[name]}
              width="narrow"
              inputMode="numeric"
            />
          ))}
      <Submit>{t.desk.close}</Submit>
    </DeedForm>
  );
}
