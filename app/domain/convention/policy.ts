import { isAdmin, isOffice } from "../kernel/actor.ts";
import type { Actor } from "../kernel/actor.ts";

export const mayManageConventions = (actor: Actor): boolean => isOffice(actor) || actor.kind === "system";
export const maySeePlannedConventions = (actor: Actor): boolean => isOffice(actor) || isAdmin(actor);
/** District chairs and presenters may see what is being prepared for them. */
export const maySeeDraftAgenda = (actor: Actor): boolean =>
  maySeePlannedConventions(actor) || actor.districtIds.length > 0 || actor.roles.includes("presenter");
/** Only the import brings in what others wrote down long ago. */
export const mayArchiveConventions = (actor: Actor): boolean => actor.kind === "archive";
