import { useLoaderData } from "@remix-run/react";
import { findSubstituteAddress } from "#domain/attendance/address-queries";
import { answerInvitation, answerInvitationInput } from "#domain/attendance/answer-invitation";
import { isOvertaken, obstaclesToAnswering, standingAnswer } from "#domain/attendance/answer-rules";
import { nameSubstitute, nameSubstituteInput } from "#domain/attendance/name-substitute";
import { mayAnswerInvitation, mayNameSubstitute, standingOf } from "#domain/attendance/policy";
import { getRollEntry, listDeputies } from "#domain/attendance/queries";
import { ruleDayOf } from "#domain/attendance/rules";
import { factsOf, getConvention } from "#domain/convention/queries";
import { isOffice } from "#domain/kernel/actor";
import { found, permit } from "#domain/kernel/refusal";
import { findRuleOn } from "#domain/rule-book/queries";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { AnswerForm, CurrentAnswer, isChoice, OwnSubstitute } from "#ui/answer-parts";
import { ConventionFactsTable, conventionName, ConventionName } from "#ui/convention-facts";
import type { SubstituteRule } from "#ui/attendance-forms";
import { ButtonLink, Link } from "#ui/link";
import { OpenPapers } from "#ui/open-papers";
import { Page, Polish, Section, Warning } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("guest", ({ db, actor, now }, { params, url }) => {
  const entry = getRollEntry(db, found(params["attendanceId"]));
  permit(mayAnswerInvitation(actor, entry));
  const convention = getConvention(db, entry.conventionId);
  const day = ruleDayOf(convention.heldOn) ?? convention.sortOn;
  const rule = findRuleOn(db, convention.bodyId, "substitutes", day);
  const role = standingOf(actor, entry);
  const isByOffice = role === null && isOffice(actor);
  const [obstacle] = obstaclesToAnswering(convention, {
    invitedOn: entry.invitedOn,
    isByOffice,
    now: now(),
  });
  const chosen = url.searchParams.get("odp");
  const { id, name, office, districtName, answer, answerNote, answeredBy, answerStamp } = entry;
  const isPublished = convention.state !== "planned";
  return {
    convention: {
      ...factsOf(db, convention),
      nextMeeting: null,
      address: isPublished ? convention.address : null,
      cancelReason: convention.cancelReason,
    },
    invited: { id, name, office, districtName, role, substituteName: entry.substituteName },
    answer: {
      said: standingAnswer(entry, convention),
      isOvertaken: isOvertaken(entry, convention),
      note: answer === null ? null : answerNote,
      way: answeredBy,
      at: answer === null ? null : answerStamp,
    },
    sequence: String(convention.calendarSequence ?? 0),
    obstacle: obstacle?.code ?? null,
    mayAsk: (actor.substitutions ?? []).some((one) => one.attendanceId === id),
    chosen: isChoice(chosen) ? chosen : null,
    substitute: {
      mayName: entry.seatId !== null && obstacle === undefined && mayNameSubstitute(actor, entry),
      isReached: findSubstituteAddress(db, entry) !== null,
      rule: (rule?.value ?? "unknown") as SubstituteRule, // the rule book takes only these values
      source: rule?.source ?? null,
      deputies: listDeputies(db, convention.bodyId, day)
        .filter((deputy) => deputy.seatId === entry.seatId)
        .map((deputy) => ({ value: deputy.personId, label: deputy.name, lang: "pl" })),
    },
  };
});

const after = (_result: unknown, _page: unknown, { attendanceId }: { attendanceId: string }) =>
  `/udzial/zaproszenia/${attendanceId}?zapisano=1`;

export const action = deeds("guest", {
  answerInvitation: deed(answerInvitationInput, answerInvitation, after),
  nameSubstitute: deed(nameSubstituteInput, nameSubstitute, after),
});

export type Invitation = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Invitation>(
  (t, { convention }, language) => `${t.answers.guest.title}: ${conventionName(t, language, convention)}`,
);

export default function OwnInvitation() {
  const { convention, invited, answer, obstacle, mayAsk, substitute, ...rest } =
    useLoaderData<typeof loader>();
  const { answers, papers } = useMessages();
  const t = answers.guest;
  const isOpen = obstacle === null;
  return (
    <Page
      title={t.title}
      intro={
        <>
          <p>
            <strong>
              <ConventionName of={convention} />
            </strong>
          </p>
          {invited.role === "substitute" && invited.substituteName ? (
            <>
              <p>
                {t.forWhom} <Polish>{invited.substituteName}</Polish>
              </p>
              {invited.name && (
                <p>
                  {t.youSubstitute} <Polish>{invited.name}</Polish>. {t.youSubstituteNote}
                </p>
              )}
            </>
          ) : (
            invited.name && (
              <p>
                {t.forWhom} <Polish>{[invited.name, invited.districtName].filter(Boolean).join(", ")}</Polish>
              </p>
            )
          )}
        </>
      }
    >
      {convention.state === "cancelled" ? (
        <Warning>
          <p>{t.cancelled}</p>
          {convention.cancelReason && (
            <p>
              {t.cancelReason} <Polish>{convention.cancelReason}</Polish>
            </p>
          )}
        </Warning>
      ) : (
        <Section title={t.question} id="odpowiedz">
          <CurrentAnswer of={answer} isOwn={invited.role !== "holder" || invited.substituteName === null} />
          {isOpen ? (
            <AnswerForm attendanceId={invited.id} {...rest} />
          ) : (
            <p>{obstacle === "invitation-not-sent" ? t.notSent : t.begun}</p>
          )}
        </Section>
      )}
      <Section title={t.whatWhenWhere}>
        <ConventionFactsTable of={convention} />
        {convention.address && (
          <p className="button-row">
            <Link to={`/konwenty/${convention.address}/porzadek`}>{t.agenda}</Link>{" "}
            <Link to={`/konwenty/${convention.address}`}>{t.publicPage}</Link>
          </p>
        )}
        {mayAsk && (
          <p>
            <ButtonLink to="/moje/pytania/nowe" secondary>
              {t.ask}
            </ButtonLink>
          </p>
        )}
      </Section>
      {invited.role !== null && convention.address && (
        <Section title={papers.title} id="materialy">
          <OpenPapers attendanceId={invited.id} />
        </Section>
      )}
      {(substitute.mayName || invited.substituteName) && invited.role !== "substitute" && (
        <Section title={t.substituteTitle} id="zastepstwo">
          <OwnSubstitute attendanceId={invited.id} name={invited.substituteName} {...substitute} />
        </Section>
      )}
    </Page>
  );
}
