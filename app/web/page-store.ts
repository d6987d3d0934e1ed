import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { eventTypes, recordKindOf } from "#domain/kernel/events";
import type { EventType } from "#domain/kernel/events";
import { areaOf, withoutLanguage } from "../areas.ts";
import type { Answer } from "./answer.ts";
import { isKnown } from "./entity-tag.ts";

/**
 * Events that no kept page tells of: what happens every few seconds while a convention sits and a clerk writes. Every other
 * event drops every page. tests/e2e/page-freshness.spec.ts compares each kept page with a fresh one after each kind of deed.
 */
export const quietEvents: ReadonlySet<string> = new Set<EventType>([
  ...eventTypes.filter((type) => recordKindOf(type) === "floor"),
  "minutes.section-saved",
  "minutes-revision.kept",
  "vote.ballot-cast",
  "vote.ballot-withdrawn",
]);

/** Pages of the second (live ones), pages of what is no fact (checkpoints), and files, which are streamed and carry a tag of their own. */
const isNeverKept = (path: string): boolean =>
  /^\/(pliki\/|weryfikacja$|konwenty\/[^/]+\/(na-zywo|ekran)$)/.test(path);

type Encoding = "gzip" | "br";
/** Headers are flat lists, name by value: Node writes them as they are. */
type Body = { bytes: Buffer; etag: string; headers: string[]; unchanged: string[] };
type Page = {
  status: number;
  headers: [name: string, value: string][];
  /** Of its plain bytes. */
  etag: string;
  isText: boolean;
  plain: Body;
  /** Compressed, when somebody has asked for it: being made, and made. */
  making: Partial<Record<Encoding, Promise<Body>>>;
  made: Partial<Record<Encoding, Body>>;
  /** Bytes, in all encodings there are. */
  size: number;
};

const compress = {
  gzip: (bytes: Buffer): Promise<Buffer> => promisify(gzip)(bytes, { level: 6 }),
  br: (bytes: Buffer): Promise<Buffer> =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
};

/** Milliseconds that pass between two looks whether somebody else has written, or the day has ended. */
const look = 2;
/** Addresses longer than this are drawn each time: nobody fills the memory with them. */
const longestAddress = 400;

export type PageStore = ReturnType<typeof openPageStore>;

/**
 * The public's pages as they were last drawn, the same bytes for everybody: answered from memory, tagged and compressed,
 * without a look into the database. All are dropped together by the next event that the public could see, by the next
 * midnight of the council's time, and when another process has written. Many who ask for the same page at once wait for one drawing.
 */
export function openPageStore({
  answer,
  baseUrl,
  day,
  writtenByOthers,
  room = 32 * 1024 * 1024,
}: {
  answer: Answer;
  /** Where the pages stand: no page depends on the name by which it was asked for. */
  baseUrl: string;
  /** The council's day. */
  day: () => string;
  /** A number that changes when another process commits; see `pragma data_version`. */
  writtenByOthers: () => number;
  /** Bytes that may be kept, all encodings of all pages together; the page longest unread goes first. */
  room?: number;
}) {
  let pages = new Map<string, Page>();
  let drawing = new Map<string, Promise<Page>>();
  let kept = 0;
  let lookedAt = -Infinity;
  let seen = `${writtenByOthers()} ${day()}`;

  function drop(): void {
    pages = new Map();
    drawing = new Map();
    kept = 0;
  }

  function lookAround(): void {
    const now = performance.now();
    if (now - lookedAt < look) return;
    lookedAt = now;
    const state = `${writtenByOthers()} ${day()}`;
    if (state !== seen) drop();
    seen = state;
  }

  /** What changes while a page is drawn leaves the page to those who wait for it: nobody after them gets it. */
  async function draw(address: string, env: Parameters<Answer>[1]): Promise<Page> {
    const [into, drawnHere] = [pages, drawing];
    try {
      const response = await answer(new Request(new URL(address, baseUrl)), env);
      const page = await pageOf(response);
      if (isKeepable(response) && into === pages && page.size * 2 < room) {
        pages.set(address, page);
        grow(page.size);
      }
      return page;
    } finally {
      drawnHere.delete(address);
    }
  }

  function grow(bytes: number): void {
    kept += bytes;
    for (const [address, { size }] of pages) {
      if (kept <= room) return;
      pages.delete(address);
      kept -= size;
    }
  }

  /** The page in one encoding, compressed once for all who wait for it. */
  const compressed = (address: string, page: Page, encoding: Encoding): Promise<Body> =>
    (page.making[encoding] ??= compress[encoding](page.plain.bytes).then((bytes) => {
      const body = bodyOf(bytes, page, encoding);
      page.made[encoding] = body;
      page.size += bytes.length;
      if (pages.get(address) === page) grow(bytes.length);
      return body;
    }));

  return {
    /** An event happened, perhaps in a transaction that is still open: nobody reads before it ends. */
    mark: (type: EventType): void => {
      if (!quietEvents.has(type)) drop();
    },
    /** How much is kept, for whoever measures. */
    held: () => ({ pages: pages.size, bytes: kept }),
    /** Answers if it is a page of the public that is asked for; otherwise says no, and somebody else answers. */
    answers(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
      const { method, url: address = "" } = incoming;
      if (method !== "GET" && method !== "HEAD") return false;
      lookAround();
      const page = pages.get(address);
      if (page) {
        pages.delete(address); // and back at the end: the one longest unread is first
        pages.set(address, page);
        const encoding = encodingFor(incoming, page);
        const body = encoding === null ? page.plain : page.made[encoding];
        if (body) {
          write(incoming, outgoing, page, body);
          return true;
        }
      } else if (!isShared(incoming, address)) return false;
      const drawn = page ? Promise.resolve(page) : (drawing.get(address) ?? draw(address, { incoming }));
      if (!page) drawing.set(address, drawn);
      drawn
        .then(async (there) => {
          const encoding = encodingFor(incoming, there);
          const body = encoding === null ? there.plain : await compressed(address, there, encoding);
          write(incoming, outgoing, there, body);
        })
        .catch((error: unknown) => {
          console.error(error);
          outgoing.writeHead(500).end();
        });
      return true;
    },
  };
}

/** May many get the same answer? What is asked for with a body, in part or in another host's name is answered by itself. */
function isShared({ headers }: IncomingMessage, address: string): boolean {
  if (!address.startsWith("/") || address.startsWith("//") || address.length > longestAddress) return false;
  if (
    headers.range !== undefined ||
    headers["transfer-encoding"] !== undefined ||
    Number(headers["content-length"] ?? 0) > 0
  )
    return false;
  const path = address.split("?", 1)[0] ?? "";
  return areaOf(path) === "public" && path !== "/healthz" && !isNeverKept(withoutLanguage(path));
}

const isKeepable = ({ status, headers }: Response): boolean =>
  status === 200 && !headers.has("Set-Cookie") && (headers.get("Cache-Control") ?? "").startsWith("public");

async function pageOf(response: Response): Promise<Page> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 27)}"`;
  const isText = /^(text\/|image\/svg|application\/(json|atom|xml|ld\+json|manifest))/.test(
    response.headers.get("content-type") ?? "",
  );
  const headers = [...response.headers].filter(([name]) => name !== "etag" && name !== "content-length");
  if (isText) headers.push(["vary", "Accept-Encoding"]);
  const about = { status: response.status, headers, etag };
  return {
    ...about,
    isText,
    plain: bodyOf(bytes, about, null),
    making: {},
    made: {},
    size: bytes.length,
  };
}

/** What is sent of a page in one encoding; each has a tag of its own (RFC 9110, 8.8.3.3). */
function bodyOf(
  bytes: Buffer,
  { status, headers, etag: plainTag }: Pick<Page, "status" | "headers" | "etag">,
  encoding: Encoding | null,
): Body {
  const etag = encoding === null ? plainTag : `${plainTag.slice(0, -1)}-${encoding}"`;
  const type = headers.filter(([name]) => name === "content-type").flat();
  const unchanged = headers.filter(([name]) => name !== "content-type").flat();
  if (status === 200) unchanged.push("etag", etag);
  const encoded = encoding === null ? [] : ["content-encoding", encoding];
  const length = ["content-length", String(bytes.length)];
  return { bytes, etag, unchanged, headers: [...type, ...unchanged, ...encoded, ...length] };
}

/** The smallest form of a page that the reader understands (RFC 9110, 12.5.3); null for the plain one. A short page gains nothing. */
function encodingFor({ headers }: IncomingMessage, { isText, plain }: Page): Encoding | null {
  if (!isText || plain.bytes.length < 256) return null;
  const said = String(headers["accept-encoding"] ?? "");
  if (/(^|[\s,])br\s*(,|$|;\s*q=(?!0(\.0*)?\s*(,|$)))/.test(said)) return "br";
  return /(^|[\s,])gzip\s*(,|$|;\s*q=(?!0(\.0*)?\s*(,|$)))/.test(said) ? "gzip" : null;
}

/** Who has the page already is told only that it is the same. */
function write(incoming: IncomingMessage, outgoing: ServerResponse, page: Page, body: Body): void {
  if (page.status === 200 && isKnown(incoming.headers["if-none-match"], body.etag))
    outgoing.writeHead(304, body.unchanged).end();
  else if (incoming.method === "HEAD") outgoing.writeHead(page.status, body.headers).end();
  else outgoing.writeHead(page.status, body.headers).end(body.bytes);
}
