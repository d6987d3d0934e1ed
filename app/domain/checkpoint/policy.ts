import { isChair } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** The server each day, and the chair by publishing. */
export const maySignCheckpoint = (actor: Actor): boolean => actor.kind === "system" || isChair(actor);
