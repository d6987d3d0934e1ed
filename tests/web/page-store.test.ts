import { createServer, request } from "node:http";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { openPageStore } from "#web/page-store";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

type Said = { status: number; headers: IncomingMessage["headers"]; bytes: Buffer };

/** A store before a program that answers with the number of its drawing, and a reader of it. */
async function aStore({
  draw = (path: string, drawing: number): Response | Promise<Response> =>
    aPage(`${path} ${drawing}\n`.repeat(100)),
  room = 1_000_000,
} = {}) {
  const drawn: string[] = [];
  let [written, today] = [1, "2026-03-12"];
  const store = openPageStore({
    answer: async (asked) => {
      const { pathname, search } = new URL(asked.url);
      drawn.push(pathname + search);
      return draw(pathname, drawn.length);
    },
    baseUrl: "http://konwent.example",
    day: () => today,
    writtenByOthers: () => written,
    room,
  });
  const server = createServer((incoming, outgoing) => {
    if (!store.answers(incoming, outgoing)) outgoing.writeHead(501).end();
  }).listen(0, "127.0.0.1");
  closing.push(() => server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP, so it has a port
  const read = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    new Promise<Said>((resolve, reject) => {
      request({ port, path, headers, method, agent: false }, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("end", () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            bytes: Buffer.concat(chunks),
          }),
        );
      })
        .on("error", reject)
        .end();
    });
  return {
    store,
    drawn,
    read,
    write: () => void written++,
    sleep: (day: string) => void (today = day),
  };
}

const aPage = (text: string, headers: Record<string, string> = {}, status = 200) =>
  new Response(text, {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "public, no-cache", ...headers },
  });

/** Longer than the store waits between two looks around. */
const aLook = () => wait(5);

test("a page is drawn once, however many ask for it at once and afterwards", async () => {
  const { drawn, read } = await aStore();
  const said = await Promise.all(Array.from({ length: 50 }, () => read("/pytania")));
  expect((await read("/pytania")).bytes).toEqual(said[0]?.bytes);
  expect(new Set(said.map(({ bytes }) => bytes.toString())).size).toBe(1);
  expect(drawn).toEqual(["/pytania"]);
});

test("each encoding says the same under a tag of its own, and who has it hears 304", async () => {
  const { drawn, read } = await aStore();
  const plain = await read("/");
  const gzip = await read("/", { "accept-encoding": "gzip, deflate" });
  const brotli = await read("/", { "accept-encoding": "gzip, deflate, br" });
  expect(gunzipSync(gzip.bytes)).toEqual(plain.bytes);
  expect(brotliDecompressSync(brotli.bytes)).toEqual(plain.bytes);
  expect([gzip, brotli].map(({ headers }) => headers["content-encoding"])).toEqual(["gzip", "br"]);
  expect(new Set([plain, gzip, brotli].map(({ headers }) => headers.etag)).size).toBe(3);
  for (const [said, accepted] of [
    [plain, ""],
    [gzip, "gzip"],
    [brotli, "br"],
  ] as const) {
    const again = await read("/", {
      "accept-encoding": accepted,
      "if-none-match": `W/"other", ${said.headers.etag ?? ""}`,
    });
    expect([again.status, again.bytes.length, again.headers.etag, again.headers.vary]).toEqual([
      304,
      0,
      said.headers.etag,
      "Accept-Encoding",
    ]);
  }
  expect((await read("/", { "accept-encoding": "br;q=0, gzip;q=0.5" })).headers["content-encoding"]).toBe(
    "gzip",
  );
  expect(drawn).toHaveLength(1);
});

test("HEAD says what GET says, without the page", async () => {
  const { read } = await aStore();
  const whole = await read("/");
  const head = await read("/", {}, "HEAD");
  expect({ ...head.headers, date: "" }).toEqual({ ...whole.headers, date: "" });
  expect(head.bytes).toHaveLength(0);
});

test("an event drops all pages; one that no page tells of drops none", async () => {
  const { store, drawn, read } = await aStore();
  await read("/");
  store.mark("minutes.section-saved");
  await read("/");
  expect(drawn).toHaveLength(1);
  store.mark("question.accepted");
  expect((await read("/")).bytes.toString()).toContain("/ 2");
});

test("the hand of another process and the next day drop all pages", async () => {
  const { drawn, read, write, sleep } = await aStore();
  await read("/");
  write();
  await aLook();
  await read("/");
  expect(drawn).toHaveLength(2);
  sleep("2026-03-13");
  await aLook();
  await read("/");
  expect(drawn).toHaveLength(3);
});

test("a page during whose drawing something happened is kept by nobody", async () => {
  let finish: (response: Response) => void = () => undefined;
  const slow = new Promise<Response>((resolve) => (finish = resolve));
  const { store, drawn, read } = await aStore({
    draw: (path, drawing) => (drawing === 1 ? slow : aPage(`${path} new`)),
  });
  const first = read("/");
  while (drawn.length === 0) await wait(1);
  store.mark("question.accepted");
  const afterwards = await read("/"); // does not wait for the old one
  finish(aPage("/ old"));
  expect((await first).bytes.toString()).toBe("/ old");
  expect([afterwards, await read("/")].map(({ bytes }) => bytes.toString())).toEqual(["/ new", "/ new"]);
});

test.each([
  ["what is not found", aPage("no", {}, 404), "/nie-ma"],
  ["what sets a cookie", aPage("yes", { "Set-Cookie": "a=b" }), "/"],
  ["what may not be stored", aPage("yes", { "Cache-Control": "no-store" }), "/"],
])("%s is drawn each time", async (_, response, path) => {
  const { drawn, read } = await aStore({ draw: () => response.clone() });
  const said = await read(path);
  expect([said.status, said.bytes.toString()]).toEqual([response.status, await response.clone().text()]);
  await read(path);
  expect(drawn).toHaveLength(2);
});

test.each([
  "/biuro/konwenty",
  "/en/moje",
  "/konto",
  "/konwenty/2026-03-12/na-zywo",
  "/en/konwenty/2026-03-12/ekran",
  "/pliki/abc/a.pdf",
  "/weryfikacja",
  "/healthz",
  "//elsewhere/x",
])("%s is answered by somebody else", async (path) => {
  const { drawn, read } = await aStore();
  expect((await read(path)).status).toBe(501);
  expect(drawn).toEqual([]);
});

test("a form, and a part of a page, are answered by somebody else", async () => {
  const { read } = await aStore();
  expect((await read("/szukaj", {}, "POST")).status).toBe(501);
  expect((await read("/", { range: "bytes=0-1" })).status).toBe(501);
});

test("when the room is full, the page longest unread goes", async () => {
  const { store, drawn, read } = await aStore({ draw: (path) => aPage(path.repeat(100)), room: 1000 });
  for (const path of ["/aa", "/bb", "/cc"]) await read(path); // three of 300 bytes
  await read("/aa");
  await read("/dd");
  expect(store.held()).toEqual({ pages: 3, bytes: 900 });
  await read("/aa");
  expect(drawn).toEqual(["/aa", "/bb", "/cc", "/dd"]);
  await read("/bb");
  expect(drawn).toHaveLength(5);
});

test("a program that fails is not waited for, and is asked again", async () => {
  let isBroken = true;
  const { read } = await aStore({
    draw: () => {
      if (isBroken) throw new Error("expected by the test");
      return aPage("well");
    },
  });
  expect((await read("/")).status).toBe(500);
  isBroken = false;
  expect((await read("/")).bytes.toString()).toBe("well");
});
