import { archiveActor } from "#domain/kernel/actor";
import type { Actor } from "#domain/kernel/actor";
import type { Sign } from "../permissions.table.ts";
import { admin, chair, clerk, krowodrzaChair, nobody, podgorzeChair, presenter } from "#tests/world";

const anotherPresenter: Actor = {
  ...presenter,
  id: "person-other",
  name: "Ola Inna",
  personId: "person-other",
  accountId: "account-person-other",
};
/** Who stands behind the signs of the table of permissions. */
export const actors: Record<Sign, Actor> = {
  P: nobody,
  D: krowodrzaChair,
  d: podgorzeChair,
  R: presenter,
  r: anotherPresenter,
  K: clerk,
  H: chair,
  A: admin,
  Z: archiveActor,
};
