import { dayIn } from "#i18n/dates";
import { conventionName } from "./convention-facts.tsx";
import type { ConventionFacts } from "./convention-facts.tsx";
import { Radios, Select, TextField } from "./field.tsx";
import { DeedForm, Submit } from "./form.tsx";
import { Section } from "./page.tsx";
import { useLanguage, useMessages } from "./request.tsx";

export type AdoptionFact = {
  id: string;
  adoptedOn: string;
  outcome: "adopted" | "adopted-with-changes" | "not-adopted";
  votesFor: number | null;
  votesAgainst: number | null;
  votesAbstained: number | null;
};

/** What a later convention decided about the minutes, and by which vote, as far as it is known. */
export function AdoptionLine({ adoption: of }: { adoption: AdoptionFact }) {
  const t = useMessages().correction.adoption;
  const isCounted = of.votesFor !== null || of.votesAgainst !== null || of.votesAbstained !== null;
  return (
    <>
      {t.said(of.outcome, dayIn(useLanguage(), of.adoptedOn))}
      {isCounted && ` (${t.votes(of.votesFor, of.votesAgainst, of.votesAbstained)})`}
    </>
  );
}

/** The office's page: what was decided, and the form that records it once a later convention has begun. */
export function AdoptionDesk({
  conventionId,
  adoptions,
  adopting,
}: {
  conventionId: string;
  adoptions: AdoptionFact[];
  /** Conventions that may have decided; null when there is nothing to record, or not by this reader. */
  adopting: (Pick<ConventionFacts, "title" | "titleEn" | "heldOn"> & { id: string })[] | null;
}) {
  const messages = useMessages();
  const t = messages.correction.adoption;
  const language = useLanguage();
  return (
    <Section title={t.title} id="przyjecie">
      {adoptions.length === 0 && <p>{t.none}</p>}
      {adoptions.map((one) => (
        <p key={one.id}>
          <AdoptionLine adoption={one} />
        </p>
      ))}
      {adopting?.length === 0 && <p className="soft">{t.notYet}</p>}
      {adopting && adopting.length > 0 && (
        <DeedForm deed="recordAdoption" hidden={{ conventionId }}>
          <Select
            name="adoptedAtId"
            label={t.at}
            options={adopting.map((one) => ({
              value: one.id,
              label: conventionName(messages, language, one),
            }))}
          />
          <Radios
            name="outcome"
            label={t.outcome}
            options={(["adopted", "adopted-with-changes", "not-adopted"] as const).map((value) => ({
              value,
              label: t.outcomes[value],
            }))}
          />
          <TextField name="votesFor" label={t.for} width="narrow" inputMode="numeric" optional />
          <TextField name="votesAgainst" label={t.against} width="narrow" inputMode="numeric" optional />
          <TextField name="votesAbstained" label={t.abstained} width="narrow" inputMode="numeric" optional />
          <Submit secondary>{t.record}</Submit>
        </DeedForm>
      )}
    </Section>
  );
}
