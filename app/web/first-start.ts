import { loadDemo } from "#archive/load-demo";
import { findOwnBody, listBodies } from "#domain/council/queries";
import { systemActor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { rebuildSearchIfEmpty } from "#domain/search/rebuild-search";
import { announceSetUp, awaitsSetUp } from "./empty-start.ts";
import type { Settings } from "./settings.ts";

/** Fills an empty installation and says in two lines where to look and how to sign in. */
export async function prepareData(world: Omit<Context, "actor">, settings: Settings): Promise<string[]> {
  if (awaitsSetUp(world, settings)) return announceSetUp(world, settings);
  if (listBodies(world.db).length === 0) loadDemo(world);
  rebuildSearchIfEmpty({ ...world, actor: systemActor });
  const isDemo = findOwnBody(world.db)?.isDemo ?? false;
  return [
    `Konwent: ${settings.baseUrl}`,
    `Sign in / Logowanie: npm run sign-in-link -- ${isDemo ? "biuro@example.org" : "EMAIL"}`,
  ];
}
