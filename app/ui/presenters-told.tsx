import { dayIn } from "#i18n/dates";
import { DeedButton } from "./form.tsx";
import { Badge, EmptyState, Polish, Section, Table } from "./page.tsx";
import { useLanguage, useMessages } from "./request.tsx";

type Told = {
  id: string;
  matter: string;
  version: string | null;
  toldOn: string;
  slot: { day: string | null; time: string | null };
  /** What became of the letter; null once it is forgotten. */
  letter: string | null;
};
type PresenterRow = {
  id: string;
  name: string;
  office: string | null;
  number: string;
  title: string;
  time: string | null;
  hasAddress: boolean;
  hasSlides: boolean;
  told: Told[];
};

/** For the office: which presenter was told which hour and when, who has no slides, and the letters that can be sent. */
export function PresentersTold({
  conventionId,
  presenters,
  mayTell,
  isUnannounced,
  mayRemind,
  rules: { shiftMinutes, dueDays, dueOn },
}: {
  conventionId: string;
  presenters: PresenterRow[];
  mayTell: boolean;
  isUnannounced: boolean;
  mayRemind: boolean;
  rules: { shiftMinutes: number | null; dueDays: number | null; dueOn: string | null };
}) {
  const t = useMessages().presenter.office;
  const language = useLanguage();
  if (presenters.length === 0)
    return (
      <Section title={t.title} id="referenci">
        <EmptyState>
          <p>{t.empty}</p>
        </EmptyState>
      </Section>
    );
  const someUntold = presenters.some(({ hasAddress, told }) => hasAddress && told.length === 0);
  return (
    <Section title={t.title} id="referenci">
      <p>{t.intro}</p>
      <p>{shiftMinutes === null ? t.shiftNoRule : t.shiftRule(shiftMinutes)}</p>
      <p>
        {dueDays === null || dueOn === null ? t.remindNoRule : t.remindRule(dayIn(language, dueOn), dueDays)}
      </p>
      {isUnannounced && <p>{t.notYet}</p>}
      <Table caption={t.caption} isCaptionHidden head={[t.who, t.point, t.slot, t.told, t.slidesColumn]}>
        {presenters.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Polish>{[row.name, row.office].filter(Boolean).join(", ")}</Polish>
            </th>
            <td>
              {row.number}. <Polish>{row.title}</Polish>
            </td>
            <td>{row.time}</td>
            <td>
              {row.told.length === 0 && (row.hasAddress ? t.notTold : t.noAddress)}
              <ul className="plain">
                {row.told.map((one) => (
                  <li key={one.id}>
                    <Notice of={one} />
                  </li>
                ))}
              </ul>
              {mayTell && row.hasAddress && (
                <DeedButton
                  deed="tellPresenters"
                  formId={`list-${row.id}`}
                  hidden={{ conventionId, presenterId: row.id }}
                  hint={row.name}
                >
                  {row.told.length === 0 ? t.tellOne : t.tellAgain}
                </DeedButton>
              )}
            </td>
            <td>
              <Badge tone={row.hasSlides ? "good" : "warn"}>{row.hasSlides ? t.has : t.hasNot}</Badge>
            </td>
          </tr>
        ))}
      </Table>
      <div className="button-row">
        {mayTell && someUntold && (
          <DeedButton deed="tellPresenters" formId="listy" hidden={{ conventionId }} secondary={false}>
            {t.tellAll}
          </DeedButton>
        )}
        {mayRemind && (
          <DeedButton deed="remindPresenters" hidden={{ conventionId }}>
            {t.remind}
          </DeedButton>
        )}
      </div>
    </Section>
  );
}

/** What was told and when; whether the letter turned out not to be needed, or did not arrive. */
function Notice({ of: { matter, version, toldOn, slot, letter } }: { of: Told }) {
  const t = useMessages().presenter.office;
  const language = useLanguage();
  const on = dayIn(language, toldOn);
  const told =
    version === "withdrawn"
      ? t.toldWithdrawn
      : [slot.day && dayIn(language, slot.day), slot.time ?? t.toldNoTime].filter(Boolean).join(", ");
  return (
    <>
      {matter === "slides" ? t.reminded(on) : t.toldOn(on, told)}
      {letter === "dropped" && ` (${t.dropped})`}
      {letter === "failed" && ` (${t.failed})`}
    </>
  );
}
