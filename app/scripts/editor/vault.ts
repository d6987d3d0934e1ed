import { all, get, put, remove } from "./database.ts";
import type { StoreName } from "./database.ts";

/*
 * Everything typed that the server does not have yet, and the last page as it was, encrypted with the key that the server
 * hands out for one account on one device. The key is kept so that it can be used here and never read out.
 */

/** One save as it was sent: the same again, until the server has answered it. */
export type Operation = { operationId: string; baseVersion: number; text: string };

/** Somebody else's text, saved while this one was being written. */
export type Conflict = {
  asideId: string;
  version: number;
  theirs: string;
  authorName: string | null;
  savedAt: string | null;
};

/** What a section still owes the server. */
export type Waiting = {
  /** Where it is sent: the page's own address for saves. */
  address: string;
  sectionId: string;
  heading: string;
  baseVersion: number;
  text: string;
  /** What the server last said it has; the difference is what waits. */
  saved: string;
  sending: Operation | null;
  conflict: Conflict | null;
  since: number;
};

/** Something done in the room, as its form would have been sent, and when (ISO instant). */
export type LateDeed = { address: string; fields: [string, string][]; label: string; heldAt: string };

/** A section as the server last said it has it, while the kept page is older. */
export type Known = { sectionId: string; version: number; text: string };
export type KeptPage = { path: string; html: string; headers: [string, string][]; assets: string[] };

type Sealed = { iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer };
type Row = { id: string; account: string; sealed: Sealed };
/** `address` is where the account's key came from, and where it can be dropped. */
type KeyRow = { id: string; device: string; address: string; key: CryptoKey | null };

/** What is kept for one account in this browser. */
export type Vault = {
  account: string;
  put: <Value>(store: StoreName, id: string, value: Value) => Promise<void>;
  list: <Value>(store: StoreName) => Promise<{ id: string; value: Value }[]>;
  remove: (store: StoreName, ids: readonly string[]) => Promise<void>;
};

/** Browsers give the means to encrypt only to pages that came safely. Elsewhere nothing is kept. */
export const canKeep = (): boolean => "indexedDB" in globalThis && "subtle" in (globalThis.crypto ?? {});

/** This browser's name for an account's device: made up here, told to the server, never shown. */
export async function deviceOf(account: string, address: string): Promise<string> {
  const known = await findDevice(account);
  if (known) return known.device;
  const device = crypto.randomUUID();
  await put("keys", { id: account, device, address, key: null } satisfies KeyRow);
  return device;
}

export const findDevice = (account: string): Promise<{ device: string; address: string } | undefined> =>
  get<KeyRow>("keys", account);

/** Takes the key as the server handed it out; after this it can be used and no longer read. */
export async function takeKey(account: string, base64: string): Promise<void> {
  const known = await get<KeyRow>("keys", account);
  if (!known || known.key) return; // what is encrypted already can be read only with the first
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
  await put("keys", { ...known, key } satisfies KeyRow);
}

/** The vault of an account whose key is here already. */
export async function openVault(account: string): Promise<Vault | undefined> {
  const key = (await get<KeyRow>("keys", account))?.key;
  if (!key) return undefined;
  return {
    account,
    put: async (store, id, value) => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(JSON.stringify(value));
      const bytes = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, plain);
      await put(store, { id: `${account} ${id}`, account, sealed: { iv, bytes } } satisfies Row);
    },
    list: async <Value>(store: StoreName) => {
      const rows = (await all<Row>(store)).filter((row) => row.account === account);
      const opened = await Promise.all(
        rows.map(async ({ id, sealed: { iv, bytes } }) => {
          const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, bytes).catch(() => null);
          const value = plain && (JSON.parse(new TextDecoder().decode(plain)) as Value); // written by `put`
          return value ? [{ id: id.slice(account.length + 1), value }] : [];
        }),
      );
      return opened.flat();
    },
    remove: (store, ids) =>
      remove(
        store,
        ids.map((id) => `${account} ${id}`),
      ),
  };
}

/** Leaves nothing of an account in this browser. */
export async function forgetAccount(account: string): Promise<void> {
  for (const store of ["waiting", "deeds", "known", "pages"] as const)
    await remove(
      store,
      (await all<Row>(store)).filter((row) => row.account === account).map((row) => row.id),
    );
  await remove("keys", [account]);
}

/** Pages of anybody else go as soon as somebody is here; what they have typed waits for them. */
export async function forgetPagesOfOthers(account: string): Promise<void> {
  for (const store of ["known", "pages"] as const)
    await remove(
      store,
      (await all<Row>(store)).filter((row) => row.account !== account).map((row) => row.id),
    );
}
