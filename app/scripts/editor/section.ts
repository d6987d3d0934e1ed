import type { Connection } from "./connection.ts";
import { dueAt, waitingCharacters } from "./pace.ts";
import type { NotSaved, Saved } from "./post.ts";
import type { Conflict, Operation, Vault, Waiting } from "./vault.ts";

/** Where a section's text stands: a field of the page. */
export type Field = { value: string };

export type Section = {
  id: string;
  heading: string;
  /** Characters that the server does not have. */
  waiting: () => number;
  /** When they began to wait. */
  conflict: () => Conflict | null;
  /** The server will not take this text; a status, or 0. */
  refused: () => number;
  version: () => number;
  /** When the server last took this section from this page, `12:04:31`. */
  savedAt: () => string | null;
  isClean: () => boolean;
  /** Something was typed. */
  typed: () => void;
  /** Sends what waits now, not when it is due. Who is leaving the page cannot wait for their own disk first. */
  save: (isLeaving?: boolean) => Promise<void>;
  /** Shows what waited from before and owes it to the server; returns when it is put away as this tab's own. */
  adopt: (waiting: Waiting) => Promise<void>;
  /** Takes a text that the server has, if nothing of one's own would be lost. */
  take: (text: string, version: number) => void;
  /** Saves what the field says in the place of both texts. */
  settle: () => Promise<void>;
};

type Surroundings = {
  connection: Connection;
  /** Undefined as long as no key is here, and where a browser has none. */
  vault: () => Vault | undefined;
  /** This tab's own name. */
  tab: string;
  address: string;
  onChange: (section: Section) => void;
  onSaved: (savedAt: string) => void;
  onVaultFailed: () => void;
};

/**
 * One section being written. Every key is put away on this computer first; a save is put away, as it will be sent, before it
 * is sent, so that after any crash the same save is sent again and the server knows it. One request at a time.
 */
export function openSection(
  { id, heading, field, version: first }: { id: string; heading: string; field: Field; version: number },
  around: Surroundings,
): Section {
  let version = first;
  let saved = field.value;
  let sending: Operation | null = null;
  let conflict: Conflict | null = null;
  let refusal: { status: number; text: string } | null = null;
  let savedAt: string | null = null;
  let firstUnsaved: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let writing: Promise<void> = Promise.resolve();
  let nextWrite: Promise<void> | null = null;

  const isClean = () => field.value === saved && sending === null && conflict === null;

  /** Puts away how things stand; what is asked for while one write is under way is written once, after it. */
  function putAway(): Promise<void> {
    nextWrite ??= writing.then(() => {
      nextWrite = null;
      writing = write().catch(around.onVaultFailed);
      return writing;
    });
    return nextWrite;
  }

  async function write(): Promise<void> {
    const vault = around.vault();
    const row = `${around.tab} ${id}`;
    if (!vault || around.connection.trouble()?.kind === "left") return; // signed out: nothing stays here
    if (isClean()) {
      await vault.put("known", id, { sectionId: id, version, text: saved });
      return vault.remove("waiting", [row]);
    }
    const waiting: Waiting = {
      address: around.address,
      sectionId: id,
      heading,
      baseVersion: version,
      text: field.value,
      saved,
      sending,
      conflict,
      since: firstUnsaved ?? Date.now(),
    };
    await vault.put("waiting", row, waiting);
  }

  function typed(): void {
    if (refusal?.text !== field.value) refusal = null;
    void putAway();
    around.onChange(section);
    const now = Date.now();
    firstUnsaved ??= now;
    clearTimeout(timer);
    timer = setTimeout(() => void save(), dueAt(now, firstUnsaved) - now);
  }

  function save(isLeaving = false): Promise<void> {
    clearTimeout(timer);
    running ??= saveAll(isLeaving).finally(() => (running = null));
    return running;
  }

  async function saveAll(isLeaving: boolean): Promise<void> {
    while (!conflict && !refusal && !around.connection.trouble() && (sending || field.value !== saved)) {
      sending ??= { operationId: crypto.randomUUID(), baseVersion: version, text: field.value };
      firstUnsaved = null;
      const isAway = putAway();
      if (!isLeaving) await isAway;
      if (!(await sendOnce(sending))) break;
      await putAway();
      around.onChange(section);
      if (firstUnsaved !== null) return typed(); // what was typed meanwhile has a pace of its own
    }
  }

  /** Whether the server has answered this save. */
  async function sendOnce({ operationId, baseVersion, text }: Operation): Promise<boolean> {
    const answer = await around.connection.send<Saved | NotSaved>({
      deed: "autosaveSection",
      sectionId: id,
      baseVersion: String(baseVersion),
      operationId,
      markdown: text,
    });
    if (answer.kind === "unreachable" || answer.kind === "signed-out") return false;
    sending = null;
    if (answer.kind === "refused") refusal = { status: answer.status, text };
    else heard(answer.told, text);
    return true;
  }

  function heard(told: Saved | NotSaved, text: string): void {
    version = told.version;
    if (told.saved) {
      saved = text;
      savedAt = told.savedAt;
      around.onSaved(savedAt);
    } else {
      const { asideId, authorName, markdown: theirs } = told;
      conflict = { asideId, version: told.version, theirs, authorName, savedAt: told.savedAt };
    }
  }

  async function settle(): Promise<void> {
    if (!conflict) return;
    const text = field.value;
    const answer = await around.connection.send<Saved | NotSaved>({
      deed: "settleAside",
      asideId: conflict.asideId,
      version: String(conflict.version),
      markdown: text,
    });
    if (answer.kind === "refused") {
      // Somebody else has merged it on another page. The text here is saved the ordinary way, over what they made of it.
      conflict = null;
    } else if (answer.kind === "told" || answer.kind === "conflict") {
      conflict = null;
      heard(answer.told, text);
    } else return;
    await putAway();
    around.onChange(section);
    if (field.value !== saved) await save();
  }

  async function adopt(waiting: Waiting): Promise<void> {
    if (waiting.text !== saved || waiting.conflict) {
      field.value = waiting.text;
      version = waiting.baseVersion;
      ({ sending, conflict } = waiting);
    }
    await putAway();
    around.onChange(section);
    void save();
  }

  function take(text: string, newer: number): void {
    if (!isClean() || newer <= version) return;
    field.value = saved = text;
    version = newer;
    around.onChange(section);
  }

  const section: Section = {
    id,
    heading,
    waiting: () => (isClean() ? 0 : Math.max(1, waitingCharacters(saved, field.value))),
    conflict: () => conflict,
    refused: () => refusal?.status ?? 0,
    version: () => version,
    savedAt: () => savedAt,
    isClean,
    typed,
    save,
    adopt,
    take,
    settle,
  };
  return section;
}
