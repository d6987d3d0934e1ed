import { findSealDue } from "#domain/checkpoint/queries";
import type { Checkpoint } from "#domain/checkpoint/rules";
import { signCheckpoint } from "#domain/checkpoint/sign-checkpoint";
import { systemActor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { polishDay } from "#domain/kernel/polish-time";
import { appendCheckpoints } from "./checkpoints-file.ts";

/** Signs the head of the chain, here and in the file outside; what a power cut leaves out there is added the next time. */
export function sealNow(
  ctx: Context,
  checkpointsFile: string,
  { tellsChair = false } = {},
): Checkpoint | null {
  const checkpoint = signCheckpoint(ctx, { tellsChair });
  if (checkpoint) appendCheckpoints(ctx.db, checkpointsFile);
  return checkpoint;
}

/** One pass: seals whenever it is due. Runs as often as you like. */
export function sealWhenDue(world: Omit<Context, "actor">, checkpointsFile: string): Checkpoint | null {
  const ctx: Context = { ...world, actor: systemActor };
  const due = findSealDue(ctx.db, polishDay(ctx.now()));
  return due ? sealNow(ctx, checkpointsFile, { tellsChair: due === "day" }) : null;
}
