import { useActionData, useLoaderData } from "@remix-run/react";
import { inviteGuest, inviteGuestInput } from "#domain/attendance/invite-guest";
import { inviteSeats, inviteSeatsInput } from "#domain/attendance/invite-seats";
import { nameSubstitute, nameSubstituteInput } from "#domain/attendance/name-substitute";
import { mayInvite, mayKeepAttendance } from "#domain/attendance/policy";
import { getQuorum, listAttendanceTotals, listDeputies, listRoll } from "#domain/attendance/queries";
import { recordAttendance, recordAttendanceInput } from "#domain/attendance/record-attendance";
import { removeGuest, removeGuestInput } from "#domain/attendance/remove-guest";
import { obstaclesToInviting, obstaclesToRecording, ruleDayOf } from "#domain/attendance/rules";
import {
  stateAttendanceTotals,
  stateAttendanceTotalsInput,
} from "#domain/attendance/state-attendance-totals";
import { getConvention } from "#domain/convention/queries";
import { listPersons, listSeatHolders } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { findRuleOn } from "#domain/rule-book/queries";
import { deed, deeds } from "#web/deeds";
import type { Reply } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { Guests, Substitutes, TotalsForm } from "#ui/attendance-forms";
import type { SubstituteRule } from "#ui/attendance-forms";
import { conventionName, ConventionName } from "#ui/convention-facts";
import { Day } from "#ui/council-time";
import { DeedButton } from "#ui/form";
import { EmptyState, Page, Section } from "#ui/page";
import { RollForm } from "#ui/roll-form";
import { QuorumLine, rollLine, RollView } from "#ui/roll-view";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("office", ({ db, now, actor }, { params }) => {
  const convention = getConvention(db, found(params["conventionId"]));
  const { id, bodyId, title, titleEn, heldOn } = convention;
  const day = ruleDayOf(heldOn) ?? polishDay(now());
  const roll = listRoll(db, id);
  const invited = new Set(roll.map((entry) => entry.seatId));
  const rule = findRuleOn(db, bodyId, "substitutes", day);
  const districtOfSeat = new Map(roll.map((entry) => [entry.seatId, entry.districtName]));
  return {
    convention: { id, title, titleEn, heldOn },
    roll: roll.map(rollLine),
    missing: listSeatHolders(db, bodyId, day).filter((holder) => !invited.has(holder.seatId)).length,
    quorum: getQuorum(db, convention),
    totals: listAttendanceTotals(db, id).map(({ id: key, day: on, membersPresent, membersTotal }) => ({
      key,
      on,
      membersPresent,
      membersTotal,
    })),
    mayInvite: mayInvite(actor) && obstaclesToInviting(convention).length === 0,
    mayRecord: mayKeepAttendance(actor) && obstaclesToRecording(convention).length === 0,
    isEarly: obstaclesToRecording(convention).length > 0,
    substitutes: { rule: (rule?.value ?? "unknown") as SubstituteRule, source: rule?.source ?? null }, // the rule book takes only these values
    deputies: listDeputies(db, bodyId, day).map(({ personId, seatId, name }) => ({
      value: personId,
      label: [name, districtOfSeat.get(seatId)].filter(Boolean).join(", "),
      lang: "pl",
    })),
    persons: listPersons(db).map(({ id: value, name, office }) => ({
      value,
      label: [name, office].filter(Boolean).join(", "),
      lang: "pl",
    })),
  };
});

const after = ({ conventionId }: { conventionId: string }) =>
  `/biuro/konwenty/${conventionId}/obecnosc?zapisano=1`;

export const action = deeds("office", {
  inviteSeats: deed(inviteSeatsInput, inviteSeats, (_result, _page, input) => after(input)),
  inviteGuest: deed(inviteGuestInput, inviteGuest, (_result, _page, input) => after(input)),
  removeGuest: deed(removeGuestInput, removeGuest, after),
  recordAttendance: deed(recordAttendanceInput, recordAttendance, after),
  nameSubstitute: deed(nameSubstituteInput, nameSubstitute, after),
  stateAttendanceTotals: deed(stateAttendanceTotalsInput, stateAttendanceTotals, after),
});

export const meta = titled<Awaited<ReturnType<typeof loader>>>(
  (t, { convention }, language) => `${t.attendance.title}: ${conventionName(t, language, convention)}`,
);

export default function Attendance() {
  const { convention, roll, missing, quorum, totals, substitutes, deputies, persons, ...may } =
    useLoaderData<typeof loader>();
  const { attendance: t, convention: c } = useMessages();
  const wasRefused = useActionData<Reply>()?.deed === "stateAttendanceTotals";
  const seats = roll.filter((line) => line.isSeat);
  const guests = roll.filter((line) => !line.isSeat);
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
      {seats.length === 0 ? (
        <EmptyState>
          <p>{t.empty}</p>
        </EmptyState>
      ) : (
        <p>{t.invitedSoFar(seats.length, guests.length)}</p>
      )}
      {may.mayInvite && missing > 0 && (
        <DeedButton
          deed="inviteSeats"
          formId="seats"
          hidden={{ conventionId: convention.id }}
          secondary={false}
        >
          {seats.length === 0 ? t.inviteSeats : t.inviteMissing(missing)}
        </DeedButton>
      )}
      <Section title={t.quorumTitle} id="kworum">
        <QuorumLine quorum={quorum} />
        {totals.length > 0 && (
          <>
            <h3>{t.statedTotals}</h3>
            <ul>
              {totals.map((total) => (
                <li key={total.key}>
                  {total.on && (
                    <>
                      <Day day={total.on} />:{" "}
                    </>
                  )}
                  {t.totalsLine(total.membersPresent, total.membersTotal)}
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      {roll.length > 0 && (
        <Section title={t.roll} id="lista">
          {may.mayRecord ? (
            <>
              <p>{t.rollIntro}</p>
              <RollForm conventionId={convention.id} roll={roll} />
            </>
          ) : (
            <>
              <p>{may.isEarly ? t.tooEarly : t.clerkRecords}</p>
              <RollView roll={roll} />
            </>
          )}
        </Section>
      )}
      {may.mayInvite && seats.length > 0 && (
        <Section title={t.substitutes} id="zastepstwa">
          <Substitutes seats={seats} {...substitutes} deputies={deputies} />
        </Section>
      )}
      {may.mayInvite && (
        <Section title={t.guests} id="goscie">
          <Guests conventionId={convention.id} guests={guests} persons={persons} />
        </Section>
      )}
      {may.mayRecord && (
        <Section title={t.totals} id="liczby">
          <details open={wasRefused}>
            <summary>{t.stateTotals}</summary>
            <TotalsForm conventionId={convention.id} />
          </details>
        </Section>
      )}
    </Page>
  );
}
