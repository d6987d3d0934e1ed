import type { PartOfRecord } from "#domain/edition/place-rules";
import type { Decision } from "#domain/redaction/rules";
import { dayIn } from "#i18n/dates";
import { byPart } from "./by-part.ts";
import { DeedButton } from "./form.tsx";
import { Badge, Polish, Section, Table } from "./page.tsx";
import { useLanguage, useMessages } from "./request.tsx";

type ShownDecision = Omit<Decision, "salt" | "place"> & { where: PartOfRecord | null };

/** What was decided, by whom and why; each can be taken back. */
export function RedactionDecisions({
  conventionId,
  decisions,
}: {
  conventionId: string;
  decisions: ShownDecision[];
}) {
  const { redaction: t } = useMessages();
  const language = useLanguage();
  return (
    <Table
      caption={t.decided}
      isCaptionHidden
      head={[t.head.what, t.head.decision, t.head.where, t.head.who, t.head.undo]}
    >
      {decisions.map((one) => (
        <tr key={one.id}>
          <td>
            {one.quote === null ? t.erased : <Polish as="q">{one.quote}</Polish>}
            <br />
            <span className="soft">{t.kind(one.kind)}</span>
          </td>
          <td>
            <Badge tone={one.decision === "hidden" ? "info" : "neutral"}>{t[one.decision]}</Badge>
            <br />
            <Polish>
              {one.decision === "hidden"
                ? [one.scope, one.legalBasis, one.beneficiary].filter(Boolean).join("; ")
                : one.keepReason}
            </Polish>
          </td>
          <td>{one.where ? <Polish>{t.partOf(one.where.part, one.where.name)}</Polish> : t.everywhere}</td>
          <td>{t.by(one.decidedBy, dayIn(language, one.decidedOn))}</td>
          <td>
            <DeedButton
              deed="undoDecision"
              formId={one.id}
              hidden={{ conventionId, decisionId: one.id }}
              hint={one.quote ?? ""}
            >
              {t.undo}
            </DeedButton>
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** How those texts read in which something is hidden. */
export function HiddenPassages({
  passages,
}: {
  passages: (PartOfRecord & { place: string; text: string })[];
}) {
  const { redaction: t } = useMessages();
  const parts = byPart(passages, t.partOf);
  return (
    <>
      {parts.map(({ title, rows }) => (
        <Section key={title} level={3} title={<Polish>{title}</Polish>}>
          {rows.map(({ place, text }) => (
            <Polish key={place} as="blockquote" className="flag-context">
              {text}
            </Polish>
          ))}
        </Section>
      ))}
    </>
  );
}
