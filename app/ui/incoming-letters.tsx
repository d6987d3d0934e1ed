import type { IncomingOutcome, IncomingReason } from "#domain/incoming-mail/rules";
import { instantIn } from "#i18n/dates";
import type { CouncilDate } from "#schema/columns";
import { ConventionName } from "./convention-facts.tsx";
import { DeedButton } from "./form.tsx";
import { Link } from "./link.tsx";
import { Badge, Facts, Polish, Table } from "./page.tsx";
import { useLanguage, useMessages } from "./request.tsx";

export type IncomingLetter = {
  id: string;
  receivedAt: string;
  from: string | null;
  subject: string | null;
  excerpt: string | null;
  outcome: IncomingOutcome;
  reason: IncomingReason;
  proposedAt: string | null;
  isHandled: boolean;
  invited: string | null;
  convention: { id: string; title: string | null; titleEn: string | null; heldOn: CouncilDate } | null;
};

const tones = { answered: "good", note: "info", aside: "warn", bounce: "bad", ignored: "neutral" } as const;

/** Letters that somebody must read, each whole, with the button that settles it. */
export function OpenLetters({
  letters,
  mayOpenConventions,
}: {
  letters: IncomingLetter[];
  mayOpenConventions: boolean;
}) {
  const { incomingMail: t } = useMessages();
  const language = useLanguage();
  return (
    <ul className="rows">
      {letters.map((letter) => (
        <li key={letter.id}>
          <h3>{letter.subject ? <Polish>{letter.subject}</Polish> : t.noSubject}</h3>
          <p>
            <Badge tone={tones[letter.outcome]}>{t.outcomes[letter.outcome]}</Badge>{" "}
            {t.reasons[letter.reason]}
          </p>
          <Facts
            rows={[
              [t.from, <Sender key="from" of={letter} />],
              [t.received, <Received key="at" at={letter.receivedAt} />],
              [t.about, letter.convention && <About of={letter} isLinked={mayOpenConventions} />],
              [t.proposed, letter.proposedAt && instantIn(language, letter.proposedAt)],
            ]}
          />
          {letter.excerpt && (
            <Polish as="blockquote" className="letter-words">
              {letter.excerpt}
            </Polish>
          )}
          <DeedButton
            deed="handle"
            formId={letter.id}
            hidden={{ incomingMailId: letter.id }}
            hint={`${letter.from ?? t.unknownSender}: ${letter.subject ?? t.noSubject}`}
          >
            {t.handle}
          </DeedButton>
        </li>
      ))}
    </ul>
  );
}

/** Letters that ask for nothing any more. */
export function SettledLetters({
  letters,
  mayOpenConventions,
}: {
  letters: IncomingLetter[];
  mayOpenConventions: boolean;
}) {
  const { incomingMail: t } = useMessages();
  return (
    <Table caption={t.settled} isCaptionHidden head={[t.letter, t.outcome, t.about, t.received]}>
      {letters.map((letter) => (
        <tr key={letter.id}>
          <th scope="row">
            {letter.subject ? <Polish>{letter.subject}</Polish> : t.noSubject}
            <br />
            <span className="soft">
              <Sender of={letter} />
            </span>
          </th>
          <td>
            <Badge tone={tones[letter.outcome]}>
              {letter.isHandled ? t.handled : t.outcomes[letter.outcome]}
            </Badge>
            <p className="soft">{t.reasons[letter.reason]}</p>
          </td>
          <td>{letter.convention && <About of={letter} isLinked={mayOpenConventions} />}</td>
          <td>
            <Received at={letter.receivedAt} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** As the letter says it; a long address may be broken anywhere. */
function Sender({ of: { from } }: { of: IncomingLetter }) {
  const { unknownSender } = useMessages().incomingMail;
  return <span className="letter-words">{from ?? unknownSender}</span>;
}

function Received({ at }: { at: string }) {
  return <time dateTime={at}>{instantIn(useLanguage(), at)}</time>;
}

function About({ of: { convention, invited }, isLinked }: { of: IncomingLetter; isLinked: boolean }) {
  if (!convention) return null;
  const name = <ConventionName of={convention} />;
  return (
    <>
      {isLinked ? <Link to={`/biuro/konwenty/${convention.id}`}>{name}</Link> : name}
      {invited && (
        <>
          {", "}
          <Polish>{invited}</Polish>
        </>
      )}
    </>
  );
}
