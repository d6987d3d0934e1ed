import { useLoaderData } from "@remix-run/react";
import { handleIncomingMail, handleIncomingMailInput } from "#domain/incoming-mail/handle-incoming-mail";
import { mayReadIncomingMail } from "#domain/incoming-mail/policy";
import { listIncomingMails } from "#domain/incoming-mail/queries";
import type { IncomingRow } from "#domain/incoming-mail/queries";
import { reasonOf } from "#domain/incoming-mail/rules";
import { isOffice } from "#domain/kernel/actor";
import { permit } from "#domain/kernel/refusal";
import { OpenLetters, SettledLetters } from "#ui/incoming-letters";
import type { IncomingLetter } from "#ui/incoming-letters";
import { EmptyState, Page, Section, Warning } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";

export const loader = pageLoader("officeOrAdmin", ({ db, actor }, { shell }) => {
  permit(mayReadIncomingMail(actor));
  return {
    open: listIncomingMails(db, "open").map(shown),
    settled: listIncomingMails(db, "settled").map(shown),
    hasMailbox: shell.hasMailbox,
    mayOpenConventions: isOffice(actor),
  };
});

const shown = ({ mail, convention, invited }: IncomingRow): IncomingLetter => ({
  id: mail.id,
  receivedAt: mail.receivedAt,
  from: mail.fromAddress,
  subject: mail.subject,
  excerpt: mail.excerpt,
  outcome: mail.outcome,
  reason: reasonOf(mail.reason),
  proposedAt: mail.proposedAt,
  isHandled: mail.handledAt !== null,
  invited,
  convention,
});

export const action = deeds("officeOrAdmin", {
  handle: deed(handleIncomingMailInput, handleIncomingMail, () => "/biuro/poczta/przychodzaca?zapisano=1"),
});

export const meta = titled<unknown>((t) => t.incomingMail.title);

export default function IncomingMail() {
  const { open, settled, hasMailbox, mayOpenConventions } = useLoaderData<typeof loader>();
  const { incomingMail: t } = useMessages();
  const isEmpty = open.length + settled.length === 0;
  return (
    <Page title={t.title} back={{ to: "/biuro/poczta", label: t.toLog }} intro={<p>{t.intro}</p>}>
      {!hasMailbox && (
        <Warning>
          <p>{t.noMailbox}</p>
        </Warning>
      )}
      {isEmpty && hasMailbox && (
        <EmptyState>
          <p>{t.empty}</p>
        </EmptyState>
      )}
      {!isEmpty && (
        <Section title={t.open}>
          {open.length === 0 ? (
            <p>{t.openEmpty}</p>
          ) : (
            <>
              <p className="soft">{t.trustNothing}</p>
              <OpenLetters letters={open} mayOpenConventions={mayOpenConventions} />
            </>
          )}
        </Section>
      )}
      {settled.length > 0 && (
        <Section title={t.settled}>
          <SettledLetters letters={settled} mayOpenConventions={mayOpenConventions} />
        </Section>
      )}
    </Page>
  );
}
