import { addDays, daysBetween } from "../kernel/polish-time.ts";
import { workingDayFrom } from "../kernel/working-days.ts";

/** How many days before its day an answer is asked for once more, and how often after it while none has come. */
export const daysBefore = 3;
export const daysBetweenReminders = 7;

/** Why an addressee is reminded: the day comes near, it has passed, or nobody confirmed that the matter arrived. */
export type ReminderOccasion = "soon" | "late" | "receipt";

export type Reminded = {
  /** When the answer is due; null while the clock stands or without a rule. */
  dueOn: string | null;
  isStopped: boolean;
  /** The day by which the addressee confirms; null without a rule, or once confirmed. */
  confirmBy: string | null;
  /** The day the letter left. */
  sentOn: string;
  /** The day of the last reminder. */
  remindedOn: string | null;
};

/** The day by which an addressee confirms that a matter arrived, so many days after its letter left. */
export const confirmBy = (sentOn: string, days: number): string => workingDayFrom(addDays(sentOn, days));

/**
 * Is an addressee reminded on a day, and of what? Once from three days before the answer is due, once on the day after it,
 * then each week while it is open; once when nobody confirmed the receipt. Never on the day of the letter, twice on a day,
 * or while the clock stands. A server that slept reminds on the next day instead.
 */
export function occasionToRemind(
  { dueOn, isStopped, confirmBy: by, sentOn, remindedOn }: Reminded,
  today: string,
): ReminderOccasion | null {
  if (isStopped || today <= sentOn || remindedOn === today) return null;
  const since = (day: string) => remindedOn !== null && remindedOn >= day;
  if (dueOn !== null && today > dueOn) {
    const isFresh = remindedOn !== null && daysBetween(remindedOn, today) < daysBetweenReminders;
    return since(addDays(dueOn, 1)) && isFresh ? null : "late";
  }
  if (dueOn !== null && today >= addDays(dueOn, -daysBefore) && !since(addDays(dueOn, -daysBefore)))
    return "soon";
  return by !== null && today > by && !since(addDays(by, 1)) ? "receipt" : null;
}
