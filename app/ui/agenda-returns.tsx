import { useActionData } from "@remix-run/react";
import { dayIn } from "#i18n/dates";
import type { Reply } from "#web/deeds";
import { TextArea } from "./field.tsx";
import { DeedForm, Submit } from "./form.tsx";
import { Link } from "./link.tsx";
import { Badge, EmptyState, Polish, RecordTitle, Section } from "./page.tsx";
import { useLanguage, useMessages } from "./request.tsx";

/** A question or a promise past its date. `late` counts days. */
export type LateMatter = {
  kind: "question" | "action-item";
  id: string;
  citation: string;
  title: string;
  titleEn: string | null;
  dueOn: string;
  late: number;
  isForReview: boolean;
};

/** The same, under an item of an agenda. `number` is the item's. */
export type ReturnedMatter = LateMatter & {
  returnId: string;
  number: string | null;
  takenOffOn: string | null;
  takenOffReason: string | null;
};

const places = { question: "/biuro/pytania", "action-item": "/biuro/zobowiazania" };

function MatterLine({ of: matter, number = null }: { of: LateMatter; number?: string | null }) {
  const { agendaReturn: t } = useMessages();
  const day = dayIn(useLanguage(), matter.dueOn);
  return (
    <p>
      {number && `${t.item(number)}. `}
      <Link to={`${places[matter.kind]}/${matter.id}`}>
        {t.kinds[matter.kind]} {matter.citation}
      </Link>
      : <RecordTitle pl={matter.title} en={matter.titleEn} />{" "}
      <span className="soft">({matter.isForReview ? t.review(day) : t.late(day, matter.late)})</span>
    </p>
  );
}

/** What came back into this agenda. The chair takes a matter off with a reason; others read that only the chair may. */
export function AgendaReturns({
  matters,
  mayTakeOff,
  isOpen,
}: {
  matters: ReturnedMatter[];
  mayTakeOff: boolean;
  isOpen: boolean;
}) {
  const { agendaReturn: t } = useMessages();
  const language = useLanguage();
  return (
    <Section title={t.section} id="po-terminie">
      <p>{t.sectionIntro}</p>
      {isOpen && !mayTakeOff && matters.length > 0 && <p>{t.onlyChair}</p>}
      {matters.length === 0 && (
        <EmptyState>
          <p>{t.none}</p>
        </EmptyState>
      )}
      <ul className="rows">
        {matters.map((matter) => (
          <li key={matter.returnId}>
            <MatterLine of={matter} number={matter.number} />
            {matter.takenOffOn ? (
              <p>
                <Badge tone="bad">{t.takenOff(dayIn(language, matter.takenOffOn))}</Badge>{" "}
                {matter.takenOffReason && <Polish>{matter.takenOffReason}</Polish>}
              </p>
            ) : (
              mayTakeOff && <TakeOff matter={matter} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Folded away; open when it has just been refused. */
function TakeOff({ matter: { returnId, citation } }: { matter: ReturnedMatter }) {
  const { agendaReturn: t } = useMessages();
  const refused = useActionData<Reply>()?.formId ?? "";
  return (
    <details open={refused === `zdejmij-${returnId}`}>
      <summary>
        {t.takeOff} <span className="visually-hidden">{t.takeOffHint(citation)}</span>
      </summary>
      <DeedForm deed="takeReturnOff" formId={`zdejmij-${returnId}`} hidden={{ returnId }}>
        <TextArea name="takenOffReason" label={t.reason} hint={t.reasonHint} rows={2} />
        <Submit danger>
          {t.takeOff} <span className="visually-hidden">{t.takeOffHint(citation)}</span>
        </Submit>
      </DeedForm>
    </details>
  );
}

/** What waits for an agenda: this one, as soon as it is begun, or the next. */
export function ComingBack({ matters, to }: { matters: LateMatter[]; to: "this-agenda" | "next" }) {
  const { agendaReturn: t } = useMessages();
  return (
    <Section title={t.coming} id="wroca">
      {matters.length === 0 ? (
        <EmptyState>
          <p>{t.nothingComing}</p>
        </EmptyState>
      ) : (
        <>
          <p>{to === "next" ? t.comingToNext : t.comingToAgenda}</p>
          <ul className="rows">
            {matters.map((matter) => (
              <li key={matter.id}>
                <MatterLine of={matter} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
