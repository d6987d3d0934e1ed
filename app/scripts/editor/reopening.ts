/*
 * What lets this page open without network: a worker that keeps the last page, for this page's address alone.
 */

/** Asks the worker to keep the page at this path, with the files it needs. Where there is no worker, the page just needs the network. */
export function keepPage(bench: HTMLElement, path: string): void {
  const script = bench.dataset["pageKeeper"];
  if (!script || !("serviceWorker" in navigator)) return;
  const assets = [
    ...[...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")].map(({ href }) => href),
    ...[...document.querySelectorAll<HTMLScriptElement>("script[src]")].map(({ src }) => src),
  ].map((source) => new URL(source).pathname);
  void navigator.serviceWorker
    .register(script, { scope: path, updateViaCache: "all" })
    .then(async (registration) => {
      const worker = registration.active ?? (await activated(registration));
      worker?.postMessage({ keep: path, assets });
    })
    .catch(() => undefined); // private windows and old browsers have none
}

function activated(registration: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  const worker = registration.installing ?? registration.waiting;
  return new Promise((resolve) => {
    if (!worker) return resolve(registration.active);
    worker.addEventListener("statechange", () => {
      if (worker.state === "activated") resolve(worker);
      if (worker.state === "redundant") resolve(null);
    });
  });
}
