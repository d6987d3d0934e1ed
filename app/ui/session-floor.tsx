import type { Messages } from "#i18n/index";
import { Clock } from "./clock.tsx";
import type { ClockOf } from "./clock.tsx";
import { Radios, Select } from "./field.tsx";
import type { Option } from "./field.tsx";
import { DeedForm, Submit } from "./form.tsx";
import { Badge, Polish, Section } from "./page.tsx";
import { useMessages } from "./request.tsx";
import { TermSpeech } from "./term-speech.tsx";
import type { SpeechLine } from "./term-speech.tsx";

type Words = Messages["floor"];
export type TurnLine = ClockOf & {
  id: string;
  kind: keyof Words["kinds"];
  state: "waiting" | "speaking" | "paused" | "over" | "withdrawn";
  seatId: string | null;
  name: string | null;
  office: string | null;
  districtName: string | null;
  districtRoman: string | null;
};
export type QueueLine = TurnLine & { reason: { code: keyof Words["reasons"]; minutes: number } };
export type FloorPanel = {
  /** The server's instant at which this was read. */
  now: string;
  speaker: TurnLine | null;
  queue: QueueLine[];
  /** Everybody on the roll, for "add to the queue". */
  people: Option[];
  /** The whole term, seat by seat. */
  speech: SpeechLine[];
};

/** Who it is, as everybody in the room knows them: the district first. */
export function SpeakerName({
  of,
}: {
  of: Pick<TurnLine, "seatId" | "name" | "office" | "districtName" | "districtRoman">;
}) {
  const { floor: t } = useMessages();
  const known = of.districtRoman ? `${of.districtRoman} ${of.districtName}` : of.office;
  return (
    <>
      <strong>
        {of.seatId !== null && of.districtRoman === null ? (
          t.chairSeat
        ) : known === null ? (
          t.guest
        ) : (
          <Polish>{known}</Polish>
        )}
      </strong>
      {of.name && (
        <>
          {", "}
          <Polish>{of.name}</Polish>
        </>
      )}
    </>
  );
}

/** A button that is one deed on one turn, and the letter that presses it. */
function TurnButton({
  deed,
  turn,
  words,
  letter,
  isMain = false,
  hint,
}: {
  deed: string;
  turn: TurnLine;
  words: string;
  letter?: string;
  isMain?: boolean;
  hint?: string;
}) {
  return (
    <DeedForm deed={deed} formId={turn.id} hidden={{ turnId: turn.id }} className="inline-form">
      <button
        type="submit"
        className={isMain ? "button" : "button button-secondary"}
        {...(letter ? { "data-key": letter, "aria-keyshortcuts": letter } : {})}
      >
        {words}
        {hint && <span className="visually-hidden">{hint}</span>}
        {letter && <kbd aria-hidden="true">{letter.toUpperCase()}</kbd>}
      </button>
    </DeedForm>
  );
}

/** Who has the floor and for how long yet. */
function Speaker({ of, now }: { of: TurnLine; now: string }) {
  const { floor: t } = useMessages();
  const isPaused = of.state === "paused";
  return (
    <div className="speaker">
      <p>
        {t.has}: <SpeakerName of={of} />{" "}
        {of.kind !== "normal" && <Badge tone="info">{t.kinds[of.kind]}</Badge>}{" "}
        {isPaused && <Badge tone="warn">{t.paused}</Badge>}
      </p>
      <p className="speaker-clock">
        <Clock of={of} now={now} label={t.clock} />
      </p>
      <p className="hint">
        {of.limitSeconds === null ? t.noLimit : `${t.left(of.limitSeconds / 60)} ${t.overNote}`}
      </p>
      <div className="button-row">
        <TurnButton
          deed={isPaused ? "resumeSpeech" : "pauseSpeech"}
          turn={of}
          words={isPaused ? t.resume : t.pause}
          letter="p"
        />
        <TurnButton deed="takeFloorBack" turn={of} words={t.end} letter="k" isMain />
      </div>
    </div>
  );
}

/** The part of the steering page about the floor: the speaker, the queue with its reasons, and the term's totals. */
export function SessionFloor({ of }: { of: FloorPanel }) {
  const { floor: t } = useMessages();
  return (
    <Section title={t.title} id="glos">
      {of.speaker ? <Speaker of={of.speaker} now={of.now} /> : <p>{t.nobody}</p>}
      <h3>{t.queue}</h3>
      {of.queue.length === 0 ? (
        <p>{t.queueEmpty}</p>
      ) : (
        <>
          <p className="hint">
            {t.queueNote} {of.speaker && t.endsSpeech}
          </p>
          <ol className="floor-queue">
            {of.queue.map((turn, at) => (
              <li key={turn.id}>
                <SpeakerName of={turn} />{" "}
                {turn.kind !== "normal" && <Badge tone="info">{t.kinds[turn.kind]}</Badge>}{" "}
                <p className="soft">{t.reasons[turn.reason.code](turn.reason.minutes)}</p>
                <div className="button-row">
                  <TurnButton
                    deed="giveFloor"
                    turn={turn}
                    words={t.give}
                    hint={t.giveTo(turn.name ?? turn.districtName ?? t.chairSeat)}
                    isMain={at === 0 && of.speaker === null}
                    {...(at === 0 ? { letter: "g" } : {})}
                  />
                  <TurnButton deed="withdrawRequest" turn={turn} words={t.drop} />
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
      <details>
        <summary>{t.add}</summary>
        <DeedForm deed="askForFloor" formId="ask">
          <Select name="attendanceId" label={t.who} options={of.people} empty={t.choose} />
          <KindChoice />
          <Submit secondary>{t.add}</Submit>
        </DeedForm>
      </details>
      <details>
        <summary>{t.totals}</summary>
        <TermSpeech lines={of.speech} />
      </details>
    </Section>
  );
}

function KindChoice() {
  const { floor: t } = useMessages();
  return (
    <Radios
      name="kind"
      label={t.kind}
      value="normal"
      options={(["normal", "ad-vocem", "formal-motion"] as const).map((value) => ({
        value,
        label: `${t.kinds[value]}: ${t.kindHints[value]}`,
      }))}
    />
  );
}

/** Which letter does what, in words, and a switch for those whose keyboard presses by itself. */
export function SessionKeys() {
  const { floor: t } = useMessages();
  const keys = [
    ["G", t.keyGive],
    ["P", t.keyPause],
    ["K", t.keyEnd],
  ] as const;
  return (
    <Section title={t.keys} id="klawisze">
      <ul className="rows">
        {keys.map(([letter, words]) => (
          <li key={letter}>
            <kbd>{letter}</kbd> {words}
          </li>
        ))}
      </ul>
      <p className="hint">{t.keysNote}</p>
      <button type="button" className="button button-secondary" data-keys-toggle="" hidden>
        <span data-while="on">{t.keysOff}</span>
        <span data-while="off" hidden>
          {t.keysOn}
        </span>
      </button>
    </Section>
  );
}
