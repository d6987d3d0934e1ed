import type { LoadedBallots } from "#web/session-votes";
import { DeedButton, DeedForm, Submit } from "./form.tsx";
import { Checkboxes } from "./field.tsx";
import { Polish, RecordTitle, Section } from "./page.tsx";
import { useMessages } from "./request.tsx";
import { VoteFigures, VoteOutcome, VoteRule, VoteView } from "./vote-view.tsx";

type Open = NonNullable<LoadedBallots["open"]>;
type Seat = LoadedBallots["seats"][number];

/** On a member's phone: what is voted, by which rule, and the own ballot as three big buttons. */
export function OwnBallots({ of: { open, seats } }: { of: LoadedBallots }) {
  const { vote: t } = useMessages();
  return (
    <Section title={open ? t.phone.openVote(open.number) : t.title} id="glosowanie">
      {open === null ? (
        <p>{t.phone.noVote}</p>
      ) : (
        <>
          <p className="vote-subject" id="vote-subject">
            <RecordTitle pl={open.subject} en={open.subjectEn} />
          </p>
          <p className="hint">
            <VoteRule of={open} />
          </p>
          {open.mode === "hands" && <p>{t.phone.byHands}</p>}
          {open.mode === "roll-call" && <p>{t.phone.byRollCall}</p>}
          {open.mode !== "hands" &&
            seats.map((seat) => <OwnBallot key={seat.attendanceId} open={open} seat={seat} />)}
          <p className="hint">
            <strong>{t.notSecret}</strong> {t.notSecretMore}
          </p>
        </>
      )}
    </Section>
  );
}

function OwnBallot({ open, seat }: { open: Open; seat: Seat }) {
  const { vote: t } = useMessages();
  const { ballot, attendanceId } = seat;
  const said =
    ballot === null
      ? null
      : ballot.choice === "candidates"
        ? open.candidates
            .filter(({ id }) => ballot.candidateIds.includes(id))
            .map(({ name }) => name)
            .join(", ")
        : t.choices[ballot.choice];
  const hidden = { voteId: open.id, attendanceId };
  if (!seat.isInRoom && ballot === null) return <p className="warning">{t.phone.notInRoom}</p>;
  return (
    <div className="own-ballot">
      {open.mode === "phones" && open.kind !== "indication" && (
        <DeedForm deed="castBallot" formId={`ballot-${attendanceId}`} hidden={hidden}>
          <fieldset className="ballot" aria-describedby="vote-subject">
            <legend>{seat.place ? <Polish>{seat.place}</Polish> : t.chairSeat}</legend>
            {(["for", "against", "abstained"] as const).map((choice) => (
              <button
                key={choice}
                type="submit"
                name="choice"
                value={choice}
                className={`ballot-button ballot-${choice}`}
                aria-pressed={ballot?.choice === choice}
              >
                {t.choiceButtons[choice]}
              </button>
            ))}
          </fieldset>
        </DeedForm>
      )}
      {open.mode === "phones" && open.kind === "indication" && (
        <DeedForm deed="castBallot" formId={`ballot-${attendanceId}`} hidden={hidden}>
          <Checkboxes
            name="candidateIds"
            label={seat.place ?? t.chairSeat}
            hint={t.phone.namesHint(open.seatsToFill ?? 0)}
            values={ballot?.candidateIds ?? []}
            options={open.candidates.map(({ id, name, district }) => ({
              value: id,
              label: [name, district].filter(Boolean).join(", "),
              lang: "pl",
            }))}
          />
          <Submit>{t.phone.sendNames}</Submit>
        </DeedForm>
      )}
      <p role="status">{said === null ? t.phone.notYet : t.phone.cast(said)}</p>
      {ballot !== null && open.mode === "phones" && (
        <DeedButton deed="withdrawBallot" formId={`withdraw-${attendanceId}`} hidden={hidden}>
          {t.phone.withdraw}
        </DeedButton>
      )}
    </div>
  );
}

/** What was decided, the newest first: its result at once, the rest on demand. */
export function VoteResults({ of: { closed } }: { of: LoadedBallots }) {
  const { vote: t } = useMessages();
  if (closed.length === 0) return null;
  const [last] = closed;
  return (
    <Section title={t.phone.lastVotes} id="wyniki">
      {last && (
        <p role="status">
          {t.one(last.number)}: <VoteOutcome of={last} /> <VoteFigures of={last} />
        </p>
      )}
      {closed.map((vote) => (
        <details key={vote.id}>
          <summary>
            {t.one(vote.number)}: <RecordTitle pl={vote.subject} en={vote.subjectEn} />
          </summary>
          <VoteView of={vote} />
        </details>
      ))}
    </Section>
  );
}
