import { dayIn } from "#i18n/dates";
import { addDays, polishDay } from "#domain/kernel/polish-time";
import { getReferral } from "#domain/referral/queries";
import { sumOf } from "#domain/referral/clock-queries";
import type { Referral } from "#domain/referral/queries";
import { daysBefore } from "#domain/referral/reminder-rules";
import type { ReminderOccasion } from "#domain/referral/reminder-rules";
import { daysLate } from "#domain/referral/rules";
import type { Sum, SumLine } from "#domain/referral/rules";
import type { Composer, Desk } from "../desk.ts";
import type { Block } from "../letter.ts";
import { answerable, matterOf } from "./referral.ts";

/**
 * The addressee once more: an answer soon due, or late, with the sum its day comes from, or a receipt to confirm. Nothing
 * when it was answered meanwhile, or while the clock stands.
 */
export const referralReminder: Composer = (desk, mail) => {
  const referral = getReferral(desk.db, mail.subjectId);
  const sum = sumOf(desk.db, referral);
  const occasion = occasionOf(referral, sum, polishDay(desk.now));
  if (referral.state !== "open" || sum?.isStopped || occasion === null) return null;
  const t = desk.t.referral.letters;
  const { cited, blocks } = matterOf(desk, referral);
  const named = referral.questionId ? t.reminder.question(cited) : t.reminder.resolution(cited);
  const due = sum?.dueOn ? dayIn(desk.language, sum.dueOn) : null;
  const late = daysLate(sum, null, polishDay(desk.now));
  return answerable(desk, referral, t.reminder.subject(named, occasion, due ?? "", late), [
    { say: t.greeting },
    { say: t.reminder.explanation(named, referral.addressee, occasion, late) },
    ...(occasion === "late" && referral.questionId ? [{ say: t.reminder.comesBack }] : []),
    ...(referral.acknowledgedOn === null ? [{ say: t.reminder.confirm }] : []),
    ...(sum && due ? sumBlocks(desk, referral, sum, due) : []),
    ...blocks,
  ]);
};

/** What it is about when the letter is written, which may be a while after it was queued. */
function occasionOf(referral: Referral, sum: Sum | null, today: string): ReminderOccasion | null {
  if (sum?.dueOn && today > sum.dueOn) return "late";
  if (sum?.dueOn && today >= addDays(sum.dueOn, -daysBefore)) return "soon";
  return referral.acknowledgedOn === null ? "receipt" : null;
}

/** The due day and, line by line, how it was reckoned. */
const sumBlocks = (desk: Desk, { dayKind, ruleSource }: Referral, sum: Sum, due: string): Block[] => [
  { facts: [[desk.t.referral.letters.due, due]] },
  { heading: desk.t.referral.sum.show },
  { list: sum.lines.map((line) => inWords(desk, line, dayKind, ruleSource)) },
];

function inWords(desk: Desk, line: SumLine, dayKind: Referral["dayKind"], ruleSource: string | null): string {
  const t = desk.t.referral.sum;
  const day = (value: string) => dayIn(desk.language, value);
  switch (line.what) {
    case "received":
      return t.received(day(line.day));
    case "term":
      return [t.term(line.days, dayKind), ...(ruleSource ? [`${t.source} ${ruleSource}.`] : [])].join(" ");
    case "extended":
      return `${t.extended(line.days, day(line.grantedOn))} ${line.grantedBy}: ${line.reason}`;
    case "counted":
      return t.counted(day(line.from), day(line.until), line.days, dayKind);
    case "stopped":
      return t.stopped(day(line.from), line.until && day(line.until));
    case "moved":
      return t.moved(day(line.from), day(line.until));
    case "due":
      return t.due(day(line.day));
  }
}
