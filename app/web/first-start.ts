import type { Context } from "#domain/kernel/context";
import { announceSetUp, awaitsSetUp } from "./empty-start.ts";
import type { Settings } from "./settings.ts";

/** Fills an empty installation and says in two lines where to look and how to sign in. */
export async function prepareData(world: Omit<Context, "actor">, settings: Settings): Promise<string[]> {
  if (awaitsSetUp(world, settings)) return announceSetUp(world, settings);
  return [`Konwent: ${settings.baseUrl}`, "npm run sign-in-link -- EMAIL"];
}
