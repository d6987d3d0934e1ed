import { setTimeout as wait } from "node:timers/promises";

export type Told = { event: string; id: string | null; data: string };

/** Somebody who listens to a stream of server-sent events, as a browser would; everything heard is kept. */
export async function aViewer(address: string, lastEventId?: string) {
  const gone = new AbortController();
  const answer = await fetch(address, {
    signal: gone.signal,
    headers: lastEventId ? { "Last-Event-ID": lastEventId } : {},
  });
  const heard: Told[] = [];
  let isOver = false;
  const listen = async () => {
    let unread = "";
    const decoder = new TextDecoder();
    const reader = answer.body?.getReader();
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      const blocks = (unread + decoder.decode(read.value, { stream: true })).split("\n\n");
      unread = blocks.pop() ?? "";
      heard.push(...blocks.flatMap(toldIn));
    }
  };
  void listen()
    .catch(() => undefined) // cut off: by the server's end or by our own leaving
    .finally(() => (isOver = true));
  return {
    answer,
    heard,
    isOver: () => isOver,
    leave: () => gone.abort(),
    /** The first thing told that is so; waits for it. */
    hears: async (isIt: (told: Told) => boolean): Promise<Told> => {
      for (let tries = 0; tries < 400; tries++) {
        const found = heard.find(isIt);
        if (found) return found;
        await wait(25);
      }
      throw new Error(`Nobody said it. Heard: ${JSON.stringify(heard).slice(0, 2000)}`);
    },
  };
}

function toldIn(block: string): Told[] {
  const lines = block.split("\n");
  const of = (field: string) =>
    lines.filter((line) => line.startsWith(`${field}: `)).map((line) => line.slice(field.length + 2));
  const event = of("event")[0];
  return event ? [{ event, id: of("id")[0] ?? null, data: of("data").join("\n") }] : [];
}
