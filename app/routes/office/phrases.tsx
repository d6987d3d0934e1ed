import { useLoaderData } from "@remix-run/react";
import { getOwnBody } from "#domain/council/queries";
import { permit } from "#domain/kernel/refusal";
import { addStandardPhrases, addStandardPhrasesInput } from "#domain/phrase/add-standard-phrases";
import { mayKeepPhrases, mayReadPhrases } from "#domain/phrase/policy";
import { listPhrases } from "#domain/phrase/queries";
import { removePhrase, removePhraseInput } from "#domain/phrase/remove-phrase";
import { standardPhrases } from "#domain/phrase/rules";
import { writePhrase, writePhraseInput } from "#domain/phrase/write-phrase";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { DeedDetails } from "#ui/deed-details";
import { TextArea, TextField } from "#ui/field";
import { DeedButton, DeedForm, Submit } from "#ui/form";
import { EmptyState, Page, Polish, Section, Table } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

/** The words that minutes use again and again. */
export const loader = pageLoader("office", ({ db, actor }) => {
  permit(mayReadPhrases(actor));
  const phrases = listPhrases(db, getOwnBody(db).id).map(({ id, title, text }) => ({ id, title, text }));
  return {
    phrases,
    mayKeep: mayKeepPhrases(actor),
    lacksStandard: standardPhrases.some(({ title }) => !phrases.some((phrase) => phrase.title === title)),
  };
});

const here = () => "/biuro/zwroty?zapisano=1";

export const action = deeds("office", {
  writePhrase: deed(writePhraseInput, writePhrase, here),
  removePhrase: deed(removePhraseInput, removePhrase, here),
  addStandardPhrases: deed(addStandardPhrasesInput, addStandardPhrases, here),
});

export const meta = titled<Awaited<ReturnType<typeof loader>>>((t) => t.phrase.title);

export default function Phrases() {
  const { phrases, mayKeep, lacksStandard } = useLoaderData<typeof loader>();
  const { phrase: t, convention } = useMessages();
  return (
    <Page title={t.title} intro={<p>{t.intro}</p>} back={{ to: "/biuro", label: convention.officeTitle }}>
      {phrases.length === 0 ? (
        <EmptyState>
          <p>{t.none}</p>
        </EmptyState>
      ) : (
        <Table caption={t.title} isCaptionHidden head={[t.name, t.text, ...(mayKeep ? [t.action] : [])]}>
          {phrases.map((phrase) => (
            <tr key={phrase.id}>
              <th scope="row">
                <Polish>{phrase.title}</Polish>
              </th>
              <td>
                <Polish>{phrase.text}</Polish>
              </td>
              {mayKeep && (
                <td>
                  <DeedDetails deed="writePhrase" formId={phrase.id} summary={t.edit} hint={phrase.title}>
                    <PhraseForm phrase={phrase} />
                  </DeedDetails>
                  <DeedButton
                    deed="removePhrase"
                    formId={phrase.id}
                    hidden={{ phraseId: phrase.id }}
                    hint={`${phrase.title}. ${t.removeHint}`}
                  >
                    {t.remove}
                  </DeedButton>
                </td>
              )}
            </tr>
          ))}
        </Table>
      )}
      {mayKeep && lacksStandard && (
        <Section title={t.standard}>
          <p>{t.standardIntro}</p>
          <DeedButton deed="addStandardPhrases">{t.takeStandard}</DeedButton>
        </Section>
      )}
      {mayKeep && (
        <Section title={t.add}>
          <PhraseForm />
        </Section>
      )}
    </Page>
  );
}

function PhraseForm({ phrase }: { phrase?: { id: string; title: string; text: string } }) {
  const { phrase: t } = useMessages();
  return (
    <DeedForm
      deed="writePhrase"
      {...(phrase ? { formId: phrase.id } : {})}
      hidden={{ phraseId: phrase?.id ?? "" }}
    >
      <TextField name="title" label={t.name} hint={t.nameHint} value={phrase?.title} width="medium" />
      <TextArea name="text" label={t.text} value={phrase?.text} rows={3} />
      <Submit secondary>{t.save}</Submit>
    </DeedForm>
  );
}
