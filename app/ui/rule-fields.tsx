import { Select, TextField } from "./field.tsx";
import { useMessages } from "./request.tsx";

const standings = ["adopted", "law", "assumed"] as const;

/** The value of one rule, as a number, a fraction or one of few; `name` of the field may differ from form to form. */
export function RuleValueField({
  rule,
  name,
  optional = false,
}: {
  rule: RuleName;
  name: string;
  optional?: boolean;
}) {
  const t = useMessages();
  const {
    value: label,
    rules: {
      [rule]: { hint },
    },
  } = t.ruleBook;
  const choices: Record<string, string> | undefined =
    rule in t.ruleBook.choices ? t.ruleBook.choices[rule as keyof typeof t.ruleBook.choices] : undefined; // `in` has just found it
  if (!choices) return <TextField name={name} label={label} hint={hint} width="narrow" optional={optional} />;
  return (
    <Select
      name={name}
      label={label}
      hint={hint}
      empty={t.common.choose}
      options={Object.entries(choices).map(([value, words]) => ({ value, label: words }))}
      optional={optional}
    />
  );
}

type RuleName = keyof ReturnType<typeof useMessages>["ruleBook"]["rules"];

/** Where a rule comes from, and how firmly it stands. */
export function RuleSourceFields({
  source,
  standing,
  optional = false,
}: {
  source: string;
  standing: string;
  optional?: boolean;
}) {
  const t = useMessages().ruleBook;
  return (
    <>
      <TextField name={source} label={t.source} hint={t.sourceHint} optional={optional} />
      <Select
        name={standing}
        label={t.standing}
        value="adopted"
        options={standings.map((value) => ({ value, label: t.standings[value] }))}
      />
    </>
  );
}

/** A rule's value in words where it is one of few: `deputies` → „tylko zastępca z mandatem”. */
export function useRuleValue(): (rule: RuleName, value: string) => string {
  const { choices } = useMessages().ruleBook;
  return (rule, value) => {
    const words: Record<string, string> | undefined =
      rule in choices ? choices[rule as keyof typeof choices] : undefined; // `in` has just found it
    return words?.[value] ?? value;
  };
}
