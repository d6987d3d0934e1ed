import type { CouncilDate } from "../kernel/council-date.ts";
import { addDays, addMonths, daysBetween } from "../kernel/polish-time.ts";
import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";
import type { Recording } from "./queries.ts";

export const recordingKinds = ["live", "recording"] as const;
export const recordingMedia = ["sound", "video"] as const;

/*
 * Act of 4 April 2019 on the digital accessibility of public entities' websites and applications, art. 5a: what was sent
 * live gets captions within 14 days of its end; who cannot keep that announces a day, at most 2 months after the end.
 */
const captionDays = 14;
const captionMonths = 2;

type Span = { heldOn: CouncilDate; continuedOn: string | null };

/** The day the proceedings end; null while it is not known to the day. */
export const endDayOf = ({ heldOn, continuedOn }: Span): string | null =>
  continuedOn ?? (heldOn.precision === "day" ? heldOn.value : null);

/** The last day captions may be announced for. */
export const latestCaptionsOn = (endDay: string): string => addMonths(endDay, captionMonths);

type Captioned = Pick<Recording, "captionedOn" | "captionsAnnouncedFor">;
export type Captions = {
  state: "added" | "announced" | "awaited" | "late";
  /** The announced day, or 14 days after the end; null where the end is not known. */
  dueOn: string | null;
  daysLate: number;
};

/** Where the captions of a recording stand on a day. */
export function captionsOf(recording: Captioned, endDay: string | null, today: string): Captions {
  const dueOn = recording.captionsAnnouncedFor ?? (endDay === null ? null : addDays(endDay, captionDays));
  if (recording.captionedOn !== null) return { state: "added", dueOn, daysLate: 0 };
  if (dueOn !== null && dueOn < today) return { state: "late", dueOn, daysLate: daysBetween(dueOn, today) };
  return { state: recording.captionsAnnouncedFor === null ? "awaited" : "announced", dueOn, daysLate: 0 };
}

/** The public sees a recording until it is removed, or its captions are late. */
export const isShown = (recording: Pick<Recording, "removedOn">, captions: Captions): boolean =>
  recording.removedOn === null && captions.state !== "late";

/** A broadcast is announced with its convention; nothing is linked to what is only planned, or was called off. */
export const obstaclesToLinking = ({ state }: { state: string }): Reason[] =>
  ["convened", "in-session", "closed"].includes(state) ? [] : [because("convention-wrong-state", { state })];

export const obstaclesToRemoving = (recording: Pick<Recording, "removedOn">): Reason[] =>
  recording.removedOn === null ? [] : [because("recording-removed")];

export const obstaclesToCaptions = (recording: Pick<Recording, "removedOn" | "captionedOn">): Reason[] => [
  ...obstaclesToRemoving(recording),
  ...(recording.captionedOn === null ? [] : [because("captions-added")]),
];

/** A day from today on, and not later than the act allows. */
export function obstaclesToAnnouncing(day: string, endDay: string | null, today: string): Reason[] {
  if (endDay === null) return [because("captions-not-counted")];
  const latest = latestCaptionsOn(endDay);
  return [
    ...(day < today ? [because("captions-day-passed")] : []),
    ...(day > latest ? [because("captions-announced-too-late", { latest })] : []),
  ];
}
