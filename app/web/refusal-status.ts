import { data } from "@remix-run/server-runtime";
import type { Reason } from "#domain/kernel/refusal";

/** Reasons → HTTP: nobody may → 403, nothing there → 404, taken away for good → 410, changed meanwhile → 409, too large → 413, too often → 429, else 422. */
export function statusOf(reasons: Reason[]): number {
  const codes = reasons.map((reason) => reason.code);
  if (codes.includes("not-permitted")) return 403;
  if (codes.includes("not-found")) return 404;
  if (codes.includes("edition-withdrawn")) return 410;
  if (codes.includes("file-too-large")) return 413;
  if (codes.includes("too-many-attempts")) return 429;
  if (
    codes.some((code) =>
      [
        "minutes-changed-elsewhere",
        "aside-settled",
        "edition-content-changed",
        "record-changing",
        "convention-wrong-state",
        "question-wrong-state",
      ].includes(code),
    )
  )
    return 409;
  return 422;
}

/** What the error boundary shows: the reasons, in words. */
export const refusalResponse = (reasons: Reason[]) => data({ reasons }, { status: statusOf(reasons) });

/** Was this thrown for the error boundary? Then its reasons can be told in another way. */
export const isRefusalResponse = (thrown: unknown): thrown is ReturnType<typeof refusalResponse> =>
  typeof thrown === "object" && thrown !== null && "data" in thrown && "init" in thrown;
