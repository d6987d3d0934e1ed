import type { Messages } from "#i18n/index";
import { Clock } from "./clock.tsx";
import type { ClockOf } from "./clock.tsx";
import { DeedButton, DeedForm } from "./form.tsx";
import { Polish, Section } from "./page.tsx";
import { useMessages } from "./request.tsx";

type Kind = keyof Messages["floor"]["kinds"];
export type OwnSeat = {
  attendanceId: string;
  /** `V Krowodrza`; null for the chair's seat. */
  place: string | null;
  isInRoom: boolean;
  waiting: { turnId: string; kind: Kind; position: number } | null;
  speech: (ClockOf & { now: string }) | null;
};

/** On a member's phone: ask for the floor with one press, see the place in the queue, give it up, see one's own clock. */
export function AskFloor({ seats }: { seats: OwnSeat[] }) {
  const { floor: t } = useMessages();
  if (seats.length === 0) return null;
  return (
    <Section title={t.title} id="glos">
      {seats.map((seat) => (
        <div key={seat.attendanceId} className="ask-floor">
          {seats.length > 1 && (
            <h3>
              {t.ask.seat} {seat.place === null ? t.chairSeat : <Polish>{seat.place}</Polish>}
            </h3>
          )}
          <OwnTurn of={seat} />
        </div>
      ))}
    </Section>
  );
}

function OwnTurn({ of: { attendanceId, isInRoom, waiting, speech } }: { of: OwnSeat }) {
  const { floor: t } = useMessages();
  if (speech)
    return (
      <div className="speaker" role="status">
        <p>
          <strong>{t.ask.speaking}</strong>
        </p>
        <p className="speaker-clock">
          <Clock of={speech} now={speech.now} label={t.clock} />
        </p>
      </div>
    );
  if (waiting)
    return (
      <>
        <p role="status">{t.ask.waiting(waiting.position, t.kinds[waiting.kind])}</p>
        <p className="hint">{t.ask.mayChange}</p>
        <DeedButton deed="withdrawRequest" formId={waiting.turnId} hidden={{ turnId: waiting.turnId }}>
          {t.ask.withdraw}
        </DeedButton>
      </>
    );
  if (!isInRoom) return <p>{t.ask.notInRoom}</p>;
  return (
    <DeedForm deed="askForFloor" formId={`ask-${attendanceId}`} hidden={{ attendanceId }}>
      <div className="ask-buttons">
        {(["normal", "ad-vocem", "formal-motion"] as const).map((kind) => (
          <button
            key={kind}
            type="submit"
            name="kind"
            value={kind}
            className={kind === "normal" ? "button" : "button button-secondary"}
          >
            {t.ask.kinds[kind]}
          </button>
        ))}
      </div>
    </DeedForm>
  );
}
