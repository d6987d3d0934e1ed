import { z } from "zod";
import { resolutions } from "#schema/resolutions";
import { getAgendaItem } from "../agenda/queries.ts";
import { getConvention } from "../convention/queries.ts";
import type { ReadDb } from "#db/client";
import { change } from "../kernel/change.ts";
import { citation } from "../kernel/citation.ts";
import type { Context } from "../kernel/context.ts";
import { sortDay, yearOf } from "../kernel/council-date.ts";
import { choice, identity, lengths, optionalIdentity, optionalText, text } from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";
import { mayKeepResolutions } from "./policy.ts";
import { nextResolutionNumber } from "./queries.ts";
import { obstaclesToTabling, resolutionKinds } from "./rules.ts";

/** What the office says of a resolution, when it is tabled and whenever it is edited. */
export const resolutionFields = {
  kind: choice(resolutionKinds),
  /** The kind in the source's own words, when it is none of ours. */
  kindWords: optionalText(100),
  subject: text(1000),
  subjectEn: optionalText(1000),
  text: optionalText(lengths.section),
  addressee: optionalText(),
  agendaItemId: optionalIdentity(),
  documentNumber: optionalText(60),
  caseReference: optionalText(60),
  jrwaClass: optionalText(20),
  archivalCategory: optionalText(10),
};

export const tableResolutionInput = z.object({ conventionId: identity(), ...resolutionFields });

/** The office lays a draft before a convention; it gets the next number of the body in the convention's year. */
export function tableResolution(
  ctx: Context,
  input: z.output<typeof tableResolutionInput>,
): { id: string; citation: string } {
  return change(ctx, (tx, record) => {
    permit(mayKeepResolutions(ctx.actor));
    const convention = getConvention(tx, input.conventionId);
    refuseOn([...obstaclesToTabling(convention), ...obstaclesInItem(tx, input.agendaItemId, convention.id)]);

    const year = yearOf(convention.heldOn) ?? Number(polishDay(ctx.now()).slice(0, 4));
    const resolution = {
      ...input,
      id: ctx.newId(),
      bodyId: convention.bodyId,
      year,
      number: nextResolutionNumber(tx, convention.bodyId, year),
      state: "tabled" as const,
      voteMode: "not-known" as const,
      decidedOn: convention.heldOn,
      sortOn: sortDay(convention.heldOn),
      isArchived: convention.isArchived,
    };
    tx.insert(resolutions).values(resolution).run();
    record("resolution.tabled", resolution.id, {
      citation: citation(resolution),
      conventionId: convention.id,
    });
    return { id: resolution.id, citation: citation(resolution) };
  });
}

/** A resolution stands under an item of its own convention, or under none. */
export function obstaclesInItem(db: ReadDb, agendaItemId: string | null, conventionId: string): Reason[] {
  return agendaItemId !== null && getAgendaItem(db, agendaItemId).conventionId !== conventionId
    ? [because("agenda-item-elsewhere")]
    : [];
}
