import type { IncomingMessage, ServerResponse } from "node:http";
import { openChannel } from "./live/channel.ts";
import type { Channel } from "./live/channel.ts";
import { drawnFrom } from "./live/live-part.ts";
import { openViewer, refuse, sendToAll } from "./live/viewers.ts";

/** `/konwenty/2026-03-12/na-zywo/strumien` and `/ekran/strumien`, in both languages: the stream of the page above it. */
const streamAddress = /^((?:\/en)?\/konwenty\/[a-z0-9-]+\/(?:na-zywo|ekran))\/strumien$/;
/** Milliseconds in which a burst of changes is drawn once. */
const burst = 100;
/** Milliseconds between two looks whether anybody else wrote into the database: another process, or housekeeping. */
const look = 200;
/** Milliseconds between two signs of life, shorter than proxies wait. */
const heartbeat = 20_000;

/**
 * Live pages as server-sent events: one per process, before Hono and Remix. Whoever comes gets the live part of the page as it
 * is, and the whole part again whenever it says something else; so nobody misses anything, and nothing has to be kept for
 * those who were away. Drawn once for all who watch the same page.
 */
export function serveLive({
  page,
  version,
}: {
  /** The page itself, as anybody gets it. */
  page: (path: string) => Promise<Response>;
  /** A number that changes with every commit of whoever writes. */
  version: () => number;
}) {
  const channels = new Map<string, Channel>();
  let seen = version();
  let drawnAt = -Infinity;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  /** Something may have changed: drawn at once, but once in a burst. */
  function changed(): void {
    if (timer || isClosed || channels.size === 0) return;
    timer = setTimeout(() => void drawAll(), Math.max(0, drawnAt + burst - performance.now()));
  }

  async function drawAll(): Promise<void> {
    timer = undefined;
    drawnAt = performance.now();
    await Promise.all([...channels.values()].map((channel) => channel.refresh().catch(complain)));
  }

  /** The channel of a page, kept while anybody watches or is about to. */
  function channelAt(path: string): Channel {
    const channel = channels.get(path) ?? openChannel(async () => drawnFrom(await page(path)));
    channels.set(path, channel);
    return channel;
  }

  async function join(path: string, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const channel = channelAt(path);
    const leave = () => {
      channel.viewers.delete(outgoing);
      if (channel.viewers.size === 0 && channels.get(path) === channel) channels.delete(path);
    };
    await channel.ready().finally(leave);
    const drawn = channel.drawn();
    if (drawn.kind === "none") return refuse(outgoing, 404);
    if (isClosed || outgoing.destroyed) return void outgoing.destroy();
    channels.set(path, channel);
    channel.viewers.add(outgoing);
    openViewer(incoming, outgoing, leave);
    if (drawn.kind === "over") outgoing.end(drawn.bytes);
    else if (incoming.headers["last-event-id"] !== drawn.mark) outgoing.write(drawn.bytes);
  }

  const watch = setInterval(() => {
    if (channels.size === 0) return;
    const now = version();
    if (now === seen) return;
    seen = now;
    changed();
  }, look).unref();
  const alive = setInterval(() => {
    for (const { viewers } of channels.values()) sendToAll(viewers, Buffer.from(":\n\n"));
  }, heartbeat).unref();

  return {
    /** Answers if it is a stream that is asked for; otherwise says no, and somebody else answers. */
    answers(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
      const path = streamAddress.exec((incoming.url ?? "").split("?")[0] ?? "")?.[1];
      if (path === undefined) return false;
      if (incoming.method !== "GET") refuse(outgoing, 405);
      else
        join(path, incoming, outgoing).catch((error: unknown) => {
          complain(error);
          outgoing.destroy();
        });
      return true;
    },
    /** Called inside a transaction; drawn after it. */
    mark: () => void setImmediate(changed),
    /** Ends every stream: browsers come back to whoever serves next. */
    close(): void {
      isClosed = true;
      clearInterval(watch);
      clearInterval(alive);
      clearTimeout(timer);
      for (const { viewers } of channels.values()) for (const viewer of viewers) viewer.end();
    },
  };
}

const complain = (error: unknown): void => console.error(error);
