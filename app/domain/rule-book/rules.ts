/**
 * The names a rule can have and the values it takes.
 * What the ordinance of the Mayor (358/2017, 181/2019, 183/2019) says of most of them is not known to us, so each is dated data.
 */
export const ruleNames = [
  "quorum-base",
  "quorum-fraction",
  "notice-days",
  "question-deadline-days",
  "answer-days",
  "answer-day-kind",
  "acknowledge-days",
  "verdict-days",
  "substitutes",
  "chair-votes",
  "reply-reminder-days",
  "slides-due-days",
  "slot-shift-minutes",
  "correction-days",
  "vote-majority",
  "vote-base",
  "vote-tie",
  "agenda-change",
  "speech-minutes",
  "ad-vocem-minutes",
] as const;
export type RuleName = (typeof ruleNames)[number];

const patterns: Record<RuleName, RegExp> = {
  "quorum-base": /^[1-9]\d{0,2}$/,
  "quorum-fraction": /^[1-9]\d?\/[1-9]\d?$/,
  "notice-days": /^\d{1,3}$/,
  "question-deadline-days": /^\d{1,3}$/,
  "answer-days": /^[1-9]\d{0,2}$/,
  "acknowledge-days": /^[1-9]\d{0,2}$/,
  "verdict-days": /^[1-9]\d{0,2}$/,
  "answer-day-kind": /^(calendar|working)$/,
  substitutes: /^(deputies|anyone-indicated|nobody)$/,
  "chair-votes": /^(yes|no)$/,
  "reply-reminder-days": /^\d{1,3}$/,
  "slides-due-days": /^\d{1,3}$/,
  "slot-shift-minutes": /^[1-9]\d{0,2}$/,
  "correction-days": /^[1-9]\d{0,2}$/,
  "vote-majority": /^(simple|absolute|two-thirds)$/,
  "vote-base": /^(cast|present|composition)$/,
  "vote-tie": /^(fails|chair-decides|repeat)$/,
  "agenda-change": /^(vote|office)$/,
  "speech-minutes": /^[1-9]\d?$/,
  "ad-vocem-minutes": /^[1-9]\d?$/,
};

export const fitsRule = (name: RuleName, value: string): boolean => patterns[name].test(value);

/** How many must be present: at least the fraction of the base, rounded up. `quorumOf(19, "1/2")` → 10. */
export function quorumOf(base: number, fraction: string): number {
  const [numerator = 1, denominator = 2] = fraction.split("/").map(Number);
  return Math.ceil((base * numerator) / denominator);
}
