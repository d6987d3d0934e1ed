import { useLoaderData } from "@remix-run/react";
import { countOpenNotes } from "#domain/incoming-mail/queries";
import { permit } from "#domain/kernel/refusal";
import { mayReadLetter, mayReadMail } from "#domain/mail/policy";
import { listConventionsInMail, listMails, mailsPerPage, mailStandings } from "#domain/mail/queries";
import { standingOf } from "#domain/mail/rules";
import { instantIn } from "#i18n/dates";
import { conventionName } from "#ui/convention-facts";
import { Select } from "#ui/field";
import { Link } from "#ui/link";
import { LetterName, MailBadge } from "#ui/mail-parts";
import { EmptyState, Page, Table, Warning } from "#ui/page";
import { Paging } from "#ui/paging";
import { useHref, useLanguage, useMessages } from "#ui/request";
import { titled } from "#ui/title";
import { pageLoader } from "#web/page-loader";

export const loader = pageLoader("officeOrAdmin", ({ db, actor }, { url, shell }) => {
  permit(mayReadMail(actor));
  const asked = (name: string) => url.searchParams.get(name) ?? "";
  const conventions = listConventionsInMail(db);
  const standing = mailStandings.find((known) => known === asked("stan"));
  const convention = conventions.find(({ id }) => id === asked("konwent"));
  const page = /^[1-9]\d{0,4}$/.test(asked("strona")) ? Number(asked("strona")) : 1;
  const { mails, total } = listMails(db, { standing, conventionId: convention?.id }, page);
  return {
    letters: mails.map((mail) => ({
      id: mail.id,
      kind: mail.kind,
      subject: mayReadLetter(actor, mail.kind) ? mail.subject : null,
      language: mail.language,
      toName: mail.toName,
      toAddress: mail.toAddress,
      queuedAt: mail.queuedAt,
      standing: standingOf(mail),
      problem: mail.state !== "sent" || mail.bouncedAt ? mail.lastProblem : null,
    })),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / mailsPerPage)),
    chosen: { stan: standing ?? "", konwent: convention?.id ?? "" },
    conventions,
    canMail: shell.canMail,
    cameIn: countOpenNotes(db),
  };
});

export const meta = titled<unknown>((t) => t.mail.log.title);

export default function MailLog() {
  const { letters, total, page, pages, chosen, canMail, cameIn } = useLoaderData<typeof loader>();
  const {
    mail: { log: t },
    incomingMail,
  } = useMessages();
  const isFiltered = page > 1 || Object.values(chosen).some(Boolean);
  return (
    <Page title={t.title} intro={<p>{t.intro}</p>}>
      <p>
        <Link to="/biuro/poczta/przychodzaca">{incomingMail.title}</Link>
        {cameIn > 0 && ` (${incomingMail.waiting(cameIn)})`}
      </p>
      {!canMail && (
        <Warning>
          <p>{t.noServer}</p>
        </Warning>
      )}
      {(total > 0 || isFiltered) && <Filter />}
      {letters.length === 0 ? (
        <EmptyState>
          {isFiltered ? (
            <p>
              {t.emptyFiltered} <Link to="/biuro/poczta">{t.showAll}</Link>
            </p>
          ) : (
            <p>{t.empty}</p>
          )}
        </EmptyState>
      ) : (
        <>
          <p>{t.found(total)}</p>
          <Letters />
          <Paging label={t.pages} path="/biuro/poczta" chosen={chosen} page={page} pages={pages} />
        </>
      )}
    </Page>
  );
}

function Letters() {
  const { letters } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const { title, columns } = useMessages().mail.log;
  return (
    <Table
      caption={title}
      isCaptionHidden
      head={[columns.letter, columns.standing, columns.reader, columns.queued]}
    >
      {letters.map((letter) => (
        <tr key={letter.id}>
          <th scope="row" className="mail-name">
            <Link to={`/biuro/poczta/${letter.id}`}>
              <LetterName of={letter} />
            </Link>
          </th>
          <td>
            <MailBadge standing={letter.standing} />
            {letter.problem && <p className="soft mail-problem">{letter.problem}</p>}
          </td>
          <td className="mail-reader">
            {letter.toName && (
              <>
                <span lang="pl">{letter.toName}</span>
                <br />
              </>
            )}
            <span className="soft">{letter.toAddress}</span>
          </td>
          <td>
            <time dateTime={letter.queuedAt}>{instantIn(language, letter.queuedAt)}</time>
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Filter() {
  const { chosen, conventions } = useLoaderData<typeof loader>();
  const messages = useMessages();
  const language = useLanguage();
  const href = useHref();
  const t = messages.mail.log;
  return (
    <form method="get" action={href("/biuro/poczta")} className="filter" aria-label={t.filterTitle}>
      <Select
        name="stan"
        label={t.standing}
        value={chosen.stan}
        empty={t.any}
        options={mailStandings.map((value) => ({ value, label: t.filters[value] }))}
      />
      {conventions.length > 0 && (
        <Select
          name="konwent"
          label={t.convention}
          value={chosen.konwent}
          empty={t.any}
          options={conventions.map((convention) => ({
            value: convention.id,
            label: conventionName(messages, language, convention),
          }))}
        />
      )}
      <button type="submit" className="button button-secondary">
        {t.show}
      </button>
    </form>
  );
}
