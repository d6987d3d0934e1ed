import { TextField } from "./field.tsx";
import { DeedButton, DeedForm, Submit } from "./form.tsx";
import { Polish, Section } from "./page.tsx";
import { useMessages } from "./request.tsx";
import { Who } from "./roll-view.tsx";
import type { RollLine } from "./roll-view.tsx";

export type CheckInPanel = {
  conventionId: string;
  mayKeep: boolean;
  code: string | null;
  claims: { who: RollLine; time: string }[];
};

/** On the steering page: the code, and who says with it to be here; one tap makes it an arrival. */
export function SessionCheckIn({ of }: { of: CheckInPanel }) {
  const { session: t, attendance } = useMessages();
  return (
    <Section title={t.checkIn} id="zgloszenia">
      <p className="hint">{t.checkInNote}</p>
      {of.code && (
        <p>
          {t.code}: <strong className="check-in-code">{of.code}</strong>
        </p>
      )}
      <DeedButton deed="offerCheckInCode" hidden={{ conventionId: of.conventionId }}>
        {of.code ? t.newCode : t.makeCode}
      </DeedButton>
      {of.claims.length > 0 && (
        <ul className="room">
          {of.claims.map(({ who, time }) => (
            <li key={who.id}>
              <p>
                <strong>{who.place ? <Polish>{who.place}</Polish> : attendance.chairSeat}</strong>{" "}
                <Who of={who} />, {time}
              </p>
              {of.mayKeep && (
                <div className="button-row">
                  <DeedButton
                    deed="noteArrivals"
                    formId={`claim-${who.id}`}
                    hidden={{ conventionId: of.conventionId, "attendanceIds[]": who.id }}
                    secondary={false}
                    hint={who.place ?? attendance.chairSeat}
                  >
                    {t.confirmClaim}
                  </DeedButton>
                  <DeedButton
                    deed="rejectCheckIn"
                    formId={`claim-${who.id}`}
                    hidden={{ attendanceId: who.id }}
                    hint={who.place ?? attendance.chairSeat}
                  >
                    {t.rejectClaim}
                  </DeedButton>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** On a phone: the code from the screen for each own seat that is not in the room yet. */
export function ClaimPresence({ seats }: { seats: { attendanceId: string; isClaimed: boolean }[] }) {
  const { session: t } = useMessages();
  if (seats.length === 0) return null;
  return (
    <Section title={t.claimTitle} id="obecnosc">
      {seats.map(({ attendanceId, isClaimed }) =>
        isClaimed ? (
          <p key={attendanceId} role="status">
            {t.claimed}
          </p>
        ) : (
          <DeedForm key={attendanceId} deed="claimPresence" formId={attendanceId} hidden={{ attendanceId }}>
            <TextField
              name="code"
              label={t.codeFromScreen}
              hint={t.codeHint}
              width="narrow"
              inputMode="numeric"
            />
            <Submit>{t.claim}</Submit>
          </DeedForm>
        ),
      )}
    </Section>
  );
}
