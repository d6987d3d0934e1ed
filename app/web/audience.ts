import { redirect } from "@remix-run/server-runtime";
import {
  isAdmin,
  isChair,
  isClerk,
  isDistrictChair,
  isOffice,
  isPresenter,
  isSignedIn,
} from "#domain/kernel/actor";
import type { Actor } from "#domain/kernel/actor";
import { because } from "#domain/kernel/refusal";
import { mayAskAtAll } from "#domain/question/policy";
import { inLanguage, languageOf } from "../areas.ts";
import { entrySecretIn } from "./entry-cookie.ts";
import { refusalResponse } from "./refusal-status.ts";

/** Who may open a page at all. What they may do on it, each use case decides again. */
export const audiences = {
  anyone: () => true,
  signedIn: isSignedIn,
  office: isOffice,
  clerk: isClerk,
  chair: isChair,
  admin: isAdmin,
  officeOrAdmin: (actor: Actor) => isOffice(actor) || isAdmin(actor),
  districtChair: isDistrictChair,
  /** A district's chair, or who sits in their stead at a convention. */
  asker: mayAskAtAll,
  presenter: isPresenter,
  /** Came with an address from a letter, or is signed in; the page looks whether the record is theirs. */
  guest: (actor: Actor) => actor.link !== undefined || isSignedIn(actor),
} satisfies Record<string, (actor: Actor) => boolean>;

export type Audience = keyof typeof audiences;

/**
 * Lets the actor in, sends a stranger to sign in, and tells anybody else plainly that the page is not theirs. Who came with
 * an address from a letter that is no good any more hears just that: they have nothing to sign in with.
 */
export function admit(audience: Audience, actor: Actor, request: Request): void {
  if (audiences[audience](actor)) return;
  if (isSignedIn(actor)) throw refusalResponse([because("not-permitted")]);
  if (audience === "guest" && entrySecretIn(request.headers.get("cookie") ?? "") !== "")
    throw refusalResponse([because("link-used-or-expired")]);
  const { pathname, search } = new URL(request.url);
  const back = request.method === "GET" ? `?dalej=${encodeURIComponent(pathname + search)}` : "";
  throw redirect(inLanguage(languageOf(pathname), "/logowanie") + back, 303);
}
