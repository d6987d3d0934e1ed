import type { IncomingMessage, ServerResponse } from "node:http";

const mostBytes = 512 * 1024 * 1024;
const mostTime = 120_000;

/**
 * Lets a sender finish whose request was answered before it had all arrived (a file too large, a form of a stranger).
 * Browsers read the answer only after sending everything, and a connection closed before that loses it. So the rest is
 * taken and thrown away, up to 512 MB and two minutes; then the connection is closed.
 */
export function drainUnreadBody(incoming: IncomingMessage, outgoing: ServerResponse): void {
  outgoing.once("finish", () => {
    if (incoming.complete && incoming.readableEnded) return;
    let bytes = 0;
    const giveUp = () => incoming.socket.destroySoon();
    const timer = setTimeout(giveUp, mostTime).unref();
    incoming.removeAllListeners("data"); // whoever was reading has stopped, and would hold the stream up
    incoming.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > mostBytes) giveUp();
    });
    incoming.once("close", () => clearTimeout(timer));
    incoming.resume();
  });
}
