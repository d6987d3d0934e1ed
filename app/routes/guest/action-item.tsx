import { useLoaderData } from "@remix-run/react";
import { addProof, addProofInput } from "#domain/action-item/add-proof";
import { answerWording, answerWordingInput } from "#domain/action-item/answer-wording";
import { moveActionItemOn, moveActionItemOnInput } from "#domain/action-item/move-action-item-on";
import { mayAnswerWording, mayReportProgress } from "#domain/action-item/policy";
import { listShownProofs, listShownVerdicts } from "#domain/action-item/proof-queries";
import { factsOf, getActionItemDetail, listSteps } from "#domain/action-item/queries";
import { findReviewConvention } from "#domain/action-item/due-queries";
import { removeProof, removeProofInput } from "#domain/action-item/remove-proof";
import { reviewedAfter, stepsFrom } from "#domain/action-item/rules";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { takenFiles } from "#domain/presentation/rules";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { ActionItemText, ActionItemView, StateHistory } from "#ui/action-item-view";
import { Link } from "#ui/link";
import { Page, Section } from "#ui/page";
import { AnswerWordingForms, ProofForms, ReportDoneForm, ReportProgressForm } from "#ui/promise-forms";
import { PromiseProofs, PromiseReview, PromiseVerdicts, PromiseWording } from "#ui/promise-parts";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("guest", ({ db, actor, now }, { params }) => {
  const item = getActionItemDetail(db, found(params["actionItemId"]));
  found(mayReportProgress(actor, item) ? item : null); // whose it is not, learns not even that it exists
  const review = findReviewConvention(db, item);
  return {
    item: factsOf(item, polishDay(now())),
    isPublic: item.convention === null || item.convention.state !== "planned",
    review: { after: reviewedAfter(item), convention: review ?? null },
    isAnswerable: (item.wording === "asked" || item.wording === "contested") && mayAnswerWording(actor, item),
    next: stepsFrom(item.state).filter((state) => state === "in-progress" || state === "done"),
    mayProve: item.state !== "dropped" && item.verdict === null,
    steps: listSteps(db, item.id).map(({ id, state, on, note }) => ({ id, state, on, note })),
    verdicts: listShownVerdicts(db, item.id),
    proofs: listShownProofs(db, item.id),
    taken: takenFiles,
  };
});

const here = ({ id }: { id: string }) => `/udzial/zobowiazanie/${id}?zapisano=1`;

export const action = deeds("guest", {
  answerWording: deed(answerWordingInput, answerWording, here),
  moveActionItemOn: deed(moveActionItemOnInput, moveActionItemOn, here),
  addProof: deed(addProofInput, addProof, here),
  removeProof: deed(removeProofInput, removeProof, here),
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>((t, { item }) =>
  item.wording === "asked"
    ? t.actionItem.guest.title(item.citation)
    : t.actionItem.guest.reportTitle(item.citation),
);

export default function PromiseByLink() {
  const { item, isPublic, review, isAnswerable, mayProve, ...loaded } = useLoaderData<typeof loader>();
  const t = useMessages().actionItem;
  const isAsked = item.wording === "asked";
  return (
    <Page
      title={isAsked ? t.guest.title(item.citation) : t.guest.reportTitle(item.citation)}
      intro={
        <>
          <p>
            <strong>
              <ActionItemText of={item} />
            </strong>
          </p>
          <p>{isAsked ? t.guest.askedIntro : t.guest.reportIntro}</p>
        </>
      }
    >
      {(isAnswerable || item.wording) && (
        <Section title={isAnswerable ? t.guest.wordingTitle : t.wording} id="brzmienie">
          <PromiseWording of={item} />
          {isAnswerable && item.wording && item.wording !== "confirmed" && (
            <AnswerWordingForms of={{ ...item, wording: item.wording }} />
          )}
        </Section>
      )}
      <Section title={t.what}>
        <ActionItemView of={item} />
        <PromiseReview review={review} />
        {isPublic && (
          <p>
            <Link to={`/zobowiazania/${item.citation}`}>{t.guest.publicPage}</Link>
          </p>
        )}
      </Section>
      <Section title={t.guest.progressTitle} id="postep">
        <StateHistory steps={loaded.steps} />
        {item.state === "done" && item.verdict === null && <p>{t.guest.finished.done}</p>}
        {item.state === "dropped" && <p>{t.guest.finished.dropped}</p>}
        {loaded.next.includes("in-progress") && <ReportProgressForm actionItemId={item.id} />}
      </Section>
      {mayProve ? (
        <Section title={t.guest.proofTitle} id="dowody">
          <ProofForms
            actionItemId={item.id}
            proofs={loaded.proofs}
            taken={loaded.taken}
            filesAt={isPublic ? "/pliki" : null}
          />
        </Section>
      ) : (
        <PromiseProofs proofs={loaded.proofs} filesAt="/pliki" />
      )}
      {loaded.next.includes("done") && (
        <Section title={t.guest.doneTitle} id="wykonane">
          <ReportDoneForm actionItemId={item.id} />
        </Section>
      )}
      <PromiseVerdicts verdicts={loaded.verdicts} />
    </Page>
  );
}
