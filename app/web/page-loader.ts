import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import type { Context } from "#domain/kernel/context";
import { Refusal } from "#domain/kernel/refusal";
import type { Language } from "../areas.ts";
import { admit } from "./audience.ts";
import type { Audience } from "./audience.ts";
import { refusalResponse } from "./refusal-status.ts";
import { contextOf } from "./shell.ts";
import type { Shell } from "./shell.ts";

export type PageRequest = {
  params: Record<string, string | undefined>;
  url: URL;
  language: Language;
  shell: Shell;
  request: Request;
};

/** One page's queries, for those who may open it. The audience hangs on the loader, so that the permission walk can read it. */
export function pageLoader<T>(audience: Audience, read: (ctx: Context, page: PageRequest) => T) {
  async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Awaited<T>> {
    const { shell } = context;
    admit(audience, shell.actor(), request);
    try {
      return await read(contextOf(shell), {
        params,
        url: new URL(request.url),
        language: shell.language,
        shell,
        request,
      });
    } catch (error) {
      if (error instanceof Refusal) throw refusalResponse(error.reasons);
      throw error;
    }
  }
  return Object.assign(loader, { audience });
}
