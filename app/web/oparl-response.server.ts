import { getOwnBody } from "#domain/council/queries";
import type { Context } from "#domain/kernel/context";
import { polishDay } from "#domain/kernel/polish-time";
import { Refusal } from "#domain/kernel/refusal";
import { messages } from "#i18n/index";
import type { OparlPlace } from "../formats/oparl/place.ts";
import type { PageRequest } from "./page-loader.ts";
import { statusOf } from "./refusal-status.ts";

/** Anybody's page may read what is open to everybody anyway: no cookie is ever looked at here. */
export const openToAll = { "Access-Control-Allow-Origin": "*" } as const;
const headers = { ...openToAll, "Content-Type": "application/json; charset=utf-8" };

/** An object or a list of OParl, or why there is none, as JSON for whoever asks from wherever. Null: the question was not understood. */
export function oparlResponse(
  { db, now }: Context,
  { shell, language }: PageRequest,
  read: (place: OparlPlace) => object | null,
): Response {
  const sorry = (status: number, message: string) =>
    new Response(`${JSON.stringify({ type: "https://schema.oparl.org/1.1/Error", message })}\n`, {
      status,
      headers,
    });
  const t = messages[language];
  try {
    const place = { db, body: getOwnBody(db), baseUrl: shell.baseUrl, today: polishDay(now()) };
    const said = read(place);
    if (said === null) return sorry(400, t.feeds.filterNotUnderstood);
    return new Response(`${JSON.stringify(said, null, 2)}\n`, { headers });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return sorry(statusOf(error.reasons), t.refusals["not-found"]({}));
  }
}
