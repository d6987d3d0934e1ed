/*
 * Keeps the last page of the minutes, or of a session that is steered, with its styles and scripts, so that it opens again without
 * network. A worker keeps the one page it is registered for, encrypted with the account's key; it is forgotten when the account
 * signs out, and when somebody else is here.
 */
import { openVault } from "./editor/vault.ts";
import type { KeptPage } from "./editor/vault.ts";
import { all } from "./editor/database.ts";

type Waitable = Event & { waitUntil: (work: Promise<unknown>) => void };
type Asking = Waitable & { request: Request; respondWith: (answer: Promise<Response>) => void };
type Told = Waitable & { data: { keep: string; assets: string[] } };
/** What a worker has and a page has not; TypeScript knows one of the two worlds at a time. */
type WorkerWorld = {
  registration: { scope: string };
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener: ((type: "install" | "activate", hear: (event: Waitable) => void) => void) &
    ((type: "fetch", hear: (event: Asking) => void) => void) &
    ((type: "message", hear: (event: Told) => void) => void);
};
const worker = globalThis as unknown as WorkerWorld; // see above: this file runs nowhere else

const pagePath = new URL(worker.registration.scope).pathname;
const files = `konwent ${pagePath}`;
const patience = 10_000;

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("message", (event) => event.waitUntil(keepAll(event.data.keep, event.data.assets)));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate" && pathname === pagePath) event.respondWith(openPage(event));
  else if (pathname.startsWith("/assets/")) event.respondWith(fileOf(request));
});

/** From the network whenever there is one; what comes is kept. Without it, or when the server is down, the last page. */
async function openPage(event: Asking): Promise<Response> {
  try {
    const response = await fetch(event.request, { signal: AbortSignal.timeout(patience) });
    if (![502, 503, 504].includes(response.status)) {
      if (response.status === 200) event.waitUntil(keepResponse(response.clone()));
      return response;
    }
    return (await lastPage()) ?? response;
  } catch (error) {
    const kept = await lastPage();
    if (kept) return kept;
    throw error;
  }
}

async function fileOf(request: Request): Promise<Response> {
  return (await caches.match(request.url, { cacheName: files })) ?? fetch(request);
}

/** The files first, then the page, unless it was kept as it was opened. */
async function keepAll(path: string, assets: readonly string[]): Promise<void> {
  if (path !== pagePath) return;
  const cache = await caches.open(files);
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  await cache.addAll(assets.filter((asset) => !kept.has(asset)));
  const response = await fetch(path, { redirect: "error" });
  if (response.ok) await keepResponse(response);
  for (const old of kept) if (!assets.includes(old)) await cache.delete(old);
}

async function keepResponse(response: Response): Promise<void> {
  const html = await response.text();
  const account = /data-kept-for="([^"]+)"/.exec(html)?.[1];
  const vault = account ? await openVault(account) : undefined;
  const page: KeptPage = { path: pagePath, html, headers: [...response.headers], assets: [] };
  await vault?.put("pages", pagePath, page);
}

/** The page of whoever wrote here last: of anybody else nothing is left. */
async function lastPage(): Promise<Response | undefined> {
  const accounts = (await all<{ id: string; account: string }>("pages")).filter(({ id }) =>
    id.endsWith(` ${pagePath}`),
  );
  for (const { account } of accounts) {
    const vault = await openVault(account);
    const pages = (await vault?.list<KeptPage>("pages")) ?? [];
    const page = pages.find(({ value }) => value.path === pagePath)?.value;
    if (page) return new Response(page.html, { headers: page.headers });
  }
  return undefined;
}
