import type { AnswerDraft } from "#domain/referral/queries";
import type { ReferralFacts } from "#domain/referral/fact-queries";
import { dayIn } from "#i18n/dates";
import { DeedDetails } from "./deed-details.tsx";
import { Checkboxes, TextArea, TextField } from "./field.tsx";
import type { Option } from "./field.tsx";
import { DeedButton, DeedForm, Submit } from "./form.tsx";
import { Link } from "./link.tsx";
import { Badge, Polish, Section, Warning } from "./page.tsx";
import { AcknowledgeButton, AnswerFields, GiveAnswerForm, OtherStepsForms } from "./referral-forms.tsx";
import { ReferralStanding, ReferralView } from "./referral-view.tsx";
import { useLanguage, useMessages } from "./request.tsx";

/** What the office sees of a referral besides: where its letters go, and answers that came by mail. */
export type OfficeReferral = ReferralFacts & {
  address: string | null;
  drafts: Pick<AnswerDraft, "id" | "receivedOn" | "fromAddress" | "text">[];
};

export type ReferralOffice = {
  referrals: OfficeReferral[];
  /** Units a matter can be sent to, and whether letters reach them. */
  units: { id: string; name: string; hasAddress: boolean }[];
  maySend: boolean;
  mayRecall: boolean;
  /** Writes down what an addressee said another way. */
  mayAnswer: boolean;
};

/** With whom the matter lies, what each said, and what the office can do about it. */
export function ReferralSection({
  office,
  matter,
}: {
  office: ReferralOffice;
  matter: { questionId: string } | { resolutionId: string };
}) {
  const { referral: t } = useMessages();
  const { referrals } = office;
  const isWithNobody = referrals.length > 0 && referrals.every(({ state }) => state === "recalled");
  return (
    <Section title={t.title} id="adresaci">
      {referrals.length === 0 && <p>{t.none}</p>}
      {isWithNobody && (
        <Warning>
          <p>{t.withNobody}</p>
        </Warning>
      )}
      {referrals.map((referral) => (
        <OneReferral key={referral.id} referral={referral} office={office} />
      ))}
      {office.maySend && <SendForm office={office} matter={matter} />}
    </Section>
  );
}

function OneReferral({ referral, office }: { referral: OfficeReferral; office: ReferralOffice }) {
  const { referral: t } = useMessages();
  const { id: referralId, addressee, address, state, round } = referral;
  const isOpen = state === "open";
  return (
    <article id={`adresat-${referral.position}`} className="referral">
      <h3>
        <Polish>{addressee}</Polish>
        {round > 1 && <>, {t.round(round)}</>}
      </h3>
      <p>
        <ReferralStanding of={referral} />
        {isOpen && address === null && (
          <>
            {" "}
            <Badge tone="warn">{t.noAddress}</Badge>
          </>
        )}
      </p>
      <ReferralView of={referral} more={[[t.letterTo, isOpen && address && t.letterSentTo(address)]]} />
      {isOpen && address === null && (
        <p className="hint">
          {t.noAddressHint} <Link to="/biuro/rada/jednostki">{t.toUnits}</Link>
        </p>
      )}
      {referral.drafts.map((draft) => (
        <Draft key={draft.id} draft={draft} referral={referral} mayTake={office.mayAnswer} />
      ))}
      {isOpen && office.mayAnswer && <OnBehalf referral={referral} units={office.units} />}
      {isOpen && office.mayRecall && (
        <DeedButton
          deed="recallReferral"
          formId={`cofnij-${referralId}`}
          hidden={{ referralId }}
          hint={t.forms.at(addressee)}
        >
          {t.forms.recall}
        </DeedButton>
      )}
    </article>
  );
}

/** What the addressee said by telephone, on paper or in the room. */
function OnBehalf({ referral, units }: { referral: OfficeReferral; units: ReferralOffice["units"] }) {
  const { referral: t } = useMessages();
  const { id: referralId, addressee, isStopped } = referral;
  const options: Option[] = units.map(({ id, name }) => ({ value: id, label: name, lang: "pl" }));
  return (
    <>
      <h4>{t.onBehalf}</h4>
      <p>{t.onBehalfIntro}</p>
      {referral.acknowledgedOn === null && (
        <AcknowledgeButton referralId={referralId} addressee={addressee} />
      )}
      <DeedDetails
        deed="answerReferral"
        formId={`odpowiedz-${referralId}`}
        summary={t.forms.answer}
        hint={t.forms.at(addressee)}
      >
        <GiveAnswerForm referralId={referralId} />
      </DeedDetails>
      {isStopped && (
        <DeedDetails
          deed="clarifyReferral"
          formId={`wyjasnienie-${referralId}`}
          summary={t.forms.clarify}
          hint={t.forms.at(addressee)}
        >
          <DeedForm deed="clarifyReferral" formId={`wyjasnienie-${referralId}`} hidden={{ referralId }}>
            <TextArea name="reply" label={t.forms.clarifyText} rows={3} />
            <Submit secondary>{t.forms.clarify}</Submit>
          </DeedForm>
        </DeedDetails>
      )}
      <OtherStepsForms referralId={referralId} addressee={addressee} isStopped={isStopped} units={options} />
    </>
  );
}

/** An answer that came by mail: its letter, and the form that makes an answer of it. */
export function Draft({
  draft,
  referral,
  mayTake,
  level = 4,
}: {
  draft: OfficeReferral["drafts"][number];
  referral: Pick<OfficeReferral, "state" | "addressee">;
  mayTake: boolean;
  level?: 3 | 4;
}) {
  const { referral: t } = useMessages();
  const language = useLanguage();
  const Heading = `h${level}` as const;
  const { id: draftId, receivedOn, fromAddress, text } = draft;
  const came = t.drafts.came(dayIn(language, receivedOn));
  return (
    <Warning>
      <Heading>{[came, fromAddress && t.drafts.from(fromAddress)].filter(Boolean).join(", ")}</Heading>
      <Polish as="blockquote">
        {text.split(/\n+/).map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </Polish>
      {referral.state !== "open" && <p>{t.drafts.ended}</p>}
      {mayTake && referral.state === "open" && (
        <DeedDetails
          deed="takeDraft"
          formId={`szkic-${draftId}`}
          summary={t.drafts.take}
          hint={t.forms.at(referral.addressee)}
        >
          <p>{t.drafts.intro}</p>
          <DeedForm deed="takeDraft" formId={`szkic-${draftId}`} hidden={{ draftId }}>
            <AnswerFields text={text} />
            <Submit>{t.drafts.take}</Submit>
          </DeedForm>
        </DeedDetails>
      )}
      {mayTake && (
        <DeedButton deed="refuseDraft" formId={`bez-${draftId}`} hidden={{ draftId }} hint={came}>
          {t.drafts.refuse}
        </DeedButton>
      )}
    </Warning>
  );
}

/** To one or several units at once, or to somebody who is on no list. */
function SendForm({
  office: { units, referrals },
  matter,
}: {
  office: ReferralOffice;
  matter: { questionId: string } | { resolutionId: string };
}) {
  const { referral: t } = useMessages();
  const isFirst = referrals.every(({ state }) => state !== "open");
  const title = "questionId" in matter ? t.send.title : t.send.resolutionTitle;
  const form = (
    <DeedForm deed="referMatter" formId="przekaz" hidden={matter}>
      {units.length > 0 && (
        <Checkboxes
          name="unitIds"
          label={t.send.units}
          hint={t.send.unitsHint}
          options={units.map(({ id, name, hasAddress }) => ({
            value: id,
            label: hasAddress ? name : t.send.noAddressOf(name),
            lang: "pl",
          }))}
        />
      )}
      <TextField name="addressee" label={t.send.other} hint={t.send.otherHint} optional />
      <TextField name="email" label={t.send.email} hint={t.send.emailHint} type="email" optional />
      <TextField
        name="receivedOn"
        label={t.send.receivedOn}
        hint={t.send.receivedOnHint}
        width="medium"
        optional
      />
      <Submit secondary={!isFirst}>{t.send.submit}</Submit>
    </DeedForm>
  );
  return isFirst ? (
    <Section title={title} level={3}>
      {form}
    </Section>
  ) : (
    <DeedDetails deed="referMatter" formId="przekaz" summary={title}>
      {form}
    </DeedDetails>
  );
}
