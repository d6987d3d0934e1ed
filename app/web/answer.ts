import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { join, normalize } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { ServerBuild } from "@remix-run/server-runtime";
import type { OpenDatabase } from "#db/client";
import { findLinkActor } from "#domain/access-link/queries";
import { findActor, findConfirmation } from "#domain/account/queries";
import { publicActor } from "#domain/kernel/actor";
import type { Actor } from "#domain/kernel/actor";
import { polishDay } from "#domain/kernel/polish-time";
import { sha256 } from "#domain/kernel/seal";
import { areaOf, languageOf } from "../areas.ts";
import { entrySecretIn } from "./entry-cookie.ts";
import { comesFromUs, isOpenToMailPrograms } from "./origin-check.ts";
import { handleByShelf } from "./route-shelves.ts";
import { securityHeaders } from "./security-headers.ts";
import { sessionsOver } from "./session.server.ts";
import type { Settings } from "./settings.ts";
import type { Shell } from "./shell.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const clientFolder = join(root, "build/client");

type House = {
  database: OpenDatabase;
  world: Pick<Shell, "db" | "now" | "newId" | "newSecret" | "react" | "signer">;
  settings: Settings;
  print: Shell["print"];
  isDemo: boolean;
};

/** A request's answer, headers and all; `env` tells where it came from, when it came over the network. */
export type Answer = (
  request: Request,
  env?: { incoming?: { socket?: { remoteAddress?: string | undefined } } },
) => Promise<Response>;

/** How the installation answers, from the pages that were built: over the network (server.ts) and to itself. */
export async function answering({ database, world, settings, print, isDemo }: House): Promise<Answer> {
  const sessions = sessionsOver(world, settings.baseUrl.startsWith("https:"));
  const bundle = join(root, "build/server/index.js");
  const build = (await import(bundle)) as ServerBuild; // a variable, or the type checker follows it into the bundle
  const scripts = JSON.parse(readFileSync(join(root, "build/scripts.json"), "utf8")) as Record<
    string,
    string
  >; // our own build step writes it
  const handleWithRemix = handleByShelf(build);

  return async (request, env = {}) => {
    const url = new URL(request.url);
    const area = areaOf(url.pathname);
    const nonce = area === "public" ? "" : randomBytes(16).toString("base64");
    const response = await respond(request, url, nonce, env.incoming?.socket?.remoteAddress ?? "");
    const headers = new Headers(response.headers);
    for (const [name, value] of Object.entries(securityHeaders(area, nonce)))
      if (!headers.has(name)) headers.set(name, value);
    if (!headers.has("Cache-Control"))
      headers.set("Cache-Control", area === "public" ? "public, no-cache" : "no-store");
    const body = request.method === "HEAD" ? null : response.body;
    return new Response(body, { status: response.status, headers });
  };

  async function respond(
    request: Request,
    url: URL,
    nonce: string,
    remoteAddress: string,
  ): Promise<Response> {
    if (!["GET", "HEAD", "POST"].includes(request.method))
      return new Response("Method Not Allowed", { status: 405, headers: { Allow: "GET, HEAD, POST" } });
    if (
      !isOpenToMailPrograms(url.pathname) &&
      !comesFromUs(request.method, request.headers, settings.origins)
    )
      return new Response("Forbidden", { status: 403 });
    if (url.pathname === "/healthz") return health();
    if (url.pathname.endsWith(".data") || url.pathname === "/__manifest" || url.searchParams.has("_data"))
      return new Response("Not Found", { status: 404 }); // no page of ours asks for them
    const asset = assetAt(url.pathname);
    if (asset) return asset;
    if (url.pathname !== "/" && url.pathname.endsWith("/"))
      return movedTo(url.pathname.slice(0, -1) + url.search);
    return renderPage(request, url, nonce, remoteAddress);
  }

  async function renderPage(
    request: Request,
    url: URL,
    nonce: string,
    remoteAddress: string,
  ): Promise<Response> {
    const area = areaOf(url.pathname);
    const sessionId =
      area === "public" ? null : sessions.readSessionCookie(request.headers.get("cookie") ?? "");
    const { session, user } = sessionId
      ? await sessions.validateSession(sessionId)
      : { session: null, user: null };
    const account = user ? findActor(database.db, user.id, polishDay(world.now())) : undefined;
    const secret = area === "guest" ? entrySecretIn(request.headers.get("cookie") ?? "") : "";
    const guest = secret === "" ? undefined : findLinkActor(database.db, secret, world.now());
    const actor: Actor = account ? { ...account, link: guest?.link } : (guest ?? publicActor);
    const shell: Shell = {
      ...world,
      area,
      language: languageOf(url.pathname),
      baseUrl: settings.baseUrl,
      filesFolder: settings.filesFolder,
      print,
      scripts,
      nonce,
      isDemo,
      canMail: settings.smtpUrl !== null,
      hasMailbox: settings.imapUrl !== null,
      remoteAddress,
      actor: () => actor,
      confirmedAt: () => (session ? findConfirmation(database.db, sha256(session.id)) : null),
      sessionIdHash: session ? sha256(session.id) : null,
      signIn: async (accountId) => {
        const opened = await sessions.createSession(accountId, {
          device: request.headers.get("user-agent")?.slice(0, 200) ?? null,
        });
        return sessions.createSessionCookie(opened.id).serialize();
      },
      signOut: async () => {
        if (session) await sessions.invalidateSession(session.id);
        return sessions.createBlankSessionCookie().serialize();
      },
    };
    const response = await handleWithRemix(request, { shell });
    if (session?.fresh && !response.headers.has("Set-Cookie"))
      response.headers.append("Set-Cookie", sessions.createSessionCookie(session.id).serialize());
    return response;
  }

  function health(): Response {
    const isAlive = database.isAlive();
    return Response.json(
      { status: isAlive ? "ok" : "down" },
      { status: isAlive ? 200 : 503, headers: { "Cache-Control": "no-store" } },
    );
  }
}

const movedTo = (path: string) =>
  new Response(null, { status: 308, headers: { Location: path.replace(/^\/+/, "/") } });

const mediaTypes: Record<string, string> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  woff2: "font/woff2",
  png: "image/png",
  ico: "image/x-icon",
  json: "application/json",
};

/** A file of the build or of public/: hashed ones never change. */
function assetAt(pathname: string): Response | undefined {
  if (pathname.includes("..") || pathname.includes("\0")) return undefined;
  const type = mediaTypes[pathname.slice(pathname.lastIndexOf(".") + 1)];
  if (!type) return undefined;
  const file = normalize(join(clientFolder, pathname)); // our own files have plain names: nothing to decode
  if (!file.startsWith(clientFolder) || !existsSync(file) || !statSync(file).isFile()) return undefined;
  const isHashed = pathname.startsWith("/assets/");
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
    // Node's and the DOM's stream types differ only in name
    headers: {
      "Content-Type": type,
      "Cache-Control": isHashed ? "public, max-age=31536000, immutable" : "public, max-age=3600",
      // A worker rules the folder it comes from, unless it is allowed more; it asks for one page's address (editor/reopening.ts).
      ...(pathname.startsWith("/assets/page-keeper-") ? { "Service-Worker-Allowed": "/" } : {}),
    },
  });
}
