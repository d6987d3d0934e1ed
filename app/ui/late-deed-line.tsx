import type { ReactNode } from "react";
import type { ShownLateDeed } from "#web/late-deeds";
import { DeedButton } from "./form.tsx";
import { Facts, Polish } from "./page.tsx";
import { useMessages } from "./request.tsx";

/** Something done without network that the record did not take: what, when, why not, and the two ways out. */
export function LateDeedLine({ of }: { of: ShownLateDeed }) {
  const { lateDeed: t, refusals, problems } = useMessages();
  const hidden = { lateDeedId: of.id };
  const labels: Partial<Record<string, string>> = t.fields;
  const rows = of.said.flatMap(({ name, value }): [string, ReactNode][] => {
    const label = labels[name];
    return label ? [[label, <Polish key={name}>{value}</Polish>]] : [];
  });
  return (
    <li>
      <h3>{of.deed ? t.deeds[of.deed] : t.unknownDeed}</h3>
      <Facts
        rows={[
          [t.who, of.who.length > 0 && <Polish>{of.who.join("; ")}</Polish>],
          ...rows,
          [t.held, of.held],
          [t.arrived, of.arrived],
        ]}
      />
      <p>
        <strong>{t.why}</strong>
      </p>
      <ul>
        {of.reasons.map(({ code, facts, rule }) => (
          <li key={code}>
            {refusals[code](facts ?? {})} {rule && <Polish as="q">{rule}</Polish>}
          </li>
        ))}
        {of.problems.map((problem) => (
          <li key={problem.field}>
            {labels[problem.field] && `${labels[problem.field]}: `}
            {problems(problem)}
          </li>
        ))}
      </ul>
      <div className="button-row">
        <DeedButton deed="retryLateDeed" formId={of.id} hidden={hidden}>
          {t.retry}
        </DeedButton>
        <DeedButton deed="settleLateDeed" formId={of.id} hidden={hidden}>
          {t.settle}
        </DeedButton>
      </div>
    </li>
  );
}
