import { useLoaderData } from "@remix-run/react";
import { judgeActionItem, judgeActionItemInput } from "#domain/action-item/judge-action-item";
import { listPromisesToJudge } from "#domain/action-item/owner-queries";
import { listShownProofs } from "#domain/action-item/proof-queries";
import { factsOf, listSteps } from "#domain/action-item/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { ActionItemText, ActionItemView, StateHistory } from "#ui/action-item-view";
import { Link } from "#ui/link";
import { EmptyState, Page, Section } from "#ui/page";
import { JudgePromiseForm } from "#ui/promise-forms";
import { PromiseWording } from "#ui/promise-parts";
import { FileLink } from "#ui/presentation-view";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

/** Promises made to one's district that are reported as done and wait to be judged. */
export const loader = pageLoader("districtChair", ({ db, actor, now }) => ({
  items: listPromisesToJudge(db, actor.districtIds).map((item) => ({
    facts: factsOf(item, polishDay(now())),
    steps: listSteps(db, item.id).map(({ id, state, on, note }) => ({ id, state, on, note })),
    proofs: listShownProofs(db, item.id),
  })),
}));

export const action = deeds("districtChair", {
  judgeActionItem: deed(judgeActionItemInput, judgeActionItem, () => "/moje/zobowiazania?zapisano=1"),
});

export const meta = titled<unknown>((t) => t.actionItem.judging.title);

export default function PromisesToJudge() {
  const { items } = useLoaderData<typeof loader>();
  const t = useMessages();
  const a = t.actionItem;
  return (
    <Page
      title={a.judging.title}
      back={{ to: "/moje", label: t.question.deskTitle }}
      intro={<p>{a.judging.intro}</p>}
    >
      {items.length === 0 && (
        <EmptyState>
          <p>{a.judging.empty}</p>
        </EmptyState>
      )}
      {items.map(({ facts, steps, proofs }) => (
        <Section
          key={facts.id}
          id={`z-${facts.id}`}
          title={
            <>
              {facts.citation} <ActionItemText of={facts} />
            </>
          }
        >
          <ActionItemView of={facts} />
          <PromiseWording of={facts} />
          <h3>{a.history}</h3>
          <StateHistory steps={steps} />
          {proofs.length > 0 && (
            <>
              <h3>{a.proofs}</h3>
              <ul className="files">
                {proofs.map((proof) => (
                  <li key={proof.id}>
                    <FileLink file={proof} filesAt="/pliki" />
                  </li>
                ))}
              </ul>
            </>
          )}
          <p>
            <Link to={`/zobowiazania/${facts.citation}`}>{a.guest.publicPage}</Link>
          </p>
          <JudgePromiseForm actionItemId={facts.id} />
        </Section>
      ))}
    </Page>
  );
}
