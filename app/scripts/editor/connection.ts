import { pauseBefore } from "./pace.ts";
import { post } from "./post.ts";
import type { Answer } from "./post.ts";

/** Why nothing can be sent just now. */
export type Trouble = "offline" | "signed-out" | "another-account" | "left";

export type Connection = {
  /** What stands in the way and since when; null when all is well. */
  trouble: () => { kind: Trouble; since: Date } | null;
  send: <Told>(fields: Record<string, string>) => Promise<Answer<Told>>;
  /** Tries at once whether the way is free again. */
  tryNow: () => Promise<void>;
  /** The clerk has signed out in another tab: nothing more is sent from this page. */
  leave: () => void;
};

type KeyGiven = { key: string; accountId: string };

/**
 * The way to the server. When it fails, only one question is asked, again and again: who am I, and what is my key? Once it is
 * answered, and for the account whose page this is, everything that waits goes out.
 */
export function openConnection(about: {
  address: string;
  account: string;
  device: string;
  onKey: (key: string) => Promise<void>;
  onChange: () => void;
  onBack: () => void;
}): Connection {
  let trouble: { kind: Trouble; since: Date } | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let trying: Promise<void> | null = null;

  function fail(kind: Trouble): void {
    failures++;
    clearTimeout(timer);
    if (kind === "offline" || kind === "signed-out")
      timer = setTimeout(() => void tryNow(), pauseBefore(failures));
    if (trouble?.kind === kind) return;
    trouble = { kind, since: trouble?.since ?? new Date() };
    about.onChange();
  }

  async function send<Told>(fields: Record<string, string>): Promise<Answer<Told>> {
    const answer = await post<Told>(about.address, fields);
    if (answer.kind === "unreachable") fail("offline");
    if (answer.kind === "signed-out") fail("signed-out");
    return answer;
  }

  async function ask(): Promise<void> {
    const answer = await send<KeyGiven>({ deed: "takeDeviceKey", device: about.device });
    if (answer.kind === "refused") return fail("another-account");
    if (answer.kind !== "told") return;
    if (answer.told.accountId !== about.account) return fail("another-account");
    await about.onKey(answer.told.key);
    failures = 0;
    clearTimeout(timer);
    const wasTroubled = trouble !== null;
    trouble = null;
    if (wasTroubled) about.onChange();
    about.onBack();
  }

  function tryNow(): Promise<void> {
    if (trouble?.kind === "left") return Promise.resolve();
    trying ??= ask().finally(() => (trying = null));
    return trying;
  }

  const leave = (): void => fail("left");
  return { trouble: () => trouble, send, tryNow, leave };
}
