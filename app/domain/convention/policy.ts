import { isOffice } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

/** The office plans, announces, opens and closes conventions; the first set-up plans the example. */
export const mayManageConventions = (actor: Actor): boolean => isOffice(actor) || actor.kind === "system";
/** Only the import brings in what others wrote down long ago. */
export const mayArchiveConventions = (actor: Actor): boolean => actor.kind === "archive";
