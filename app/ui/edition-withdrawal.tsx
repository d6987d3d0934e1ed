import { ConfirmFirst } from "./confirm-first.tsx";
import { Select, TextArea } from "./field.tsx";
import { DeedForm, Submit } from "./form.tsx";
import { Section } from "./page.tsx";
import { useMessages } from "./request.tsx";

/** Takes an edition out of everybody's reach: rare, for good, and only with a fresh sign-in. */
export function EditionWithdrawal({
  conventionId,
  numbers,
  isFresh,
}: {
  conventionId: string;
  numbers: number[];
  isFresh: boolean;
}) {
  const { minutes: t } = useMessages();
  const m = t.release;
  return (
    <Section title={m.withdrawTitle} id="wycofanie">
      <p>{m.withdrawIntro}</p>
      {isFresh ? (
        <DeedForm deed="withdrawEdition" hidden={{ conventionId }}>
          <Select
            name="number"
            label={m.withdrawWhich}
            options={numbers.map((number) => ({ value: String(number), label: t.edition(number) }))}
          />
          <TextArea name="reason" label={m.withdrawReason} hint={m.withdrawHint} rows={3} />
          <Submit danger>{m.withdraw}</Submit>
        </DeedForm>
      ) : (
        <p>
          <ConfirmFirst secondary>{m.confirmToWithdraw}</ConfirmFirst>
        </p>
      )}
    </Section>
  );
}
