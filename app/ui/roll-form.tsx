import { Radios } from "./field.tsx";
import { DeedButton, DeedForm, Submit } from "./form.tsx";
import type { RollLine } from "./roll-view.tsx";
import { useMessages } from "./request.tsx";

const statuses = ["present", "excused", "absent", "invited"] as const;

/** One form for the whole roll: everybody present by one button, then the exceptions line by line. */
export function RollForm({ conventionId, roll }: { conventionId: string; roll: RollLine[] }) {
  const { attendance: t } = useMessages();
  const unsaid = roll.filter(
    (line) => line.status === "invited" && (line.name !== null || line.substituteName !== null),
  );
  const label = (line: RollLine) =>
    [line.isSeat ? (line.place ?? t.chairSeat) : line.office, line.substituteName ?? line.name ?? t.vacant]
      .filter(Boolean)
      .join(", ");
  const everybody = Object.fromEntries(unsaid.map((line) => [`status-${line.id}`, "present"]));
  return (
    <>
      {unsaid.length > 0 && (
        <>
          <p className="hint">{t.allPresentHint}</p>
          <DeedButton
            deed="recordAttendance"
            formId="everybody"
            hidden={{ conventionId, ...everybody }}
            secondary={false}
          >
            {unsaid.length === roll.length ? t.allPresent : t.othersPresent}
          </DeedButton>
        </>
      )}
      <DeedForm deed="recordAttendance" formId="roll" hidden={{ conventionId }} className="roll">
        {roll.map((line) => (
          <Radios
            key={line.id}
            name={`status-${line.id}`}
            label={label(line)}
            value={line.status}
            options={statuses.map((value) => ({ value, label: t.statuses[value] }))}
          />
        ))}
        <Submit>{t.save}</Submit>
      </DeedForm>
    </>
  );
}
