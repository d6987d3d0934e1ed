import { parse, YAMLParseError } from "yaml";
import type { Note } from "./notes.ts";

const largestFile = 1_000_000;
const deepest = 20;

/** The file as plain values, or why it cannot be read at all. Nothing in it is run; aliases cannot blow it up. */
export function readPlainValue(text: string): { value: unknown } | { fault: Note } {
  if (Buffer.byteLength(text) > largestFile) return { fault: { path: "", code: "file-too-big" } };
  try {
    const value = plain(
      parse(text, { maxAliasCount: 100, strict: true, uniqueKeys: true, logLevel: "error" }),
      0,
    );
    return { value };
  } catch (error) {
    if (error instanceof TooDeep) return { fault: { path: "", code: "too-deep" } };
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    return { fault: { path: line === undefined ? "" : `:${line}`, code: "file-not-yaml" } };
  }
}

class TooDeep extends Error {}

/** Days are text, whatever the YAML library makes of them; a value that holds itself never ends, so depth has a limit. */
function plain(value: unknown, depth: number): unknown {
  if (depth > deepest) throw new TooDeep();
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map((entry) => plain(entry, depth + 1));
  if (value !== null && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner, depth + 1)]));
  return typeof value === "bigint" ? Number(value) : value;
}
