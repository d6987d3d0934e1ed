import { useLoaderData } from "@remix-run/react";
import { listWaitingReturns } from "#domain/agenda/list-overdue";
import { getOwnBody } from "#domain/council/queries";
import { factsOf, listConventions } from "#domain/convention/queries";
import type { Convention } from "#domain/convention/queries";
import { isOver } from "#domain/convention/rules";
import { mayPublishEdition } from "#domain/edition/policy";
import { findLatestEdition, findPreparedEdition, listPreparedEditions } from "#domain/edition/queries";
import { mayManageConventions } from "#domain/convention/policy";
import { mayReadIncomingMail } from "#domain/incoming-mail/policy";
import { countOpenNotes } from "#domain/incoming-mail/queries";
import { mayReadMail } from "#domain/mail/policy";
import { countMissed } from "#domain/mail/queries";
import { daysBetween, polishDay } from "#domain/kernel/polish-time";
import { pageLoader } from "#web/page-loader";
import { ComingBack } from "#ui/agenda-returns";
import { Approvals } from "#ui/approvals";
import { ConventionList } from "#ui/convention-list";
import { ButtonLink, Link } from "#ui/link";
import { EmptyState, Page, Section, Warning } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("office", ({ db, actor, now }) => {
  const today = polishDay(now());
  const all = listConventions(db, getOwnBody(db).id).map((convention) => ({
    ...factsOf(db, convention),
    lacks: mayLackMinutes(convention)
      ? lackOf(
          findPreparedEdition(db, convention.id) !== undefined,
          findLatestEdition(db, convention.id) !== undefined,
        )
      : null,
  }));
  const isCurrent = (convention: (typeof all)[number]) => !isOver(convention) || convention.lacks !== null;
  return {
    approvals: mayPublishEdition(actor)
      ? listPreparedEditions(db).map(({ conventionId, title, titleEn, heldOn, producedOn, ...edition }) => ({
          ...edition,
          conventionId,
          name: { title, titleEn, heldOn },
          days: daysBetween(producedOn, today),
        }))
      : [],
    current: all.filter(isCurrent).reverse(),
    past: all.filter((convention) => !isCurrent(convention)),
    coming: listWaitingReturns(db, getOwnBody(db).id, today).map((matter) => ({
      ...matter,
      late: daysBetween(matter.dueOn, today),
    })),
    maySchedule: mayManageConventions(actor),
    cameIn: mayReadIncomingMail(actor) ? countOpenNotes(db) : 0,
    missed: mayReadMail(actor) ? countMissed(db) : { failed: 0, bounced: 0 },
  };
});

const mayLackMinutes = ({ state, isArchived }: Convention) => state === "closed" && !isArchived;

/** What a convention that was held still waits for: its minutes, or the chair's hand under them. */
const lackOf = (isPrepared: boolean, isPublished: boolean): "minutes" | "publication" | null =>
  isPrepared ? "publication" : isPublished ? null : "minutes";

export const meta = titled<Awaited<ReturnType<typeof loader>>>((t) => t.convention.officeTitle);

export default function OfficeHome() {
  const { approvals, current, past, coming, maySchedule, missed, cameIn } = useLoaderData<typeof loader>();
  const t = useMessages();
  const toWorkspace = ({ id }: { id: string }) => `/biuro/konwenty/${id}`;
  return (
    <Page title={t.convention.officeTitle} intro={<p>{t.convention.officeIntro}</p>}>
      {missed.failed + missed.bounced > 0 && (
        <Warning>
          <p>
            {t.mail.log.missed(missed.failed, missed.bounced)}{" "}
            <Link to="/biuro/poczta?stan=failed">{t.mail.log.toMissed}</Link>
          </p>
        </Warning>
      )}
      {cameIn > 0 && (
        <p>
          <Link to="/biuro/poczta/przychodzaca">{t.incomingMail.title}</Link>:{" "}
          {t.incomingMail.waiting(cameIn)}
        </p>
      )}
      <Approvals waiting={approvals} />
      {maySchedule && (
        <p>
          <ButtonLink to="/biuro/konwenty/nowy">{t.convention.schedule}</ButtonLink>
        </p>
      )}
      <Section title={t.convention.inPreparation}>
        {current.length === 0 ? (
          <EmptyState>
            <p>{t.convention.officeEmpty}</p>
          </EmptyState>
        ) : (
          <ConventionList conventions={current} toOf={toWorkspace} />
        )}
      </Section>
      <ComingBack matters={coming} to="next" />
      <p>
        <Link to="/biuro/archiwum">{t.archive.recordsTitle}</Link>
      </p>
      {past.length > 0 && (
        <Section title={t.convention.finished}>
          <ConventionList conventions={past} toOf={toWorkspace} />
        </Section>
      )}
    </Page>
  );
}
