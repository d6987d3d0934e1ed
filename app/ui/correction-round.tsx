import { instantIn } from "#i18n/dates";
import { CorrectionAnswer } from "./correction-answer.tsx";
import type { AnsweredCorrection } from "./correction-answer.tsx";
import { Day } from "./council-time.tsx";
import { DeedButton } from "./form.tsx";
import { Link } from "./link.tsx";
import { Facts, Polish, Section, Table } from "./page.tsx";
import { useLanguage, useMessages } from "./request.tsx";

type RoundReader = {
  id: string;
  name: string;
  capacity: string | null;
  hasAddress: boolean;
  firstOpenedAt: string | null;
  lastOpenedAt: string | null;
  proposed: number;
};

export type Round = {
  id: string;
  number: number;
  state: "open" | "closed";
  sentOn: string;
  dueOn: string;
  closedOn: string | null;
  readers: RoundReader[];
  corrections: AnsweredCorrection[];
  mayClose: boolean;
};

/** One round: when, who was asked and who opened the draft, and what they proposed, sentence by sentence. */
export function CorrectionRound({ round, conventionId }: { round: Round; conventionId: string }) {
  const t = useMessages().correction.office;
  const { corrections, state } = round;
  const of = (wanted: string) => corrections.filter((one) => one.state === wanted).length;
  const [pending, contested] = [of("proposed"), of("refused")];
  return (
    <Section title={`${t.round(round.number)}: ${t.roundState[state]}`} id={`runda-${round.number}`}>
      <Facts
        rows={[
          [t.sentOn, <Day key="sent" day={round.sentOn} />],
          [t.dueDay, <Day key="due" day={round.dueOn} />],
          [t.closedOn, round.closedOn && <Day day={round.closedOn} />],
        ]}
      />
      <p>
        {pending > 0 && <strong>{t.pending(pending)} </strong>}
        {contested > 0 ? t.contested(contested) : state === "closed" && t.approved}
      </p>
      <Section title={t.readers} level={3}>
        <Readers readers={round.readers} />
      </Section>
      <Section title={t.corrections} level={3}>
        {corrections.length === 0 && <p>{t.none}</p>}
        {bySentence(corrections).map((group) => (
          <Sentence key={group[0]?.id} group={group} conventionId={conventionId} />
        ))}
      </Section>
      {state === "open" && (
        <Section title={t.closing} level={3}>
          <p>{t.closingNote}</p>
          {round.mayClose && (
            <DeedButton deed="closeReview" hidden={{ reviewId: round.id }}>
              {t.close}
            </DeedButton>
          )}
        </Section>
      )}
    </Section>
  );
}

/** Those who corrected one sentence stand together. */
function bySentence(corrections: AnsweredCorrection[]): AnsweredCorrection[][] {
  const groups = new Map<string, AnsweredCorrection[]>();
  for (const one of corrections) {
    const key = `${one.sectionId} ${one.sentenceAt}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function Sentence({ group, conventionId }: { group: AnsweredCorrection[]; conventionId: string }) {
  const { sentence: label, draft, office } = useMessages().correction;
  const [first] = group;
  if (!first) return null;
  return (
    <article className="correction">
      <h4>{first.heading ? <Polish>{first.heading}</Polish> : draft.opening}</h4>
      <p>
        {label}: <Polish as="q">{first.sentence}</Polish>{" "}
        <Link to={`/biuro/konwenty/${conventionId}/protokol#czesc-${first.sectionId}`}>{office.toText}</Link>
      </p>
      {group.map((one) => (
        <CorrectionAnswer key={one.id} correction={one} />
      ))}
    </article>
  );
}

function Readers({ readers }: { readers: RoundReader[] }) {
  const t = useMessages().correction.office;
  const language = useLanguage();
  return (
    <Table caption={t.readers} isCaptionHidden head={[t.reader, t.openedAt, t.proposed]}>
      {readers.map(({ id, name, capacity, hasAddress, firstOpenedAt, lastOpenedAt, proposed }) => (
        <tr key={id}>
          <th scope="row">
            <Polish>{[name, capacity].filter(Boolean).join(", ")}</Polish>
            {!hasAddress && <span className="soft"> ({t.noAddress})</span>}
          </th>
          <td>
            {firstOpenedAt === null ? t.notOpened : instantIn(language, firstOpenedAt)}
            {lastOpenedAt !== null && lastOpenedAt !== firstOpenedAt && (
              <span className="soft"> ({t.lastOpened(instantIn(language, lastOpenedAt))})</span>
            )}
          </td>
          <td>{proposed}</td>
        </tr>
      ))}
    </Table>
  );
}
