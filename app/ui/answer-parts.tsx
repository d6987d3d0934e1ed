import type { Messages } from "#i18n/index";
import { instantIn } from "#i18n/dates";
import type { SubstituteRule } from "./attendance-forms.tsx";
import { Select, TextArea, TextField } from "./field.tsx";
import type { Option } from "./field.tsx";
import { DeedButton, DeedForm, Submit } from "./form.tsx";
import { ButtonLink } from "./link.tsx";
import { Badge, Polish, Warning } from "./page.tsx";
import { useLanguage, useMessages } from "./request.tsx";

export type Choice = keyof Messages["answers"]["choices"];
export type Answer = Exclude<keyof Messages["answers"]["said"], "silent">;
/** What the buttons and the addresses in letters call an answer, and what it is. */
const choices: [Choice, Answer][] = [
  ["bede", "coming"],
  ["nie-bede", "not-coming"],
  ["nie-wiem", "not-sure"],
];
export const isChoice = (text: string | null): text is Choice => choices.some(([choice]) => choice === text);

const tones = { coming: "good", "not-coming": "bad", "not-sure": "warn", silent: "neutral" } as const;

/** "będzie", "nie będzie", "nie wie", or that nobody has said anything that still counts. */
export function AnswerBadge({ answer }: { answer: Answer | null }) {
  const said = answer ?? "silent";
  return <Badge tone={tones[said]}>{useMessages().answers.said[said]}</Badge>;
}

export type GivenAnswer = {
  said: Answer | null;
  isOvertaken: boolean;
  note: string | null;
  way: keyof Messages["answers"]["ways"] | null;
  at: string | null;
};

/** What was answered, when and how; or that it no longer counts. */
export function CurrentAnswer({ of: answer, isOwn }: { of: GivenAnswer; isOwn: boolean }) {
  const { answers } = useMessages();
  const language = useLanguage();
  const t = answers.guest;
  if (answer.isOvertaken)
    return (
      <Warning>
        <p>{t.moved}</p>
      </Warning>
    );
  if (!isOwn) return <p>{t.backHint}</p>;
  if (answer.said === null) return <p>{t.none}</p>;
  const chosen = choices.find(([, said]) => said === answer.said)?.[0] ?? "bede";
  return (
    <>
      <p>
        <strong>{t.current(answers.choices[chosen])}</strong>
        {answer.at && answer.way && (
          <>
            {" "}
            <span className="soft">
              ({t.given(instantIn(language, answer.at), answers.ways[answer.way])})
            </span>
          </>
        )}
      </p>
      {answer.note && (
        <p>
          {t.yourNote} <Polish>{answer.note}</Polish>
        </p>
      )}
    </>
  );
}

/** The three answers, each a button that saves it. An address from a letter only points one of them out. */
export function AnswerForm({
  attendanceId,
  sequence,
  chosen,
}: {
  attendanceId: string;
  sequence: string;
  chosen: Choice | null;
}) {
  const { answers } = useMessages();
  const t = answers.guest;
  return (
    <DeedForm deed="answerInvitation" formId="answer" hidden={{ attendanceId, sequence }}>
      {chosen && (
        <p className="notice" role="status">
          {t.chosenInLetter(answers.choices[chosen])}
        </p>
      )}
      <div className="answer-buttons">
        {choices.map(([choice, answer]) => (
          <button
            key={choice}
            type="submit"
            name="answer"
            value={answer}
            className={chosen === null || chosen === choice ? "button" : "button button-secondary"}
          >
            {answers.choices[choice]}
          </button>
        ))}
      </div>
      <TextArea name="note" label={t.note} hint={t.noteHint} rows={2} optional />
      <p className="soft">{t.mayChange}</p>
    </DeedForm>
  );
}

/** One's own invitation on one's desk: what was answered, and the way to change it. */
export function OwnInvitation({
  of: { id, said, substituteName },
}: {
  of: { id: string; said: Answer | null; substituteName: string | null };
}) {
  const { answers } = useMessages();
  const t = answers.guest;
  const chosen = choices.find(([, answer]) => answer === said)?.[0];
  return (
    <>
      <h3>{t.onDesk}</h3>
      <p>
        {substituteName === null && (chosen ? t.current(answers.choices[chosen]) : t.none)}
        {substituteName && (
          <>
            {" "}
            {t.substituteComes} <Polish>{substituteName}</Polish>
          </>
        )}
      </p>
      <p>
        <ButtonLink to={`/udzial/zaproszenia/${id}`} secondary={said !== null}>
          {said === null ? t.openInvitation : t.changeAnswer}
        </ButtonLink>
      </p>
    </>
  );
}

/** Who comes instead, as the rule of the day allows it. */
export function OwnSubstitute({
  attendanceId,
  name,
  mayName,
  isReached,
  rule,
  source,
  deputies,
}: {
  attendanceId: string;
  name: string | null;
  mayName: boolean;
  isReached: boolean;
  rule: SubstituteRule;
  source: string | null;
  deputies: Option[];
}) {
  const t = useMessages().answers.guest;
  if (name !== null)
    return (
      <>
        <p>
          {t.substituteComes} <Polish>{name}</Polish>
        </p>
        <p>{isReached ? t.substituteReached : t.substituteCounts}</p>
        {mayName && (
          <DeedButton deed="nameSubstitute" formId="end" hidden={{ attendanceId }} hint={name}>
            {t.endSubstitute}
          </DeedButton>
        )}
      </>
    );
  const quoted = source && (
    <p className="soft">
      {t.rule}: <q lang="pl">{source}</q>
    </p>
  );
  if (rule === "nobody" || (rule === "deputies" && deputies.length === 0))
    return (
      <>
        <p>{rule === "nobody" ? t.nobodyAllowed : t.noDeputies}</p>
        {quoted}
      </>
    );
  return (
    <>
      <p>{t.substituteIntro}</p>
      <DeedForm deed="nameSubstitute" formId="substitute" hidden={{ attendanceId }}>
        {rule === "deputies" ? (
          <Select name="substitutePersonId" label={t.deputy} options={deputies} />
        ) : (
          <TextField name="substituteName" label={t.name} />
        )}
        <TextField
          name="substituteEmail"
          label={t.email}
          hint={t.emailHint}
          type="email"
          inputMode="email"
          optional
        />
        <Submit secondary>{t.nameIt}</Submit>
      </DeedForm>
      {quoted}
    </>
  );
}
