/*
 * The browser's own small database, where text waits until the server has it. What it holds is encrypted before it comes here
 * (vault.ts); this file only opens, reads and writes.
 */
export type StoreName = "keys" | "waiting" | "deeds" | "known" | "pages";

const stores: readonly StoreName[] = ["keys", "waiting", "deeds", "known", "pages"];
let opened: Promise<IDBDatabase> | undefined;

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser's database refused"));
  });

function open(): Promise<IDBDatabase> {
  opened ??= (async () => {
    const request = indexedDB.open("konwent", 2);
    request.onupgradeneeded = () => {
      const known = request.result.objectStoreNames;
      for (const name of stores)
        if (!known.contains(name)) request.result.createObjectStore(name, { keyPath: "id" });
    };
    const database = await settled(request);
    database.onversionchange = () => {
      database.close(); // a newer page of ours wants to add to it
      opened = undefined;
    };
    return database;
  })();
  return opened;
}

export async function get<Row>(store: StoreName, id: string): Promise<Row | undefined> {
  const rows = (await open()).transaction(store).objectStore(store);
  return settled(rows.get(id) as IDBRequest<Row | undefined>); // we alone write these rows
}

export async function all<Row>(store: StoreName): Promise<Row[]> {
  const rows = (await open()).transaction(store).objectStore(store);
  return settled(rows.getAll() as IDBRequest<Row[]>); // we alone write these rows
}

/** Returns when the row is on the disk, not only on its way there. */
export async function put<Row extends { id: string }>(store: StoreName, row: Row): Promise<void> {
  await written(store, (rows) => rows.put(row));
}

export async function remove(store: StoreName, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await written(store, (rows) => {
      for (const id of ids) rows.delete(id);
    });
}

async function written(store: StoreName, work: (rows: IDBObjectStore) => void): Promise<void> {
  const transaction = (await open()).transaction(store, "readwrite", { durability: "strict" });
  const end = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () =>
      reject(transaction.error ?? new Error("The browser's database refused"));
  });
  work(transaction.objectStore(store));
  await end;
}
