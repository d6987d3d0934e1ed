import { z } from "zod";
import { isDay } from "./polish-time.ts";
import { readCouncilDate, noDate } from "./council-date.ts";

/*
 * The kinds of field a form can have. Everything arrives as text; an empty field is `null`.
 * Problem codes (`required`, `too-long` …) have their sentences in i18n/{pl,en}/problems.ts.
 */
const normal = (value: unknown): unknown =>
  typeof value === "string" ? value.replaceAll("\r\n", "\n").trim() : value;
const emptyToNull = (value: unknown): unknown => {
  const tidy = normal(value);
  return tidy === "" || tidy === undefined ? null : tidy;
};
// Control characters have no place in the record; newlines and tabs do.
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;
const printable = (text: string) => text.search(unprintable) === -1;

export const lengths = { line: 300, paragraph: 4000, section: 60_000 } as const;

/** One line that must be there. */
export const text = (max: number = lengths.line) =>
  z.preprocess(
    (value) => normal(value) ?? "",
    z
      .string({ error: "required" })
      .min(1, "required")
      .max(max, "too-long")
      .refine(printable, "not-printable"),
  );

/** One line that may be missing. */
export const optionalText = (max: number = lengths.line) =>
  z.preprocess(
    emptyToNull,
    z.string({ error: "required" }).max(max, "too-long").refine(printable, "not-printable").nullable(),
  );

export const paragraph = () => text(lengths.paragraph);
export const optionalParagraph = () => optionalText(lengths.paragraph);

/**
 * A text as it was typed, kept to the last space. What the record has no place for is left out rather than refused: who
 * types must never be stopped by what they pasted.
 */
export const typedText = (max: number) =>
  z.preprocess(
    (value) =>
      typeof value === "string"
        ? value.replaceAll(/\r\n?|[\u000b\u000c\u2028\u2029]/g, "\n").replaceAll(unprintable, "")
        : value,
    z.string({ error: "required" }).max(max, "too-long"),
  );

/** A calendar day, `2026-03-12` or `12.03.2026`. */
const dayText = z.string({ error: "required" }).transform((typed, ctx) => {
  const date = readCouncilDate(typed);
  if (
    date.precision === "day" &&
    date.value &&
    isDay(date.value) &&
    date.value >= "1900-01-01" &&
    date.value <= "2200-12-31"
  )
    return date.value;
  ctx.addIssue({ code: "custom", message: "not-a-day" });
  return z.NEVER;
});
export const day = () =>
  z.preprocess(
    (value) => normal(value) ?? "",
    z.string({ error: "required" }).min(1, "required").pipe(dayText),
  );
export const optionalDay = () => z.preprocess(emptyToNull, dayText.nullable());

/** A time that may be a day, a month, a season, a span or words. */
export const councilDate = () =>
  z.preprocess(
    (value) => normal(value) ?? "",
    z
      .string({ error: "required" })
      .max(lengths.line, "too-long")
      .refine(printable, "not-printable")
      .transform(readCouncilDate),
  );
export const requiredCouncilDate = () =>
  councilDate().refine((date) => date.precision !== noDate.precision, "required");

/** A wall-clock time, `16:00` or `16.00`. */
export const optionalTime = () =>
  z.preprocess(
    (value) => {
      const tidy = emptyToNull(value);
      return typeof tidy === "string" ? tidy.replace(".", ":").replace(/^(\d):/, "0$1:") : tidy;
    },
    z
      .string({ error: "required" })
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "not-a-time")
      .nullable(),
  );

/** A whole number of things. */
export const optionalCount = (max = 100_000) =>
  z.preprocess(
    emptyToNull,
    z
      .string({ error: "required" })
      .regex(/^\d{1,9}$/, "not-a-count")
      .transform(Number)
      .refine((count) => count <= max, "too-large")
      .nullable(),
  );
export const count = (max = 100_000) =>
  z.preprocess(
    (value) => normal(value) ?? "",
    z
      .string({ error: "required" })
      .min(1, "required")
      .regex(/^\d{1,9}$/, "not-a-count")
      .transform(Number)
      .refine((n) => n <= max, "too-large"),
  );

/** A number as people in Poland write it: `5 219`, `12,5`. */
export const decimal = () =>
  z.preprocess(
    (value) =>
      typeof value === "string" ? value.replaceAll(/[\s\u00a0\u202f]/g, "").replace(",", ".") : (value ?? ""),
    z
      .string({ error: "required" })
      .min(1, "required")
      .regex(/^-?\d{1,15}(\.\d{1,6})?$/, "not-a-number")
      .transform(Number),
  );

export const optionalDecimal = () => z.preprocess(emptyToNull, decimal().nullable());

/** A part of a permanent address: `nowa-huta`. */
export const slug = () =>
  z.preprocess(
    (value) => normal(value) ?? "",
    z
      .string({ error: "required" })
      .min(1, "required")
      .max(80, "too-long")
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "not-a-slug"),
  );

/** One of a fixed set. */
export const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: "not-a-choice" });
export const optionalChoice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess(emptyToNull, z.enum(values, { error: "not-a-choice" }).nullable());

/** A ticked box. */
export const ticked = () => z.preprocess((value) => value === "on" || value === "true", z.boolean());

/** Yes, no, or not said. */
export const yesNoUnknown = () =>
  z
    .preprocess(emptyToNull, z.enum(["yes", "no"], { error: "not-a-choice" }).nullable())
    .transform((answer) => (answer === null ? null : answer === "yes"));

/** A list, one entry a line. */
export const lines = (maxEntries = 50) =>
  z.preprocess(
    (value) =>
      typeof value === "string"
        ? value
            .split("\n")
            .map((line) => line.trim())
            .filter(Boolean)
        : [],
    z
      .array(z.string().max(lengths.line, "too-long").refine(printable, "not-printable"))
      .max(maxEntries, "too-many"),
  );

/** A square of the scheme of districts, `C2`: up to twelve columns and twelve rows. */
export const optionalMapSquare = () =>
  z.preprocess(
    emptyToNull,
    z
      .string()
      .transform((typed) => typed.trim().toUpperCase())
      .pipe(z.string().regex(/^[A-L]([1-9]|1[0-2])$/, "not-a-map-square"))
      .nullable(),
  );

/** An identity, as a select or a hidden field sends it. */
export const identity = () => z.string({ error: "required" }).min(1, "required").max(100, "not-a-choice");
export const optionalIdentity = () =>
  z.preprocess(emptyToNull, z.string({ error: "required" }).max(100, "not-a-choice").nullable());
export const identities = () =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.string().max(100, "not-a-choice")).max(100, "too-many"),
  );

export const email = () =>
  z.preprocess(
    (value) => (typeof value === "string" ? value.trim().toLowerCase() : ""),
    z
      .string()
      .min(1, "required")
      .max(254, "too-long")
      .regex(/^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:"]+$/, "not-an-email"),
  );

export const optionalEmail = () => z.preprocess(emptyToNull, email().nullable());

/** A link to another site, over https only: `https://krakow.pl/nagranie`. */
export const secureLink = () =>
  text(2000).refine((link) => link.startsWith("https://") && URL.canParse(link), "not-a-secure-link");
export const optionalSecureLink = () => z.preprocess(emptyToNull, secureLink().nullable());

/** A file that has arrived whole, was checked and stored; text sent in its place counts as no file. */
export const upload = () =>
  z.object(
    {
      hash: z.string(),
      mediaType: z.string(),
      extension: z.string(),
      sizeBytes: z.number(),
      fileName: z.string(),
      authorWarning: z.string().nullable(),
    },
    { error: "required" },
  );
export type Upload = z.output<ReturnType<typeof upload>>;
