import type { ActionItemFacts } from "#domain/action-item/queries";
import type { OwnerAddress } from "#domain/action-item/owner-queries";
import { dayIn } from "#i18n/dates";
import { TextField } from "./field.tsx";
import { DeedButton, DeedForm, Submit } from "./form.tsx";
import { Section, Warning } from "./page.tsx";
import { PromiseWording } from "./promise-parts.tsx";
import { useLanguage, useMessages } from "./request.tsx";

type Owner = { address: OwnerAddress | null; isReminded: boolean; mayAsk: boolean };

/** How the wording stands, where letters to whoever promised go, and asking them. */
export function PromiseOffice({ of: facts, owner }: { of: ActionItemFacts; owner: Owner }) {
  const t = useMessages().actionItem.office;
  const { address, isReminded, mayAsk } = owner;
  return (
    <>
      {facts.wording === null ? <p>{t.notAsked}</p> : <PromiseWording of={facts} />}
      {isReminded && address === null && (
        <Warning>
          <p>{t.noAddress}</p>
        </Warning>
      )}
      {isReminded && address && <p className="soft">{t.remindersGoTo(address.address)}</p>}
      {mayAsk && (
        <DeedForm deed="askWording" formId="brzmienie" hidden={{ actionItemId: facts.id }}>
          <TextField
            name="ownerEmail"
            type="email"
            label={t.email}
            hint={address ? t.emailHint[address.from](address.address) : t.emailHint.none}
            optional={address !== null}
          />
          <Submit>{facts.wording === null ? t.ask : t.askAgain}</Submit>
        </DeedForm>
      )}
    </>
  );
}

/** A matter of the archive that may be taken up, or when it was. */
export function TakeOver({ of: facts, may }: { of: ActionItemFacts; may: boolean }) {
  const t = useMessages().actionItem.office;
  const language = useLanguage();
  if (facts.takenOverOn) return <p>{t.takenOver(dayIn(language, facts.takenOverOn))}</p>;
  if (!may) return null;
  return (
    <Section title={t.takeOverTitle} id="archiwum">
      <p>{t.takeOverIntro}</p>
      <DeedButton deed="takeActionItemOver" hidden={{ actionItemId: facts.id }}>
        {t.takeOver}
      </DeedButton>
    </Section>
  );
}
