import type { Messages } from "#i18n/index";
import { dayIn } from "#i18n/dates";
import { TextArea } from "./field.tsx";
import { DeedButton, DeedForm, Submit } from "./form.tsx";
import { Link } from "./link.tsx";
import { Badge, Facts, Polish, Section } from "./page.tsx";
import { useLanguage, useMessages } from "./request.tsx";

export type CourseItem = {
  id: string;
  number: string;
  depth: number;
  title: string;
  /** Minutes; null: nobody said. */
  planned: number | null;
  /** Minutes so far; null: it was not on yet. */
  used: number | null;
  isOn: boolean;
  /** The clock on the wall. */
  from: string | null;
  to: string | null;
  /** Seats in the room at any time while it was on. */
  present: number | null;
  note: string;
};
export type CoursePanel = {
  conventionId: string;
  state: keyof Messages["convention"]["states"];
  standing: "not-begun" | "on" | "break" | "adjourned" | "ended";
  since: string | null;
  items: CourseItem[];
  current: CourseItem | null;
  next: CourseItem | null;
  /** The second day, while it is ahead. */
  goesOnOn: string | null;
};

/** "3. Chodniki"; the title stays Polish. */
export const NumberedTitle = ({ of }: { of: Pick<CourseItem, "number" | "title"> }) => (
  <strong>
    {of.number}. <Polish>{of.title}</Polish>
  </strong>
);

/** Planned and used, and by how much it is over. */
function Time({ of: { used, planned } }: { of: CourseItem }) {
  const { session: t } = useMessages();
  if (used === null) return planned === null ? null : <>{t.minutesPlanned(planned)}</>;
  const over = planned === null ? 0 : used - planned;
  return (
    <>
      {t.minutesUsed(used, planned)} {over > 0 && <Badge tone="warn">{t.over(over)}</Badge>}
    </>
  );
}

/** What is on, since when, and what comes then. */
export function SessionNow({ of }: { of: CoursePanel }) {
  const { session: t } = useMessages();
  const { current, next, standing } = of;
  return (
    <Section title={current ? t.isOn : t.nothingOn} id="teraz">
      {current && (
        <p className="item-now">
          <NumberedTitle of={current} /> {standing !== "on" && <Badge tone="warn">{t.inBreak}</Badge>}
        </p>
      )}
      <Facts
        rows={[
          [t.hours, current?.from && t.since(current.from)],
          [t.time, current && <Time of={current} />],
          [t.comesNext, next && <NumberedTitle of={next} />],
        ]}
      />
      {of.state === "in-session" && <OtherSteps of={of} />}
    </Section>
  );
}

/** What is done now and then: a break, the end of the first day, closing before the agenda is done. */
function OtherSteps({ of }: { of: CoursePanel }) {
  const { session: t } = useMessages();
  const language = useLanguage();
  const hidden = { conventionId: of.conventionId };
  return (
    <>
      {of.standing === "on" && (
        <div className="button-row">
          <DeedButton deed="callBreak" hidden={hidden}>
            {t.callBreak}
          </DeedButton>
        </div>
      )}
      <details>
        <summary>{t.otherSteps}</summary>
        {of.goesOnOn && of.standing !== "adjourned" && (
          <>
            <p>{t.adjournNote(dayIn(language, of.goesOnOn))}</p>
            <DeedButton deed="adjournProceedings" hidden={hidden}>
              {t.adjourn}
            </DeedButton>
          </>
        )}
        <p>{t.closeNowNote}</p>
        <DeedButton deed="closeConvention" formId="now" hidden={hidden} danger>
          {t.closeNow}
        </DeedButton>
        <p>
          <Link to={`/biuro/konwenty/${of.conventionId}/porzadek`}>{t.changeAgenda}</Link>
        </p>
      </details>
    </>
  );
}

/** Every item with its time, who was there, and one's own note; any of them may begin out of order. */
export function SessionItems({ of }: { of: CoursePanel }) {
  const { session: t } = useMessages();
  const mayBegin = of.state === "in-session" && ["not-begun", "on"].includes(of.standing);
  return (
    <Section title={t.agenda} id="punkty">
      <ol className="session-items">
        {of.items.map((item) => (
          <li key={item.id} className={item.depth > 1 ? "session-item-under" : undefined}>
            <p>
              <NumberedTitle of={item} />{" "}
              {item.isOn ? (
                <Badge tone="info">{t.now}</Badge>
              ) : (
                item.used !== null && <Badge tone="good">{t.wasOn}</Badge>
              )}
            </p>
            <p className="soft">
              <Time of={item} />
              {item.from && ` · ${item.to ? `${item.from}–${item.to}` : t.since(item.from)}`}
              {item.present !== null && ` · ${t.onFloor}: ${t.present(item.present)}`}
            </p>
            {mayBegin && !item.isOn && (
              <DeedButton
                deed="beginItem"
                formId={item.id}
                hidden={{ conventionId: of.conventionId, itemId: item.id }}
                hint={item.title}
              >
                {item.used === null ? t.beginThis : t.beginAgain}
              </DeedButton>
            )}
            <details open={item.isOn && item.note !== ""}>
              <summary>
                {t.note}
                {item.note !== "" && " ✎"}
                <span className="visually-hidden">: {item.title}</span>
              </summary>
              <DeedForm deed="writeNote" formId={`note-${item.id}`} hidden={{ itemId: item.id }}>
                <TextArea name="text" label={t.note} hint={t.noteHint} value={item.note} rows={3} optional />
                <Submit secondary>{t.saveNote}</Submit>
              </DeedForm>
            </details>
          </li>
        ))}
      </ol>
    </Section>
  );
}
