import { useLoaderData } from "@remix-run/react";
import { getConvention } from "#domain/convention/queries";
import { letGo, letGoInput } from "#domain/correction/let-go";
import { openDraft, openDraftInput } from "#domain/correction/open-draft";
import { mayReadDraft } from "#domain/correction/policy";
import { proposeCorrection, proposeCorrectionInput } from "#domain/correction/propose-correction";
import { getReview, listCorrections } from "#domain/correction/queries";
import { findReading, getReader } from "#domain/correction/reader-queries";
import { obstaclesToLettingGo, obstaclesToProposing } from "#domain/correction/rules";
import { sentencesToRead } from "#domain/correction/sentence-rules";
import { isAdopted } from "#domain/edition/adoption-queries";
import { assembleContent } from "#domain/edition/queries";
import { pick } from "#domain/kernel/pick";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { dayIn } from "#i18n/dates";
import { listSections } from "#domain/minutes/queries";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { ConventionName } from "#ui/convention-facts";
import { DraftSections } from "#ui/draft-sections";
import { DeedForm, Submit } from "#ui/form";
import { OwnCorrections } from "#ui/own-corrections";
import { Page } from "#ui/page";
import { useLanguage, useMessages } from "#ui/request";
import { titled } from "#ui/title";

/** The draft as it was sent, for one of those who were present: once they have opened it, sentence by sentence. */
export const loader = pageLoader("guest", ({ db, actor, now }, { params, url }) => {
  const reader = getReader(db, found(params["readerId"]));
  found(mayReadDraft(actor, reader) ? reader : null); // whose it is not, learns not even that it exists
  const review = getReview(db, reader.reviewId);
  const { conventionId } = review;
  const convention = getConvention(db, conventionId);
  const isDecided = isAdopted(db, conventionId);
  const mine = listCorrections(db, review).filter(({ readerId }) => readerId === reader.id);
  return {
    reader: pick(reader, ["id", "name", "capacity"]),
    convention: pick(convention, ["title", "titleEn", "heldOn"]),
    review: pick(review, ["state", "dueOn"]),
    isOpen: obstaclesToProposing(review, polishDay(now()), null).length === 0,
    draft: findReading(db, reader.id)
      ? {
          sections: sentencesToRead(review.sections),
          /** What references in the text speak of, and whose section each is. */
          content: assembleContent(db, convention),
          itemIds: Object.fromEntries(
            listSections(db, conventionId).map((section) => [section.id, section.agendaItemId]),
          ),
        }
      : null,
    mine: mine.map((one) => ({
      ...pick(one, ["id", "sectionId", "sentenceAt", "sentence", "proposal", "reason", "state", "answer"]),
      mayLetGo: obstaclesToLettingGo(one, isDecided).length === 0,
    })),
    chosen: url.searchParams.get("zdanie"),
    isSaved: url.searchParams.has("zgloszono"),
  };
});

const pageOf = (readerId: string) => `/udzial/protokol/${readerId}`;

export const action = deeds("guest", {
  openDraft: deed(openDraftInput, openDraft, ({ readerId }) => pageOf(readerId)),
  proposeCorrection: deed(
    proposeCorrectionInput,
    proposeCorrection,
    ({ readerId, id }) => `${pageOf(readerId)}?zgloszono=1#p-${id}`,
  ),
  letGo: deed(letGoInput, letGo, ({ readerId }) => `${pageOf(readerId)}?zapisano=1#poprawki`),
});

export const meta = titled<unknown>((t) => t.correction.draft.title);

export default function DraftMinutes() {
  const { reader, convention, review, isOpen, draft, mine, chosen, isSaved } = useLoaderData<typeof loader>();
  const t = useMessages().correction.draft;
  const day = dayIn(useLanguage(), review.dueOn);
  return (
    <Page
      title={t.title}
      intro={
        <p>
          <ConventionName of={convention} />.{" "}
          {t.of([reader.name, reader.capacity].filter(Boolean).join(", "))}
        </p>
      }
    >
      {isSaved && (
        <p className="notice" role="status">
          {t.saved}
        </p>
      )}
      <p>
        <strong>{isOpen ? t.until(day) : review.state === "closed" ? t.closed : t.over(day)}</strong>
      </p>
      {draft === null ? (
        <>
          <p>{t.notOpened}</p>
          <DeedForm deed="openDraft" hidden={{ readerId: reader.id }}>
            <p className="hint">{t.seenByOffice}</p>
            <Submit>{t.open}</Submit>
          </DeedForm>
        </>
      ) : (
        <>
          {isOpen && <p>{t.how}</p>}
          <OwnCorrections corrections={mine} sections={draft.sections} readerId={reader.id} />
          <DraftSections
            {...draft}
            readerId={reader.id}
            chosen={isOpen ? chosen : null}
            isOpen={isOpen}
            mine={mine}
          />
        </>
      )}
    </Page>
  );
}
