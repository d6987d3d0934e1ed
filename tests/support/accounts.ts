import { createAccount } from "#domain/account/create-account";
import { systemActor } from "#domain/kernel/actor";
import type { Actor } from "#domain/kernel/actor";
import type { Council } from "./world.ts";

/** An account for one of the world's people, made by the command line. */
export function anAccount(
  council: Council,
  { personId, roles }: Actor,
  email = `${personId}@example.com`,
): string {
  return createAccount(council.as(systemActor), { personId: personId ?? "", email, roles: [...roles] }).id;
}

/** The same person, signed in with that account. */
export const signedInAs = (actor: Actor, accountId: string): Actor => ({ ...actor, accountId });
