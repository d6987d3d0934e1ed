import { Refusal } from "#domain/kernel/refusal";
import { byteOrderMark, csvLine } from "../formats/csv.ts";
import { statusOf } from "./refusal-status.ts";

const atOnce = 100;

/**
 * A whole register, however long, written piece by piece: the server answers others in between, and the file begins at once.
 * `head` stands before the rows, `between` between two, `tail` after the last.
 */
function streamed(
  ids: readonly string[],
  rowsOf: (ids: readonly string[]) => string[],
  { head, between, tail }: { head: string; between: string; tail: string },
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let at = 0;
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(head)),
    pull(controller) {
      if (at >= ids.length) {
        controller.enqueue(encoder.encode(tail));
        controller.close();
        return;
      }
      const rows = rowsOf(ids.slice(at, at + atOnce));
      controller.enqueue(encoder.encode((at > 0 ? between : "") + rows.join(between)));
      at += atOnce;
    },
  });
}

/** A register as a table for spreadsheets: UTF-8 with its mark, a line of names, no cell that is a formula. */
export const csvRegister = (
  fileName: string,
  columns: readonly string[],
  ids: readonly string[],
  rowsOf: (ids: readonly string[]) => (string | number | null)[][],
): Response =>
  new Response(
    streamed(ids, (some) => rowsOf(some).map(csvLine), {
      head: byteOrderMark + csvLine(columns),
      between: "",
      tail: "",
    }),
    {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="${fileName}"`,
      },
    },
  );

/** A register as JSON: how many match, and all of them. */
export const jsonRegister = (
  name: string,
  ids: readonly string[],
  rowsOf: (ids: readonly string[]) => unknown[],
): Response =>
  new Response(
    streamed(ids, (some) => rowsOf(some).map((row) => JSON.stringify(row)), {
      head: `{"total":${ids.length},"${name}":[\n`,
      between: ",\n",
      tail: "\n]}\n",
    }),
    { headers: { "Content-Type": "application/json; charset=utf-8" } },
  );

/** One matter as JSON; what is not there, or not theirs, is told in JSON too, by its reasons, when it is looked up here. */
export function jsonMatter(matter: object | (() => object)): Response {
  try {
    return asJson(typeof matter === "function" ? matter() : matter, 200);
  } catch (error) {
    if (error instanceof Refusal) return asJson({ reasons: error.reasons }, statusOf(error.reasons));
    throw error;
  }
}

const asJson = (matter: unknown, status: number) =>
  new Response(`${JSON.stringify(matter, null, 2)}\n`, {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
