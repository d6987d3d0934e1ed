import { useLoaderData } from "@remix-run/react";
import { answerInvitation, answerInvitationInput } from "#domain/attendance/answer-invitation";
import { chaseSilent, chaseSilentInput } from "#domain/attendance/chase-silent";
import { getInvitationDesk } from "#domain/attendance/desk-queries";
import { mayInvite } from "#domain/attendance/policy";
import { sendInvitations, sendInvitationsInput } from "#domain/attendance/send-invitations";
import { setContact, setContactInput } from "#domain/attendance/set-contact";
import { getConvention } from "#domain/convention/queries";
import { mayReadIncomingMail } from "#domain/incoming-mail/policy";
import { countOpenNotes } from "#domain/incoming-mail/queries";
import { found } from "#domain/kernel/refusal";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { conventionName, ConventionName } from "#ui/convention-facts";
import { CallList, ForecastView } from "#ui/forecast-view";
import { InvitationTable, NoticeLines, SendingButtons } from "#ui/invitation-desk-parts";
import { Link } from "#ui/link";
import { EmptyState, Page, Section } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("office", ({ db, now, actor }, { params }) => {
  const convention = getConvention(db, found(params["conventionId"]));
  const { id, title, titleEn, heldOn, state, isArchived } = convention;
  return {
    convention: { id, title, titleEn, heldOn },
    isAhead: !isArchived && (state === "planned" || state === "convened"),
    isConvened: state === "convened",
    mayInvite: mayInvite(actor),
    inMailbox: countOpenNotes(db, id),
    mayOpenMailbox: mayReadIncomingMail(actor),
    ...getInvitationDesk(db, convention, now()),
  };
});

const after = ({ conventionId }: { conventionId: string }) =>
  `/biuro/konwenty/${conventionId}/zaproszenia?zapisano=1`;

export const action = deeds("office", {
  sendInvitations: deed(sendInvitationsInput, sendInvitations, after),
  chaseSilent: deed(chaseSilentInput, chaseSilent, after),
  setContact: deed(setContactInput, setContact, after),
  answerInvitation: deed(answerInvitationInput, answerInvitation, after),
});

export const meta = titled<Awaited<ReturnType<typeof loader>>>(
  (t, { convention }, language) => `${t.answers.office.title}: ${conventionName(t, language, convention)}`,
);

export default function Invitations() {
  const { convention, lines, counts, isAhead, forecast, ...rest } = useLoaderData<typeof loader>();
  const { answers, convention: c } = useMessages();
  const t = answers.office;
  const roll = `/biuro/konwenty/${convention.id}/obecnosc`;
  return (
    <Page
      title={t.title}
      back={{ to: `/biuro/konwenty/${convention.id}`, label: c.backToWork }}
      intro={
        <>
          <p>
            <ConventionName of={convention} />
          </p>
          <p>{t.intro}</p>
        </>
      }
    >
      {lines.length === 0 ? (
        <EmptyState>
          <p>{t.rollFirst}</p>
        </EmptyState>
      ) : (
        <p>{t.summary(counts.all, counts.answered, counts.sent)}</p>
      )}
      <SendingButtons conventionId={convention.id} counts={counts} {...rest} isAhead={isAhead} />
      <p>
        <Link to={roll}>{t.toRoll}</Link>
      </p>
      {lines.length > 0 && (
        <>
          {isAhead && (
            <>
              <Section title={t.forecast.title} id="prognoza">
                <ForecastView of={forecast} />
              </Section>
              <Section title={t.calls.title} id="telefony">
                <CallList calls={forecast.calls} />
              </Section>
            </>
          )}
          <Section title={t.table.caption} id="lista">
            <InvitationTable lines={lines} mayAnswer={rest.mayAnswer} mayInvite={rest.mayInvite} />
          </Section>
          <Section title={t.notice.title} id="termin">
            <NoticeLines of={rest.notice} />
          </Section>
        </>
      )}
    </Page>
  );
}
