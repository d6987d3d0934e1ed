import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";

export type PublishingState = {
  isClosed: boolean;
  isStarted: boolean;
  /** Headings of the sections that still say nothing. */
  emptySections: string[];
  isAttendanceRecorded: boolean;
  /** An archived record may lack what its source does not say; nothing is asked of it. */
  isArchived: boolean;
  hasLead: boolean;
  /** Words that may be somebody's personal data, undecided, and in which part of the record they stand. */
  openFlags: { kind: string; quote: string; part: string; name: string }[];
  /** References to what the record does not hold. */
  unknownReferences: { heading: string; reference: string }[];
  contentHash: string;
  /** Was an edition published before, whether or not it can still be read? */
  isFurther: boolean;
  /** Hash of the newest edition that can be read; null where there is none. */
  lastPublishedHash: string | null;
};

/**
 * Everything that stands between the record and its publication, listed at once.
 * `reason` is why a further edition appears; leave it out where it has not been asked for yet.
 */
export function obstaclesToPublishing(state: PublishingState, reason?: string | null): Reason[] {
  const { isFurther } = state;
  return [
    ...(state.isClosed ? [] : [because("convention-not-closed")]),
    ...(state.isStarted ? [] : [because("minutes-not-started")]),
    ...state.emptySections.map((heading) => because("minutes-section-empty", { heading })),
    ...(state.isAttendanceRecorded || state.isArchived ? [] : [because("attendance-not-recorded")]),
    ...(state.hasLead ? [] : [because("lead-missing")]),
    ...state.openFlags.map(({ quote, ...where }) =>
      because("personal-data-unreviewed", { ...where, quote: shortened(quote) }),
    ),
    ...state.unknownReferences.map((unknown) => because("reference-unknown", unknown)),
    ...(state.lastPublishedHash === state.contentHash ? [because("edition-unchanged")] : []),
    ...(isFurther && reason !== undefined && !reason ? [because("edition-reason-needed")] : []),
  ];
}

const longestQuote = 60;
const shortened = (quote: string): string =>
  quote.length > longestQuote ? `${quote.slice(0, longestQuote - 1)}…` : quote;

/** What the chair saw must be what is published: the same record still, and the very edition that was shown. */
export function obstaclesToReleasing(seenHash: string, preparedHash: string, recordHash: string): Reason[] {
  return seenHash === preparedHash && preparedHash === recordHash ? [] : [because("edition-content-changed")];
}

const pdf = { ending: "pdf", mediaType: "application/pdf" } as const;
const docx = {
  ending: "docx",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

/**
 * What an edition is written in: how its file's name begins and ends, its media type, and the extension its bytes are noted
 * under. No uploaded file is noted under any of these extensions.
 */
export const editionFormats = {
  html: { stem: "protokol", ending: "html", extension: "html", mediaType: "text/html; charset=utf-8" },
  pdf: { stem: "protokol", ...pdf, extension: "edition-pdf" },
  docx: { stem: "protokol", ...docx, extension: "edition-docx" },
  akn: { stem: "protokol", ending: "akn.xml", extension: "edition-akn", mediaType: "application/akn+xml" },
  json: { stem: "protokol", ending: "json", extension: "edition-json", mediaType: "application/json" },
  bip: { stem: "protokol", ending: "bip.zip", extension: "edition-bip", mediaType: "application/zip" },
  "agenda-pdf": { stem: "porzadek", ...pdf, extension: "edition-agenda-pdf" },
  "agenda-docx": { stem: "porzadek", ...docx, extension: "edition-agenda-docx" },
  "attendance-pdf": { stem: "lista-obecnosci", ...pdf, extension: "edition-attendance-pdf" },
  "attendance-docx": { stem: "lista-obecnosci", ...docx, extension: "edition-attendance-docx" },
} as const;

export type EditionFormat = keyof typeof editionFormats;
/** What an edition is written in beside HTML. */
export type RenditionFormat = Exclude<EditionFormat, "html">;

const extensions: readonly string[] = Object.values(editionFormats).map(({ extension }) => extension);
/** Is a stored file noted under this extension an edition's own? */
export const isEditionExtension = (extension: string): boolean => extensions.includes(extension);

/** `protokol-2026-04-12-wydanie-1.pdf`: an edition's file, by the convention's address. */
export const editionFileName = (address: string, number: number, format: EditionFormat = "html"): string =>
  `${editionFormats[format].stem}-${address}-wydanie-${number}.${editionFormats[format].ending}`;

/** What a supplement lacks to be made: an edition gets each format once, and a withdrawn one gets none. */
export function obstaclesToSupplement(
  wanted: readonly RenditionFormat[],
  has: readonly RenditionFormat[],
  isWithdrawn: boolean,
): Reason[] {
  if (isWithdrawn) return [because("edition-already-withdrawn")];
  return wanted.length === 0 || wanted.some((format) => has.includes(format))
    ? [because("edition-has-format")]
    : [];
}
