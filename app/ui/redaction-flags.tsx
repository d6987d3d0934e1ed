import type { PartOfRecord } from "#domain/edition/place-rules";
import type { Flag } from "#domain/redaction/flag-rules";
import { byPart } from "./by-part.ts";
import { TextArea, TextField } from "./field.tsx";
import { DeedForm, Submit, useReply } from "./form.tsx";
import { MoreFields } from "./more-fields.tsx";
import { Badge, Polish, Section } from "./page.tsx";
import { useMessages } from "./request.tsx";

/** A flag, in which part of the record it stands, and how often its words are flagged in all of it. */
export type ShownFlag = Flag & PartOfRecord & { total: number };
type Customary = { scope: string; legalBasis: string; excludedBy: string; beneficiary: string };

/** What waits for a decision, part by part, each with the words around it and the two answers. */
export function RedactionFlags({
  conventionId,
  flags,
  customary,
}: {
  conventionId: string;
  flags: ShownFlag[];
  customary: Customary;
}) {
  const { redaction: t } = useMessages();
  const parts = byPart(flags, t.partOf);
  return (
    <>
      {parts.map(({ title, rows }) => (
        <Section key={title} level={3} title={<Polish>{title}</Polish>}>
          <ul className="flags">
            {rows.map((flag) => (
              <FlagRow
                key={`${flag.place} ${flag.quote}`}
                conventionId={conventionId}
                flag={flag}
                number={flags.indexOf(flag) + 1}
                customary={customary}
              />
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

function FlagRow({
  conventionId,
  flag,
  number,
  customary,
}: {
  conventionId: string;
  flag: ShownFlag;
  number: number;
  customary: Customary;
}) {
  const { redaction: t } = useMessages();
  const { kind, quote, before, after, count, total, place } = flag;
  const hidden = { conventionId, quote, kind };
  const here = total > count ? place : null;
  return (
    <li>
      <p>
        <Badge tone="warn">{t.kind(kind)}</Badge>{" "}
        {total > 1 && <span className="soft">{total > count ? t.inRecord(total) : t.times(count)}</span>}
      </p>
      <Polish as="blockquote" className="flag-context">
        {before}
        <mark>{quote}</mark>
        {after}
      </Polish>
      <div className="flag-answers">
        <DeedForm deed="hidePassage" formId={`ukryj-${number}`} hidden={hidden}>
          <ExclusionFields customary={customary} />
          <OnlyHere place={here} formId={`ukryj-${number}`} />
          <Submit>
            {t.hide}
            <span className="visually-hidden"> {quote}</span>
          </Submit>
        </DeedForm>
        <DeedForm deed="keepPassage" formId={`zostaw-${number}`} hidden={hidden}>
          <TextField name="keepReason" label={t.keepReason} hint={t.keepHint} />
          <OnlyHere place={here} formId={`zostaw-${number}`} />
          <Submit secondary>
            {t.keep}
            <span className="visually-hidden"> {quote}</span>
          </Submit>
        </DeedForm>
      </div>
    </li>
  );
}

/** Where the same words stand elsewhere too: the decision is about all of them, unless this is ticked. */
function OnlyHere({ place, formId }: { place: string | null; formId: string }) {
  const { redaction: t } = useMessages();
  const { reply } = useReply();
  if (place === null) return null;
  const id = `${formId}-miejsce`;
  return (
    <div className="field choice">
      <input
        type="checkbox"
        id={id}
        name="place"
        value={place}
        defaultChecked={reply?.values["place"] === place}
      />
      <label htmlFor={id}>{t.onlyHere}</label>
    </div>
  );
}

const exclusionFields = ["scope", "legalBasis", "excludedBy", "beneficiary"] as const;

/** What the law asks to be said about an exclusion, filled in as it mostly is, folded away. */
function ExclusionFields({ customary }: { customary: Customary }) {
  const { redaction: t } = useMessages();
  return (
    <MoreFields summary={t.change} names={exclusionFields}>
      {exclusionFields.map((name) => (
        <TextField key={name} name={name} label={t[name]} value={customary[name]} />
      ))}
    </MoreFields>
  );
}

/** Any words the detector did not find: pasted, hidden everywhere. */
export function HideByHand({ conventionId, customary }: { conventionId: string; customary: Customary }) {
  const { redaction: t } = useMessages();
  return (
    <Section title={t.byHand} id="recznie">
      <DeedForm deed="hidePassage" formId="recznie" hidden={{ conventionId }}>
        <TextArea name="quote" label={t.quote} hint={t.byHandHint} rows={2} />
        <ExclusionFields customary={customary} />
        <Submit secondary>{t.hide}</Submit>
      </DeedForm>
    </Section>
  );
}
