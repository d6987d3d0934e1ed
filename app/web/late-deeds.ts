import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { getConvention } from "#domain/convention/queries";
import { reasonCodes } from "#domain/kernel/reason-codes";
import { because, found, permit, Refusal } from "#domain/kernel/refusal";
import type { Reason } from "#domain/kernel/refusal";
import type { Context } from "#domain/kernel/context";
import { polishTime } from "#domain/kernel/polish-time";
import { listRoll } from "#domain/attendance/queries";
import { keepLateDeed, keepLateDeedInput } from "#domain/late-deed/keep-late-deed";
import { mayHandOverLate } from "#domain/late-deed/policy";
import { findLateDeed, getLateDeed, listLateDeeds } from "#domain/late-deed/queries";
import type { LateDeed } from "#domain/late-deed/queries";
import { settleLateDeed } from "#domain/late-deed/settle-late-deed";
import type { ReadDb } from "#db/client";
import { rollLine } from "#ui/roll-view";
import type { RollLine } from "#ui/roll-view";
import { admit } from "./audience.ts";
import { deeds } from "./deeds.ts";
import type { DeedRequest, Reply } from "./deeds.ts";
import { readForm } from "./form-reader.ts";
import type { FormValues } from "./form-values.ts";
import { entryDeeds } from "./minutes-entries.ts";
import { courseDeeds } from "./session-course.ts";
import { roomDeeds } from "./session-room.ts";
import { voteDeeds } from "./session-votes.ts";
import { isRefusalResponse, statusOf } from "./refusal-status.ts";
import { contextOf } from "./shell.ts";

const page = ({ conventionId }: { conventionId: string }) =>
  `/biuro/konwenty/${conventionId}/zalegle?zapisano=1`;

/** What a clerk may have done without network: who came and went, the course, votes, and what is written beside the minutes. */
export const lateTable = {
  ...roomDeeds(page),
  ...courseDeeds(page),
  ...voteDeeds(page),
  ...entryDeeds,
};
export type LateDeedName = keyof typeof lateTable;

const isLateDeedName = (name: string): name is LateDeedName => Object.hasOwn(lateTable, name);

type Why = LateDeed["reasons"];

/** Why it was refused, in a form that is kept: reasons as they are, and problems of single fields under `problem`. */
const whyOf = ({ reasons, problems }: Pick<Reply, "reasons" | "problems">): Why => [
  ...reasons.map(({ code, facts, rule }) => ({ code, values: facts ?? {}, source: rule ?? null })),
  ...Object.entries(problems).map(([field, { code, limit }]) => ({
    code: "problem",
    values: { field, problem: code, ...(limit === undefined ? {} : { limit }) },
  })),
];

/** Fields that speak of the sending, not of what was done. */
const ofSending = new Set(["deed", "formId", "requestKey", "heldAt", "conventionId"]);

const textOf = (value: FormValues[string]): string => (typeof value === "string" ? value : "");

/**
 * Where deeds arrive that waited for the network, one at a time and in their order: forms in, JSON out. What the record takes is
 * `done`; what a rule refuses is kept with its reasons for the clerk, and is `kept`. So either way the browser may forget it.
 */
const arrive = deeds("clerk", lateTable, true);

async function takeLate(args: ActionFunctionArgs): Promise<Response> {
  const { shell } = args.context;
  admit("clerk", shell.actor(), args.request);
  const { id: conventionId } = getConvention(shell.db, found(args.params["conventionId"]));
  const values: FormValues = { deed: "", formId: "" };
  await readForm(args.request.clone(), shell.filesFolder, values); // the deed reads it once more
  const requestKey = textOf(values["requestKey"]);
  const isKept = findLateDeed(shell.db, shell.actor().accountId ?? "", requestKey) !== undefined;
  if (isKept) return Response.json({ is: "kept" });

  const why = await refusalOf(() => arrive(args));
  if (why === null) return Response.json({ is: "done" });
  const sent = { conventionId, deed: values.deed, requestKey, heldAt: textOf(values["heldAt"]) };
  const known = keepLateDeedInput.safeParse(sent);
  if (!known.success || !isLateDeedName(values.deed)) throw new Refusal([because("late-deed-unclear")]);
  const fields = Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string | string[]] =>
        !ofSending.has(entry[0]) && (typeof entry[1] === "string" || Array.isArray(entry[1])),
    ),
  );
  keepLateDeed(contextOf(shell), known.data, { fields, reasons: why });
  return Response.json({ is: "kept" });
}

export const lateDeedAction = Object.assign(
  (args: ActionFunctionArgs): Promise<Response> =>
    takeLate(args).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      return Response.json({ is: "unknown" }, { status: statusOf(error.reasons) });
    }),
  { audience: arrive.audience, deeds: arrive.deeds },
);

/** Why a deed was refused; null when it was done. What it speaks of may be gone by now: that is a refusal like others. */
async function refusalOf(act: () => ReturnType<typeof arrive>): Promise<Why | null> {
  try {
    const answer = await act();
    return answer instanceof Response ? null : whyOf(answer.data);
  } catch (error) {
    if (isRefusalResponse(error)) return whyOf({ reasons: error.data.reasons, problems: {} });
    throw error;
  }
}

/**
 * Tries once more what was refused, as it was sent and for the hour it was done; when the record takes it, it is settled.
 * Refuses what its own deed refuses, and what cannot be read as that deed's form.
 */
export async function retryLateDeed(
  ctx: Context,
  { lateDeedId }: { lateDeedId: string },
  page: DeedRequest,
): Promise<{ conventionId: string }> {
  permit(mayHandOverLate(ctx.actor));
  const { deed, fields, conventionId, heldAt } = getLateDeed(ctx.db, lateDeedId);
  const table = found(isLateDeedName(deed) ? lateTable[deed] : null);
  const parsed = table.schema.safeParse({ ...fields, conventionId, heldAt });
  if (!parsed.success) throw new Refusal([because("late-deed-unclear")]);
  await table.run({ ...ctx, heldAt }, parsed.data, page);
  return settleLateDeed({ ...ctx, requestKey: undefined }, { lateDeedId });
}

/** What a session's deeds are that can be done without network; the others need an answer first. */
export const heldDeeds = [
  "noteArrivals",
  "noteDepartures",
  "strikePresence",
  "beginItem",
  "callBreak",
  "resumeProceedings",
  "adjournProceedings",
  "endLastItem",
  "castBallot",
  "withdrawBallot",
  "closeVote",
  "holdVote",
] as const satisfies readonly LateDeedName[];

const hasSentence = (code: string): code is Reason["code"] =>
  (reasonCodes as readonly string[]).includes(code);

const nameOfEntry = ({ place, substituteName, name }: RollLine): string =>
  [place, substituteName ?? name].filter(Boolean).join(", ");

/** What was refused, for the page that shows it. */
export function loadLateDeeds(db: ReadDb, conventionId: string) {
  const nameOf = new Map(listRoll(db, conventionId).map((entry) => [entry.id, nameOfEntry(rollLine(entry))]));
  return listLateDeeds(db, conventionId).map(({ id, deed, fields, reasons, heldAt, arrivedAt }) => ({
    id,
    who: [fields["attendanceIds"] ?? fields["attendanceId"] ?? []]
      .flat()
      .flatMap((one) => nameOf.get(one) ?? []),
    deed: isLateDeedName(deed) ? deed : null,
    /** What was typed, without identities: those say nothing to anybody. */
    said: Object.entries(fields).flatMap(([name, value]) =>
      typeof value === "string" && value !== "" && !/Ids?$/.test(name) ? [{ name, value }] : [],
    ),
    reasons: reasons.flatMap(({ code, values, source }): Reason[] =>
      hasSentence(code) ? [{ code, facts: values, rule: source ?? null }] : [],
    ),
    problems: reasons.flatMap(({ code, values }) =>
      code === "problem" ? [{ field: String(values["field"]), code: String(values["problem"]) }] : [],
    ),
    held: polishTime(heldAt),
    arrived: polishTime(arrivedAt),
  }));
}
export type ShownLateDeed = ReturnType<typeof loadLateDeeds>[number];
