import type { Reason } from "#domain/kernel/refusal";
import { Obstacles } from "./edition-preparation.tsx";
import { TextField } from "./field.tsx";
import { DeedForm, Submit } from "./form.tsx";
import { Section } from "./page.tsx";
import { useMessages } from "./request.tsx";

/** What still stands before the draft can be sent, or the form that sends it; a day is asked for only where no rule names it. */
export function SendDraft({
  conventionId,
  obstacles,
  readers,
  rule,
  maySend,
  isAgain,
}: {
  conventionId: string;
  obstacles: Reason[];
  readers: number;
  rule: { value: number; source: string } | null;
  maySend: boolean;
  isAgain: boolean;
}) {
  const t = useMessages().correction.office;
  return (
    <Section title={t.sending} id="wysylka">
      {obstacles.length > 0 ? (
        <>
          <p>{t.obstacles}</p>
          <Obstacles obstacles={obstacles} />
        </>
      ) : (
        <p>{t.sendsTo(readers)}</p>
      )}
      {!maySend && <p>{t.forChair}</p>}
      {maySend && obstacles.length === 0 && (
        <DeedForm deed="sendDraft" hidden={{ conventionId }}>
          {rule ? (
            <p>
              {t.byRule(rule.value)} <q lang="pl">{rule.source}</q>
            </p>
          ) : (
            <TextField name="dueOn" label={t.dueOn} hint={t.dueOnHint} width="medium" />
          )}
          <Submit>{isAgain ? t.sendAgain : t.send}</Submit>
        </DeedForm>
      )}
    </Section>
  );
}
