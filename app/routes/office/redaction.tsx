import { useLoaderData } from "@remix-run/react";
import { getConvention } from "#domain/convention/queries";
import { passagesHidden } from "#domain/edition/hidden-rules";
import { readLayers } from "#domain/edition/layer-queries";
import { partOf } from "#domain/edition/place-rules";
import { assembleContent, findPreparedEdition } from "#domain/edition/queries";
import { found, permit } from "#domain/kernel/refusal";
import { hidePassage, hidePassageInput } from "#domain/redaction/hide-passage";
import { keepPassage, keepPassageInput } from "#domain/redaction/keep-passage";
import { mayRedact } from "#domain/redaction/policy";
import { listDecisions } from "#domain/redaction/queries";
import { customaryExclusion } from "#domain/redaction/rules";
import { undoDecision, undoDecisionInput } from "#domain/redaction/undo-decision";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { ConventionName, conventionName } from "#ui/convention-facts";
import { ButtonLink } from "#ui/link";
import { EmptyState, Page, Section, Warning } from "#ui/page";
import { HideByHand, RedactionFlags } from "#ui/redaction-flags";
import { HiddenPassages, RedactionDecisions } from "#ui/redaction-decisions";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

/** What of residents' data stands in the record, part by part, until somebody has decided about each of it. */
export const loader = pageLoader("office", ({ db, actor }, { params }) => {
  permit(mayRedact(actor));
  const convention = getConvention(db, found(params["conventionId"]));
  const { id, title, titleEn, heldOn } = convention;
  const internal = assembleContent(db, convention);
  const { open, flags } = readLayers(db, id, internal);
  const total = (quote: string) =>
    flags.reduce((sum, flag) => sum + (flag.quote === quote ? flag.count : 0), 0);
  return {
    id,
    name: { title, titleEn, heldOn },
    flags: flags.map((flag) => ({ ...flag, ...partOf(internal, flag.place), total: total(flag.quote) })),
    decisions: listDecisions(db, id).map(({ salt: _salt, place, ...decision }) => ({
      ...decision,
      where: place === null ? null : partOf(internal, place),
    })),
    hidden: passagesHidden(internal, open).map(({ place, text }) => ({
      place,
      text,
      ...partOf(internal, place),
    })),
    prepared: findPreparedEdition(db, id)?.number ?? null,
    customary: { ...customaryExclusion, excludedBy: actor.name },
  };
});

const back = (conventionId: string) => `/biuro/konwenty/${conventionId}/anonimizacja?zapisano=1`;

export const action = deeds("office", {
  hidePassage: deed(hidePassageInput, hidePassage, ({ conventionId }) => back(conventionId)),
  keepPassage: deed(keepPassageInput, keepPassage, ({ conventionId }) => back(conventionId)),
  undoDecision: deed(undoDecisionInput, undoDecision, ({ conventionId }) => back(conventionId)),
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>((t, { name }, language) =>
  t.redaction.title(conventionName(t, language, name)),
);

export default function OfficeRedaction() {
  const { id, name, flags, decisions, hidden, prepared, customary } = useLoaderData<typeof loader>();
  const { redaction: t, convention, minutes } = useMessages();
  return (
    <Page
      title={
        <>
          {t.title("")}
          <ConventionName of={name} />
        </>
      }
      back={{ to: `/biuro/konwenty/${id}`, label: convention.backToWork }}
      intro={
        <>
          <p>{t.intro}</p>
          <p className="soft">{t.officials}</p>
        </>
      }
    >
      {prepared !== null && (
        <Warning>
          <p>{t.inEdition(prepared)}</p>
        </Warning>
      )}
      <Section title={t.flags} id="do-decyzji">
        {flags.length > 0 ? (
          <>
            <p>{t.open(flags.length)}</p>
            <RedactionFlags conventionId={id} flags={flags} customary={customary} />
          </>
        ) : (
          <EmptyState>
            <p>
              <strong>{t.noFlags}</strong>
            </p>
            <p>{t.noFlagsNote}</p>
            <p>
              <ButtonLink to={`/biuro/konwenty/${id}/protokol`} secondary>
                {minutes.release.toMinutes}
              </ButtonLink>
            </p>
          </EmptyState>
        )}
      </Section>
      <HideByHand conventionId={id} customary={customary} />
      <Section title={t.decided} id="decyzje">
        {decisions.length > 0 ? (
          <RedactionDecisions conventionId={id} decisions={decisions} />
        ) : (
          <p className="soft">{t.nothingDecided}</p>
        )}
      </Section>
      {hidden.length > 0 && (
        <Section title={t.preview} id="podglad">
          <p className="soft">{t.previewNote}</p>
          <HiddenPassages passages={hidden} />
        </Section>
      )}
    </Page>
  );
}
