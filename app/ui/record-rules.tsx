import type { ContentRule } from "#domain/edition/content-rules";
import type { RuleName } from "#domain/rule-book/rules";
import { Polish, Table } from "./page.tsx";
import { useMessages } from "./request.tsx";
import { useRuleValue } from "./rule-fields.tsx";

/** The rules that were in force on the convention's day, each with the act it rests on and how firm that is. */
export function RecordRules({ rules }: { rules: ContentRule[] }) {
  const { ruleBook: t, minutes } = useMessages();
  const valueIn = useRuleValue();
  return (
    <Table caption={minutes.parts.rules} isCaptionHidden head={[minutes.rule, t.value, t.source, t.standing]}>
      {rules.map(({ name, value, source, standing }, index) => (
        <tr key={index}>
          <th scope="row">{t.rules[name as RuleName].label}</th>
          <td>{valueIn(name as RuleName, value)}</td>
          <td>
            <Polish>{source}</Polish>
          </td>
          <td>{t.standings[standing]}</td>
        </tr>
      ))}
    </Table>
  );
}
