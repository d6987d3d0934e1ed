import { addressesIn, tidyLine } from "./addresses.ts";

/** Sender and subject of a letter that is not read, as far as its first kilobytes say them plainly. */
export function roughHeaders(raw: Buffer): { from: string | null; subject: string | null } {
  const head =
    raw
      .subarray(0, 16_384)
      .toString("latin1")
      .split(/\r?\n\r?\n/)[0] ?? "";
  const line = (name: string) => new RegExp(`^${name}:(.{0,2000})`, "im").exec(head)?.[1] ?? "";
  return { from: addressesIn(line("from"), 1)[0] ?? null, subject: tidyLine(line("subject"), 300) || null };
}
