import { issueAccessLink } from "#domain/access-link/issue-access-link";
import { wasBegunEmpty } from "#domain/access-link/queries";
import { hasAnyAccount } from "#domain/account/queries";
import { listBodies } from "#domain/council/queries";
import type { Context } from "#domain/kernel/context";
import { systemActor } from "#domain/kernel/actor";
import type { Settings } from "./settings.ts";

type World = Omit<Context, "actor">;

/** Is this installation to be set up by its first administrator? Once begun so, or by an import, it stays so until somebody has. */
export const awaitsSetUp = ({ db }: World, { isEmptyStart }: Settings): boolean =>
  !hasAnyAccount(db) && (isEmptyStart || wasBegunEmpty(db) || listBodies(db).length > 0);

/**
 * What a start without the demo says: where it is, and a one-time address for the set-up, a new one at each start.
 * Several may be good at once (two processes may start together); the first body founded wins.
 */
export function announceSetUp(world: World, { baseUrl }: Settings): string[] {
  const { token } = issueAccessLink({ ...world, actor: systemActor }, { purpose: "set-up", accountId: null });
  return [
    `Konwent: ${baseUrl}`,
    `Set-up, for 30 minutes / Założenie, przez 30 minut: ${baseUrl}/wejscie/${token}`,
  ];
}
