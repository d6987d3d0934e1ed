import { useLoaderData } from "@remix-run/react";
import { getConvention } from "#domain/convention/queries";
import type { LetterKind } from "#domain/kernel/letters";
import { permit } from "#domain/kernel/refusal";
import { mayReadLetter, mayReadMail, mayResendMail } from "#domain/mail/policy";
import { getMail, listCarriedBy, listCopiesOf } from "#domain/mail/queries";
import type { Mail } from "#domain/mail/queries";
import { addressesIn, mayBeSentAgain, standingOf } from "#domain/mail/rules";
import { resendMail, resendMailInput } from "#domain/mail/resend-mail";
import { isOffice } from "#domain/kernel/actor";
import { conventionName } from "#ui/convention-facts";
import { DeedButton } from "#ui/form";
import { Link } from "#ui/link";
import { LetterName, MailBadge, MailHistory } from "#ui/mail-parts";
import { Facts, Page, Section, Warning } from "#ui/page";
import { useLanguage, useMessages } from "#ui/request";
import { titled } from "#ui/title";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";

export const loader = pageLoader("officeOrAdmin", ({ db, actor }, { params, shell }) => {
  permit(mayReadMail(actor));
  const mail = getMail(db, params["mailId"] ?? "");
  const mayRead = mayReadLetter(actor, mail.kind);
  const convention = mail.conventionId ? getConvention(db, mail.conventionId) : null;
  const { secrets, text, calendar } = mail;
  return {
    letter: {
      ...historyOf(mail),
      id: mail.id,
      kind: mail.kind,
      subject: mayRead ? mail.subject : null,
      language: mail.language,
      toName: mail.toName,
      toAddress: mail.toAddress,
      messageId: mail.messageId,
      resentFromId: mail.resentFromId,
      carriedById: mail.carriedById,
    },
    standing: standingOf(mail),
    isWritten: text !== null,
    mayRead,
    text: mayRead ? text : null,
    calendar: mayRead ? calendar : null,
    isStruck: mail.state === "sent" && secrets.length === 0 && (text?.includes("/…") ?? false),
    addresses: mayRead && ["kept", "failed"].includes(mail.state) ? addressesIn(text ?? "") : [],
    convention: convention && {
      id: convention.id,
      title: convention.title,
      titleEn: convention.titleEn,
      heldOn: convention.heldOn,
    },
    mayOpenConvention: isOffice(actor),
    copies: listCopiesOf(db, mail.id).map(({ id }) => id),
    carries: listCarriedBy(db, mail.id).map(({ id, kind }) => ({ id, kind })),
    mayResend: mayResendMail(actor) && mayBeSentAgain(mail),
    canMail: shell.canMail,
  };
});

const historyOf = ({
  state,
  queuedAt,
  dueAt,
  attempts,
  firstAttemptAt,
  lastAttemptAt,
  settledAt,
  bouncedAt,
  lastProblem,
}: Mail) => ({
  state,
  queuedAt,
  dueAt,
  attempts,
  firstAttemptAt,
  lastAttemptAt,
  settledAt,
  bouncedAt,
  lastProblem,
});

export const action = deeds("officeOrAdmin", {
  resendMail: deed(resendMailInput, resendMail, ({ id }) => `/biuro/poczta/${id}?zapisano=1`),
});

export const meta = titled<Awaited<ReturnType<typeof loader>>>(
  (t, { letter }) => letter.subject ?? t.mail.kinds[letter.kind as LetterKind], // queueMail takes no other kind
);

export default function MailPage() {
  const loaded = useLoaderData<typeof loader>();
  const { letter, addresses, mayResend, canMail } = loaded;
  const { mail } = useMessages();
  const t = mail.letter;
  return (
    <Page title={<LetterName of={letter} />} back={{ to: "/biuro/poczta", label: mail.log.title }}>
      <Particulars />
      {addresses.length > 0 && (
        <Section title={t.addresses}>
          <p>{t.addressesIntro}</p>
          <ul className="rows">
            {addresses.map((address, at) => (
              <li key={at}>
                <code className="one-time-address">{address}</code>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t.history}>
        <MailHistory of={letter} />
      </Section>
      {mayResend && (
        <Section title={t.resendTitle}>
          <p>{canMail ? t.resendIntro : t.resendNoServer}</p>
          <DeedButton deed="resendMail" hidden={{ mailId: letter.id }}>
            {canMail ? t.resend : t.rewrite}
          </DeedButton>
        </Section>
      )}
      <Words />
    </Page>
  );
}

function Particulars() {
  const { letter, standing, convention, mayOpenConvention, copies, carries } = useLoaderData<typeof loader>();
  const messages = useMessages();
  const language = useLanguage();
  const t = messages.mail.letter;
  const named = convention && conventionName(messages, language, convention);
  const toLetter = (id: string) => (
    <Link key={id} to={`/biuro/poczta/${id}`}>
      {t.open}
    </Link>
  );
  return (
    <Facts
      rows={[
        [t.standing, <MailBadge key="standing" standing={standing} />],
        [t.reader, letter.toName && <span lang="pl">{letter.toName}</span>],
        [t.address, letter.toAddress],
        [t.kind, messages.mail.kinds[letter.kind as LetterKind]], // queueMail takes no other kind
        [
          t.convention,
          convention &&
            (mayOpenConvention ? <Link to={`/biuro/konwenty/${convention.id}`}>{named}</Link> : named),
        ],
        [t.messageId, <code key="id">{letter.messageId}</code>],
        [t.original, letter.resentFromId && toLetter(letter.resentFromId)],
        [t.copies, copies.length > 0 && copies.map(toLetter)],
        [t.digest, letter.carriedById && toLetter(letter.carriedById)],
        [
          t.carries,
          carries.length > 0 && (
            <ul>
              {carries.map(({ id, kind }) => (
                <li key={id}>
                  <Link to={`/biuro/poczta/${id}`}>{messages.mail.kinds[kind as LetterKind]}</Link>
                </li>
              ))}
            </ul>
          ),
        ],
      ]}
    />
  );
}

/** The letter as it left or will leave. */
function Words() {
  const { letter, isWritten, mayRead, text, calendar, isStruck } = useLoaderData<typeof loader>();
  const t = useMessages().mail.letter;
  return (
    <Section title={t.text}>
      {!mayRead ? (
        <Warning>
          <p>{t.onlyAdmin}</p>
        </Warning>
      ) : !isWritten ? (
        <p>{t.notWritten}</p>
      ) : (
        <>
          {isStruck && <p className="soft">{t.struck}</p>}
          <div className="letter-text" lang={letter.language}>
            {text}
          </div>
          {calendar && (
            <details>
              <summary>{t.calendar}</summary>
              <div className="letter-text letter-code">{calendar}</div>
            </details>
          )}
        </>
      )}
    </Section>
  );
}
