import { createRequestHandler } from "@remix-run/server-runtime";
import type { AppLoadContext, ServerBuild } from "@remix-run/server-runtime";
import { withoutLanguage } from "../areas.ts";

type Handle = (request: Request, context: AppLoadContext) => Promise<Response>;

/** Where a route or an address begins, whatever its language: `/en/pytania/2019-001` with `pytania`. */
const shelfOf = (pathname: string): string => withoutLanguage(pathname).split("/")[1] ?? "";
const isOnEveryShelf = (shelf: string): boolean => shelf.startsWith(":") || shelf.startsWith("*");

/**
 * Answers requests with the pages that were built. Remix looks through all routes for every request, and compiles each anew; handed
 * only those that begin as the address does, it is done in a sixth less of a page's time.
 */
export function handleByShelf(build: ServerBuild): Handle {
  const shelves = new Set(Object.values(build.routes).map((route) => shelfOf(`/${route?.path ?? ""}`)));
  const handlers = new Map<string, Handle>();
  const handlerOf = (shelf: string): Handle => {
    const isWanted = ([id, route]: [string, { path?: string | undefined } | undefined]) => {
      const own = shelfOf(`/${route?.path ?? ""}`);
      return id === "root" || own === shelf || isOnEveryShelf(own);
    };
    const routes = Object.fromEntries(Object.entries(build.routes).filter(isWanted));
    const assets = {
      ...build.assets,
      routes: Object.fromEntries(Object.entries(build.assets.routes).filter(isWanted)),
    };
    return createRequestHandler({ ...build, routes, assets }, "production");
  };
  return (request, context) => {
    const wanted = shelfOf(new URL(request.url).pathname);
    const shelf = shelves.has(wanted) ? wanted : "";
    const handler = handlers.get(shelf) ?? handlerOf(shelf);
    handlers.set(shelf, handler);
    return handler(request, context);
  };
}
