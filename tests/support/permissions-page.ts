import { people } from "../permissions.table.ts";

const words = (kebab: string) => kebab.replaceAll("-", " ");

/** The permission table as a page people can read: a section for each noun, a line for each deed. */
export function printPermissions(table: Record<string, string>): string {
  const nouns = [...new Set(Object.keys(table).map((row) => row.split("/")[0] ?? ""))];
  const head = (Object.values(people) as string[]).join(" | ");
  const rule = Object.keys(people)
    .map(() => ":-:")
    .join("|");
  const line = ([row, may]: [string, string]) => {
    const [deed = "", ...about] = row.slice(row.indexOf("/") + 1).split(",");
    return `| ${words(deed)}${about.length > 0 ? `,${about.join(",")}` : ""} | ${may
      .split(" ")
      .map((sign) => (sign === "-" ? "–" : "✓"))
      .join(" | ")} |`;
  };
  const section = (noun: string) => [
    `## ${words(noun)}`,
    "",
    `| deed | ${head} |`,
    `|---|${rule}|`,
    ...Object.entries(table)
      .filter(([row]) => row.startsWith(`${noun}/`))
      .map(line),
    "",
  ];
  return [
    "# Who may do what",
    "",
    "Printed from `tests/permissions.table.ts`, which is written by hand; `tests/permissions.test.ts` does every deed as everybody and fails where the code says otherwise. Change the table, then `npx vitest run -u tests/permissions.test.ts`.",
    "",
    "✓ may, – may not. *Own*: the district whose seat the chair holds that day, the item the presenter is named at. A district chair is not granted but follows from a mandate; clerk, chair, presenter and administrator are granted by an administrator and add up. *Archive* is the import of past conventions: it speaks for the office of its day, and rules about the stage of a convention still hold for it.",
    "",
    ...nouns.flatMap(section),
  ].join("\n");
}
