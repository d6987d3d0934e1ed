import type { Messages } from "#i18n/index";
import { headerFile } from "./export-all.ts";
import { sumsFile } from "./sums.ts";

/** What lies where in an export, for whoever opens it: in both languages. */
export const readMe = ({ pl, en }: { pl: Messages; en: Messages }): string =>
  [pl, en].map(({ moving }) => inOne(moving.readMe)).join("\n");

const inOne = (t: Messages["moving"]["readMe"]): string =>
  [
    `# ${t.title}`,
    "",
    `**${t.personal}**`,
    "",
    `- \`site\`: ${t.site}`,
    `- \`editions\`: ${t.editions}`,
    `- \`data\`, \`${headerFile}\`: ${t.data}`,
    `- \`files\`: ${t.files}`,
    `- \`keys\`: ${t.keys}`,
    `- \`checkpoints.jsonl\`: ${t.checkpoints}`,
    `- \`${sumsFile}\`: ${t.sums}`,
    "",
    t.back,
    "",
  ].join("\n");
