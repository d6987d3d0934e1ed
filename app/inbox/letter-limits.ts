/** What a letter may measure before it is kept aside unread. Answers are a few kilobytes. */
export const letterLimits = {
  /** Bytes of a whole letter; of a larger one only the headers are fetched. */
  bytes: 2 * 1024 * 1024,
  headerBytes: 64 * 1024,
  /** Lines that begin like the border between two parts. */
  borders: 400,
  /** Multiparts declared, one inside the other or side by side. */
  multiparts: 20,
  /** Characters of its text that are kept. */
  text: 60_000,
  calendarBytes: 256 * 1024,
  calendars: 5,
  /** Milliseconds in which a letter must have been read. */
  patience: 1500,
  /** Megabytes the reading thread may hold. */
  megabytes: 96,
} as const;

export type Excess = "too-large" | "headers-too-long" | "too-many-parts" | "nested-too-deep";

/** Why a letter is not read at all, found by one walk over its bytes, before anything is made of them. */
export function findExcess(raw: Buffer): Excess | null {
  if (raw.length > letterLimits.bytes) return "too-large";
  if (headerLength(raw) > letterLimits.headerBytes) return "headers-too-long";
  if (countUpTo(raw, "\n--", letterLimits.borders) > letterLimits.borders) return "too-many-parts";
  const text = raw.toString("latin1").toLowerCase();
  if (countUpTo(text, "multipart/", letterLimits.multiparts) > letterLimits.multiparts)
    return "nested-too-deep";
  return null;
}

function headerLength(raw: Buffer): number {
  const ends = ["\r\n\r\n", "\n\n"].map((end) => raw.indexOf(end)).filter((at) => at >= 0);
  return ends.length === 0 ? raw.length : Math.min(...ends);
}

function countUpTo(text: Buffer | string, wanted: string, enough: number): number {
  let many = 0;
  for (let at = text.indexOf(wanted); at >= 0 && many <= enough; at = text.indexOf(wanted, at + 1)) many++;
  return many;
}
