import { renderToString } from "react-dom/server";
import { RemixServer } from "@remix-run/react";
import type { AppLoadContext, EntryContext } from "@remix-run/server-runtime";
import { messages } from "#i18n/index";
import { RequestContext } from "#ui/request";

/** Pages are small and carry no framework JavaScript: one string, no stream, no hydration. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { shell }: AppLoadContext,
) {
  const world = {
    language: shell.language,
    area: shell.area,
    nonce: shell.nonce,
    newKey: shell.newId,
    scripts: shell.scripts,
    isDemo: shell.isDemo,
    baseUrl: shell.baseUrl,
  };
  const html = renderToString(
    <RequestContext.Provider value={world}>
      <RemixServer context={context} url={request.url} />
    </RequestContext.Provider>,
  );
  // A refused form says so first, where a screen reader hears it: in the title.
  const spoken =
    context.staticHandlerContext.actionData && status >= 400
      ? html.replace("<title>", `<title>${messages[shell.language].common.error}: `)
      : html;
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(`<!DOCTYPE html>${spoken}`, { status, headers });
}

/** Bugs are logged with their stack; what the reader did wrong is not. */
export function handleError(error: unknown, { request }: { request: Request }) {
  if (!request.signal.aborted && error instanceof Error) console.error(error);
}
