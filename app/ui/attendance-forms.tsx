import { Select, TextArea, TextField } from "./field.tsx";
import type { Option } from "./field.tsx";
import { DeedButton, DeedForm, Submit } from "./form.tsx";
import { Polish, Warning } from "./page.tsx";
import type { RollLine } from "./roll-view.tsx";
import { Who } from "./roll-view.tsx";
import { useMessages } from "./request.tsx";

export type SubstituteRule = "deputies" | "anyone-indicated" | "nobody" | "unknown";

/** Who sits in whose seat, as far as the rule of the day lets anybody. */
export function Substitutes({
  seats,
  rule,
  source,
  deputies,
}: {
  seats: RollLine[];
  rule: SubstituteRule;
  source: string | null;
  deputies: Option[];
}) {
  const { attendance: t } = useMessages();
  const substituted = seats.filter((line) => line.substituteName !== null);
  const options = seats.map((line) => ({
    value: line.id,
    label: [line.place ?? t.chairSeat, line.name ?? t.vacant].join(", "),
    lang: "pl",
  }));
  return (
    <>
      <p>
        {t.substitutesIntro[rule]}
        {source && (
          <>
            {" "}
            <q lang="pl">{source}</q>
          </>
        )}
      </p>
      {substituted.length > 0 && (
        <ul className="rows">
          {substituted.map((line) => (
            <li key={line.id}>
              <div>
                <Who of={line} />{" "}
                <DeedButton
                  deed="nameSubstitute"
                  formId={`end-${line.id}`}
                  hidden={{ attendanceId: line.id }}
                  hint={line.substituteName ?? ""}
                >
                  {t.endSubstitute}
                </DeedButton>
              </div>
            </li>
          ))}
        </ul>
      )}
      {rule === "deputies" && deputies.length === 0 ? (
        <Warning>
          <p>{t.noDeputies}</p>
        </Warning>
      ) : (
        rule !== "nobody" && (
          <DeedForm deed="nameSubstitute" formId="substitute">
            <Select name="attendanceId" label={t.substituteSeat} options={options} />
            {rule === "deputies" ? (
              <Select name="substitutePersonId" label={t.substituteDeputy} options={deputies} />
            ) : (
              <TextField name="substituteName" label={t.substituteName} />
            )}
            <Submit secondary>{t.nameSubstitute}</Submit>
          </DeedForm>
        )
      )}
    </>
  );
}

/** The guests, each with a button that takes them off the list, and a form for one more. */
export function Guests({
  conventionId,
  guests,
  persons,
}: {
  conventionId: string;
  guests: RollLine[];
  persons: Option[];
}) {
  const { attendance: t, common } = useMessages();
  return (
    <>
      {guests.length === 0 ? (
        <p>{t.noGuests}</p>
      ) : (
        <ul className="rows">
          {guests.map((line) => (
            <li key={line.id}>
              <div>
                <Who of={line} />
                {line.guestRole && (
                  <>
                    {" "}
                    <Polish className="soft">({line.guestRole})</Polish>
                  </>
                )}{" "}
                <DeedButton
                  deed="removeGuest"
                  formId={`remove-${line.id}`}
                  hidden={{ attendanceId: line.id }}
                  hint={line.name ?? ""}
                >
                  {t.removeGuest}
                </DeedButton>
              </div>
            </li>
          ))}
        </ul>
      )}
      <DeedForm deed="inviteGuest" formId="guest" hidden={{ conventionId }}>
        <TextField name="name" label={t.guestName} />
        <TextField name="office" label={t.guestOffice} optional />
        <TextField name="organisation" label={t.guestOrganisation} optional />
        <TextField name="guestRole" label={t.guestRole} hint={t.guestRoleHint} optional />
        <Select
          name="personId"
          label={t.guestPerson}
          hint={t.guestPersonHint}
          options={persons}
          empty={common.none}
          optional
        />
        <TextField
          name="email"
          label={t.guestEmail}
          hint={t.guestEmailHint}
          type="email"
          inputMode="email"
          optional
        />
        <Submit secondary>{t.inviteGuest}</Submit>
      </DeedForm>
    </>
  );
}

/** Figures from a source or a signed list, one day at a time. */
export function TotalsForm({ conventionId }: { conventionId: string }) {
  const { attendance: t, common } = useMessages();
  return (
    <DeedForm deed="stateAttendanceTotals" formId="totals" hidden={{ conventionId }}>
      <p>{t.totalsIntro}</p>
      <TextField name="day" label={t.totalsDay} hint={t.totalsDayHint} width="medium" optional />
      <TextField name="membersPresent" label={t.membersPresent} inputMode="numeric" width="narrow" optional />
      <TextField name="membersTotal" label={t.membersTotal} inputMode="numeric" width="narrow" optional />
      <TextField name="quorumNeeded" label={t.quorumNeeded} inputMode="numeric" width="narrow" optional />
      <Select
        name="hasQuorum"
        label={t.hasQuorum}
        empty={common.notStated}
        options={[
          { value: "yes", label: common.yes },
          { value: "no", label: common.no },
        ]}
        optional
      />
      <TextField
        name="participantsApprox"
        label={t.participantsApprox}
        inputMode="numeric"
        width="narrow"
        optional
      />
      <TextField name="listAttached" label={t.listAttached} optional />
      <TextArea
        name="temporarilyAbsent"
        label={t.temporarilyAbsent}
        hint={common.onePerLine}
        rows={3}
        optional
      />
      <Submit secondary>{t.saveTotals}</Submit>
    </DeedForm>
  );
}
