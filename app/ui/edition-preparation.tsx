import type { Reason } from "#domain/kernel/refusal";
import { TextField } from "./field.tsx";
import { DeedForm, Submit } from "./form.tsx";
import { ButtonLink, Link } from "./link.tsx";
import { Instant } from "./metryczka.tsx";
import { Polish, Section, Warning } from "./page.tsx";
import { useMessages } from "./request.tsx";

/** What still stands before the edition, all at once. */
export function Obstacles({ obstacles }: { obstacles: Reason[] }) {
  const t = useMessages();
  return (
    <ul>
      {obstacles.map((obstacle, index) => (
        <li key={index}>{t.refusals[obstacle.code](obstacle.facts ?? {})}</li>
      ))}
    </ul>
  );
}

type PreparationProps = {
  conventionId: string;
  number: number;
  prepared: number | null;
  obstacles: Reason[];
  responsible: string | null;
  mayPrepare: boolean;
  /** Promises whose owners were asked about the wording and have not answered. */
  unanswered: { id: string; citation: string }[];
  /** What the chair wrote who sent the last one back. */
  sentBack: { by: string; at: string; reason: string } | null;
};

/** From draft to an edition the chair can look at: what is missing, or the form that freezes it. */
export function EditionPreparation({
  conventionId,
  number,
  prepared,
  obstacles,
  responsible,
  mayPrepare,
  unanswered,
  sentBack,
}: PreparationProps) {
  const { minutes: t, actionItem, redaction } = useMessages();
  const m = t.office;
  return (
    <Section title={m.ready} id="wydanie">
      {sentBack && (
        <Warning>
          <p>
            {m.sentBack(sentBack.by)} (<Instant at={sentBack.at} />)
          </p>
          <Polish as="blockquote">{sentBack.reason}</Polish>
        </Warning>
      )}
      {prepared !== null && (
        <Warning>
          <p>
            {m.isPrepared(prepared)} {mayPrepare && m.prepareAgain}
          </p>
          <p>
            <ButtonLink to={`/biuro/konwenty/${conventionId}/wydanie`} secondary>
              {m.toEdition}
            </ButtonLink>
          </p>
        </Warning>
      )}
      {obstacles.length > 0 ? (
        <>
          <p>{m.obstacles}</p>
          <Obstacles obstacles={obstacles} />
          {obstacles.some(({ code }) => code === "personal-data-unreviewed") && (
            <p>
              <ButtonLink to={`/biuro/konwenty/${conventionId}/anonimizacja`} secondary>
                {redaction.toPage}
              </ButtonLink>
            </p>
          )}
        </>
      ) : (
        <p>{m.noObstacles}</p>
      )}
      {unanswered.length > 0 && (
        <Warning>
          <p>{actionItem.unanswered(unanswered.length)}</p>
          <ul>
            {unanswered.map(({ id, citation }) => (
              <li key={id}>
                <Link to={`/biuro/zobowiazania/${id}#brzmienie`}>{actionItem.one(citation)}</Link>
              </li>
            ))}
          </ul>
        </Warning>
      )}
      {mayPrepare && obstacles.length === 0 && (
        <DeedForm deed="prepareEdition" hidden={{ conventionId }}>
          <TextField name="responsible" label={m.responsible} value={responsible} />
          {number > 1 && <TextField name="reason" label={m.reason} hint={m.reasonHint} />}
          <Submit>{m.prepare(number)}</Submit>
        </DeedForm>
      )}
    </Section>
  );
}
