import type { AgendaChange } from "#domain/agenda/compare-versions";
import type { Reason } from "#domain/kernel/refusal";
import { AgendaChanges } from "./agenda-changes.tsx";
import { Checkboxes, TextArea, TextField } from "./field.tsx";
import type { Option } from "./field.tsx";
import { DeedButton, DeedForm, Submit } from "./form.tsx";
import { Link } from "./link.tsx";
import { EmptyState, Polish, Section, Warning } from "./page.tsx";
import { useMessages } from "./request.tsx";

/** How long the items take, against the length of the convention. Minutes; `length` null when an hour of it is missing. */
export function AgendaSum({
  sum: { minutes, unstated },
  length,
}: {
  sum: { minutes: number; unstated: number };
  length: number | null;
}) {
  const t = useMessages();
  const { duration, totalOf } = t.agenda;
  return (
    <>
      <p className="agenda-sum">
        {t.agenda.total}: {length === null ? duration(minutes) : totalOf(duration(minutes), duration(length))}
        {unstated > 0 && <span className="soft"> ({t.agenda.unstated(unstated)})</span>}
      </p>
      {length !== null && minutes > length && (
        <Warning>
          <p>{t.agenda.tooLong(duration(minutes - length))}</p>
        </Warning>
      )}
    </>
  );
}

export type WaitingMatter = {
  id: string;
  title: string;
  reason: string | null;
  districtName: string | null;
  isLeftOver: boolean;
  mayWithdraw: boolean;
};

/** What waits for an agenda: where it comes from, and the button that takes it. */
export function WaitingMatters({
  matters,
  conventionId,
}: {
  matters: WaitingMatter[];
  conventionId: string;
}) {
  const t = useMessages();
  return (
    <Section title={t.agenda.waiting} id="oczekujace">
      <p>{t.agenda.waitingIntro}</p>
      {matters.length === 0 && (
        <EmptyState>
          <p>{t.agenda.waitingEmpty}</p>
        </EmptyState>
      )}
      <ul className="rows">
        {matters.map(({ id, title, reason, districtName, isLeftOver, mayWithdraw }) => (
          <li key={id}>
            <p>
              <strong>
                <Polish>{title}</Polish>
              </strong>{" "}
              <span className="soft">
                ({districtName ? <Polish>{districtName}</Polish> : t.agenda.fromOffice}
                {isLeftOver && <>, {t.agenda.leftOver}</>})
              </span>
            </p>
            {reason && <Polish as="p">{reason}</Polish>}
            <div className="button-row">
              <DeedButton
                deed="takeProposal"
                formId={`take-${id}`}
                hidden={{ proposalId: id, conventionId }}
                hint={title}
              >
                {t.agenda.take}
              </DeedButton>
              {mayWithdraw && (
                <DeedButton
                  deed="withdrawProposal"
                  formId={`drop-${id}`}
                  hidden={{ proposalId: id }}
                  hint={title}
                >
                  {t.agenda.withdrawProposal}
                </DeedButton>
              )}
            </div>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t.agenda.proposeForOffice}</summary>
        <DeedForm deed="proposeAgendaItem" formId="sprawa" hidden={{ districtId: "" }}>
          <TextField name="title" label={t.agenda.fields.proposalTitle} />
          <TextArea name="reason" label={t.agenda.fields.proposalReason} rows={3} optional />
          <Submit secondary>{t.agenda.proposeForOffice}</Submit>
        </DeedForm>
      </details>
    </Section>
  );
}

/** What stands in the way of publishing, what has changed since the last version, and the button. */
export function AgendaPublication({
  conventionId,
  latest,
  obstacles,
  changes,
  publicPage,
}: {
  conventionId: string;
  latest: number | null;
  obstacles: Reason[];
  changes: AgendaChange[] | null;
  publicPage: string | null;
}) {
  const t = useMessages();
  return (
    <Section title={t.agenda.publishSection} id="ogloszenie">
      <p>
        {latest === null ? t.agenda.notYetPublished : t.agenda.published(latest)}{" "}
        {latest !== null && publicPage && <Link to={publicPage}>{t.agenda.seePublic}</Link>}
      </p>
      {latest !== null && changes && changes.length > 0 && (
        <>
          <h3>{t.agenda.sinceLast(latest)}</h3>
          <AgendaChanges changes={changes} />
        </>
      )}
      {obstacles.length > 0 ? (
        <PublishingObstacles of={obstacles} />
      ) : (
        <DeedForm deed="publishAgenda" hidden={{ conventionId }} formId="ogloszenie-formularz">
          <p>{t.agenda.publishNote}</p>
          <TextField name="told" label={t.agenda.fields.told} hint={t.agenda.hints.told} optional />
          <Submit>{latest === null ? t.agenda.publish : t.agenda.publishAgain}</Submit>
        </DeedForm>
      )}
    </Section>
  );
}

/** That nothing has changed is no reproach; what is missing is listed. */
function PublishingObstacles({ of: obstacles }: { of: Reason[] }) {
  const t = useMessages();
  const say = (reason: Reason) => t.refusals[reason.code](reason.facts ?? {});
  if (obstacles.every(({ code }) => code === "agenda-unchanged"))
    return obstacles.map((reason) => <p key={reason.code}>{say(reason)}</p>);
  return (
    <>
      <p>{t.agenda.publishObstacles}</p>
      <ul>
        {obstacles.map((reason) => (
          <li key={reason.code}>{say(reason)}</li>
        ))}
      </ul>
    </>
  );
}

/** After the convention: which items go back to the waiting list. */
export function ReturnItems({ conventionId, items }: { conventionId: string; items: Option[] }) {
  const t = useMessages();
  return (
    <Section title={t.agenda.returnItems} id="nieomowione">
      <p>{t.agenda.returnIntro}</p>
      <DeedForm deed="returnUnfinishedItems" formId="zwrot" hidden={{ conventionId }}>
        <Checkboxes name="itemIds" label={t.agenda.fields.unfinished} options={items} />
        <Submit secondary>{t.agenda.returnDeed}</Submit>
      </DeedForm>
    </Section>
  );
}
