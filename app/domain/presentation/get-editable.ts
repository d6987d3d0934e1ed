import type { ReadDb } from "#db/client";
import { getConvention } from "../convention/queries.ts";
import type { Actor } from "../kernel/actor.ts";
import { permit, refuseOn } from "../kernel/refusal.ts";
import { mayEditPresentation } from "./policy.ts";
import { getPresentation } from "./queries.ts";
import { listAuthors } from "./presenter-queries.ts";
import type { Presentation } from "./queries.ts";
import { obstaclesToPresenting } from "./rules.ts";

/** The presentation an actor is about to change; refuses when it is not theirs or its convention was called off. */
export function getEditable(db: ReadDb, actor: Actor, presentationId: string): Presentation {
  const presentation = getPresentation(db, presentationId);
  permit(mayEditPresentation(actor, presentation, listAuthors(db, presentation)));
  refuseOn(obstaclesToPresenting(getConvention(db, presentation.conventionId), actor.kind === "archive"));
  return presentation;
}
