import type { EditionContent } from "#domain/edition/edition-content";
import { Polish, Table } from "./page.tsx";
import { useMessages } from "./request.tsx";

/** What was not made public and why, as art. 8(5) of the act on access to public information asks. */
export function RecordExclusions({ exclusions }: { exclusions: NonNullable<EditionContent["exclusions"]> }) {
  const { exclusions: t } = useMessages().redaction;
  return (
    <Table
      caption={t.title}
      isCaptionHidden
      head={[t.number, t.scope, t.legalBasis, t.excludedBy, t.beneficiary]}
    >
      {exclusions.map((one) => (
        <tr key={one.number}>
          <td>{one.number}</td>
          {[one.scope, one.legalBasis, one.excludedBy, one.beneficiary].map((words, at) => (
            <td key={at}>
              <Polish>{words}</Polish>
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}
