import type { Connection } from "./connection.ts";
import { downloadable, keepLate, sendLate, waitingDeeds } from "./late.ts";
import { downloadText, say } from "./status.ts";
import type { Vault } from "./vault.ts";
import { clock, counted, fill } from "./words.ts";
import type { Counted } from "./words.ts";

/** Sentences for the script alone; the page hands them over in its own language. */
export type LateWords = {
  language: string;
  offline: string;
  signedOut: string;
  waits: string;
  sent: string;
  fileName: string;
  waiting: Counted;
  arrive: string;
  leave: string;
  isIn: string;
  isOut: string;
};

export type LateDesk = {
  words: LateWords;
  /** Puts a form away until the network is back. `fields` as the form would have sent them. */
  keep: (fields: [string, string][], label: string) => Promise<void>;
  /** Hands over what waits. */
  send: () => Promise<void>;
  draw: () => Promise<void>;
  isEmpty: () => Promise<boolean>;
};

/** The place on a page that shows what was done without network and waits. Without it on the page there is nothing to do. */
export function openLateDesk(about: {
  vault: () => Vault | undefined;
  connection: () => Connection | undefined;
}): LateDesk | null {
  const desk = document.querySelector<HTMLElement>("[data-late-desk]");
  if (!desk) return null;
  const words = JSON.parse(desk.dataset["words"] ?? "{}") as LateWords; // the page writes it from the same type
  const address = desk.dataset["address"] ?? "";
  const place = desk.querySelector<HTMLElement>("[data-late-waiting]");
  const rows = async () => {
    const vault = about.vault();
    return vault ? waitingDeeds(vault).catch(() => []) : [];
  };
  let hadSome = false;

  async function draw(): Promise<void> {
    const waiting = await rows();
    const trouble = about.connection()?.trouble();
    const list = place?.querySelector("[data-late-list]");
    list?.replaceChildren(
      ...waiting.map(({ value: { label, heldAt } }) => {
        const line = document.createElement("li");
        line.textContent = `${clock(new Date(heldAt))} ${label}`;
        return line;
      }),
    );
    const facts = {
      time: trouble ? clock(trouble.since) : "",
      waiting: counted(words, words.waiting, waiting.length),
    };
    const sentence =
      trouble?.kind === "offline"
        ? words.offline
        : trouble
          ? words.signedOut
          : waiting.length > 0
            ? words.waits
            : "";
    say(place?.querySelector("[data-late-words]"), fill(sentence, facts));
    // Where minutes are written, the editor says itself that the network is gone.
    const isAlone = desk?.matches("[data-held-deeds]") ?? false;
    if (place) place.hidden = waiting.length === 0 && !(trouble && isAlone);
    const copy = place?.querySelector<HTMLElement>("[data-late-copy]");
    if (copy) copy.hidden = waiting.length === 0;
    if (hadSome && waiting.length === 0 && !trouble)
      say(desk?.querySelector("[data-late-voice]"), words.sent);
    hadSome = waiting.length > 0;
  }

  desk
    .querySelector("[data-late-copy]")
    ?.addEventListener(
      "click",
      () => void rows().then((all) => downloadText(words.fileName, downloadable(all))),
    );

  return {
    words,
    draw,
    isEmpty: async () => (await rows()).length === 0,
    keep: async (fields, label) => {
      const vault = about.vault();
      if (!vault) throw new Error("Nothing can be kept here");
      await keepLate(vault, { address, fields, label, heldAt: new Date().toISOString() });
      await draw();
    },
    send: async () => {
      const vault = about.vault();
      if (vault && (await rows()).length > 0) await sendLate(vault);
      await draw();
    },
  };
}

/** What a form would send, pressed with this button. */
export function fieldsOf(form: HTMLFormElement, button: HTMLElement | null): [string, string][] {
  const sent = new FormData(form, button);
  return [...sent].map(([name, value]) => [name, typeof value === "string" ? value : ""]);
}
