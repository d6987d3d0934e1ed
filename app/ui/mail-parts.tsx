import type { LetterKind } from "#domain/kernel/letters";
import type { MailStanding } from "#domain/mail/rules";
import { instantIn } from "#i18n/dates";
import { Badge } from "./page.tsx";
import { useLanguage, useMessages } from "./request.tsx";

/** What stands for a letter in lists and headings: its subject once it is written, else its kind. */
export type NamedLetter = { kind: string; subject: string | null; language: "pl" | "en" };

export function LetterName({ of: { kind, subject, language } }: { of: NamedLetter }) {
  const { mail: t } = useMessages();
  return subject ? <span lang={language}>{subject}</span> : <>{t.kinds[kind as LetterKind]}</>; // queueMail takes no other kind
}

const tones = {
  waiting: "info",
  "tried-again": "warn",
  sent: "good",
  failed: "bad",
  kept: "warn",
  dropped: "neutral",
  carried: "neutral",
  bounced: "bad",
} as const;

export function MailBadge({ standing }: { standing: MailStanding }) {
  const { mail: t } = useMessages();
  return <Badge tone={tones[standing]}>{t.standings[standing]}</Badge>;
}

type Letter = {
  state: "waiting" | "sent" | "failed" | "kept" | "dropped" | "carried";
  queuedAt: string;
  dueAt: string;
  attempts: number;
  firstAttemptAt: string | null;
  lastAttemptAt: string | null;
  settledAt: string | null;
  bouncedAt: string | null;
  lastProblem: string | null;
};

/** What happened to a letter, step by step, with the other side's words where they were said. */
export function MailHistory({ of: letter }: { of: Letter }) {
  const { mail } = useMessages();
  const language = useLanguage();
  const t = mail.letter;
  const isTried = letter.attempts > 0 && !["kept", "dropped"].includes(letter.state);
  const steps: { at: string | null; what: string; said?: string | null }[] = [
    { at: letter.queuedAt, what: t.queued },
    { at: isTried && letter.attempts > 1 ? letter.firstAttemptAt : null, what: t.firstTried },
    {
      at: isTried && letter.state !== "sent" ? letter.lastAttemptAt : null,
      what: t.tried(letter.attempts),
      said: letter.bouncedAt ? null : letter.lastProblem,
    },
    {
      at: letter.settledAt,
      what: letter.state === "waiting" ? "" : t.ends[letter.state],
      said: letter.state === "sent" && !letter.bouncedAt ? letter.lastProblem : null,
    },
    { at: letter.bouncedAt, what: t.bounced, said: letter.lastProblem },
    {
      at: letter.state === "waiting" ? letter.dueAt : null,
      what: letter.attempts > 0 ? t.next : t.leaves,
    },
  ];
  return (
    <ol className="timeline">
      {steps.map(
        ({ at, what, said }) =>
          at && (
            <li key={what}>
              <time dateTime={at}>{instantIn(language, at)}</time>
              {what}
              {said && (
                <p className="soft">
                  {t.serverSaid} <code lang="en">{said}</code>
                </p>
              )}
            </li>
          ),
      )}
    </ol>
  );
}
