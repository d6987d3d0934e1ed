import type { IncomingMessage, ServerResponse } from "node:http";
import { securityHeaders } from "../security-headers.ts";

/** Bytes a viewer may leave unread; whoever reads slower is let go, comes back by itself and gets the newest state. */
const mostUnread = 256 * 1024;
/** Milliseconds after which a browser comes back; spread, or five thousand would come at one instant. */
const comeBackAfter = () => 1000 + Math.floor(Math.random() * 2000);

const headers = {
  ...securityHeaders("public", ""),
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-store",
  "X-Accel-Buffering": "no",
};

/** Somebody who watches: an answer that stays open. */
export type Viewer = ServerResponse;

/** Opens the stream. Its end is the connection's end, so nothing is wrapped around the bytes, and they are the same for all. */
export function openViewer(incoming: IncomingMessage, outgoing: Viewer, onGone: () => void): void {
  outgoing.removeHeader("Transfer-Encoding");
  outgoing.writeHead(200, { ...headers, Connection: "close" });
  outgoing.once("close", onGone);
  outgoing.on("error", onGone);
  incoming.socket.setNoDelay(true);
  incoming.socket.setTimeout(0);
  outgoing.write(`retry: ${comeBackAfter()}\n\n`);
}

/** The same bytes to everybody; a socket that takes nothing any more is closed. */
export function sendToAll(viewers: Iterable<Viewer>, bytes: Buffer): void {
  for (const viewer of viewers) {
    if (viewer.writableLength > mostUnread) viewer.destroy();
    else viewer.write(bytes);
  }
}

/** An answer that is no stream: what was asked for is not there, or not like that. */
export function refuse(outgoing: ServerResponse, status: 404 | 405): void {
  outgoing
    .writeHead(status, {
      ...securityHeaders("public", ""),
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "no-store",
      ...(status === 405 ? { Allow: "GET" } : {}),
    })
    .end(status === 405 ? "Method Not Allowed" : "Not Found");
}
