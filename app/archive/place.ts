import { isDay } from "#domain/kernel/polish-time";
import type { FaultCode, Notes, WarningCode } from "./notes.ts";

const longestList = 1000;
// Characters nobody can read have no place in the record; newlines and tabs do.
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/**
 * One map of the file and its path. Each read names the type it expects; a wrong one is noted as a fault with its path,
 * and reads as null. Absent equals null. Whatever nobody asked for is kept when the place is left.
 */
export class Place {
  readonly path: string;
  readonly notes: Notes;
  private readonly values: Record<string, unknown>;
  private readonly wasRead = new Set<string>();

  constructor(values: Record<string, unknown>, path: string, notes: Notes) {
    this.values = values;
    this.path = path;
    this.notes = notes;
  }

  at = (key: string): string => (this.path === "" ? key : `${this.path}.${key}`);

  /** The raw value; null when absent. */
  raw(key: string): unknown {
    this.wasRead.add(key);
    return Object.hasOwn(this.values, key) ? (this.values[key] ?? null) : null;
  }

  text(key: string): string | null {
    return this.wordsAt(this.raw(key), this.at(key));
  }

  /** Text, or a number written without quotes: `7/2016`, `12`. */
  label(key: string): string | null {
    const value = this.raw(key);
    return typeof value === "number" ? String(value) : this.wordsAt(value, this.at(key));
  }

  number(key: string): number | null {
    const value = this.raw(key);
    return value === null || (typeof value === "number" && Number.isFinite(value))
      ? value
      : this.fault(key, "expected-number");
  }

  whole(key: string): number | null {
    const value = this.raw(key);
    const isCount = typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 1_000_000;
    return value === null || isCount ? (value as number | null) : this.fault(key, "expected-whole-number"); // `isCount` says number
  }

  flag(key: string): boolean | null {
    const value = this.raw(key);
    return value === null || typeof value === "boolean" ? value : this.fault(key, "expected-yes-or-no");
  }

  day(key: string): string | null {
    const value = this.raw(key);
    return value === null || (typeof value === "string" && isDay(value))
      ? value
      : this.fault(key, "expected-day");
  }

  time(key: string): string | null {
    const value = this.raw(key);
    if (value === null) return null;
    const padded = typeof value === "string" ? value.trim().replace(/^(\d):/, "0$1:") : "";
    return /^([01]\d|2[0-3]):[0-5]\d$/.test(padded) ? padded : this.fault(key, "expected-time");
  }

  texts(key: string): string[] {
    return this.list(key).flatMap((value, index) => this.wordsAt(value, `${this.at(key)}[${index}]`) ?? []);
  }

  place(key: string): Place {
    return this.placeAt(this.raw(key), this.at(key)) ?? new Place({}, this.at(key), this.notes);
  }

  places(key: string): Place[] {
    return this.list(key).flatMap((value, index) => this.placeAt(value, `${this.at(key)}[${index}]`) ?? []);
  }

  /** A word of a known set, as the domain calls it. An unknown word is kept and noted; the set's fallback stands for it. */
  kind<Known>(key: string, known: Record<string, Known>): Known | null {
    const word = this.text(key);
    if (word === null) return null;
    if (Object.hasOwn(known, word)) return known[word] ?? null;
    this.keep(key, "unknown-kind");
    return null;
  }

  /** A fact with no home of its own: kept for the office. */
  aside(key: string): void {
    const value = this.raw(key);
    if (saysSomething(value)) this.notes.otherFacts[this.at(key)] = value;
  }

  /** Kept for the office, and said so. */
  keep(key: string, code: WarningCode): void {
    this.aside(key);
    this.notes.warnings.push({ path: this.at(key), code });
  }

  fault(key: string, code: FaultCode): null {
    this.notes.faults.push({ path: this.at(key), code });
    return null;
  }

  /** Leaves the place: what nobody asked for is kept and listed. */
  leave(): void {
    for (const key of Object.keys(this.values)) if (!this.wasRead.has(key)) this.keep(key, "unknown-key");
  }

  private list(key: string): unknown[] {
    const value = this.raw(key);
    if (value === null) return [];
    if (!Array.isArray(value)) return this.fault(key, "expected-list") ?? [];
    return value.length <= longestList ? value : (this.fault(key, "too-many") ?? []);
  }

  private placeAt(value: unknown, path: string): Place | null {
    if (value === null || value === undefined) return null;
    if (isMap(value)) return new Place(value, path, this.notes);
    this.notes.faults.push({ path, code: "expected-map" });
    return null;
  }

  private wordsAt(value: unknown, path: string): string | null {
    if (value === null || value === undefined) return null;
    if (typeof value !== "string") this.notes.faults.push({ path, code: "expected-text" });
    else if (unreadable.test(value)) this.notes.faults.push({ path, code: "expected-readable-text" });
    else return value.trim() === "" ? null : value.trim();
    return null;
  }
}

export const isMap = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);
const saysSomething = (value: unknown): boolean =>
  value !== null && !(Array.isArray(value) && value.length === 0);
