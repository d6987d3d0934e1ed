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
  const wasRefused = context.staticHandlerContext.actionData && status >= 400;
  const spoken = wasRefused ? aloud(html, messages[shell.language].common.error) : html;
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(`<!DOCTYPE html>${spoken}`, { status, headers });
}

/**
 * A refused page says so first, where a screen reader hears it: in the title. And its summary, which is rendered before the
 * fields it speaks of, gets their labels.
 */
function aloud(html: string, error: string): string {
  return html
    .replace("<title>", `<title>${error}: `)
    .replaceAll(/<span data-label-of="([^"]+)"><\/span>/g, (_, id: string) => {
      const mark = `data-names="${id}">`;
      const start = html.indexOf(mark) + mark.length;
      return html.includes(mark) ? `${html.slice(start, html.indexOf("<", start))}: ` : "";
    });
}

/** Bugs are logged with their stack; what the reader did wrong is not. */
export function handleError(error: unknown, { request }: { request: Request }) {
  if (!request.signal.aborted && error instanceof Error) console.error(error);
}
