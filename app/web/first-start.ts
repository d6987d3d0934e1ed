import type { Context } from "#domain/kernel/context";
import type { Settings } from "./settings.ts";

/** Fills an empty installation and says in two lines where to look and how to sign in. */
export async function prepareData(_world: Omit<Context, "actor">, settings: Settings): Promise<string[]> {
  return [`Konwent: ${settings.baseUrl}`, "npm run sign-in-link -- EMAIL"];
}
