import { replay } from "./replay.ts";
import type { Section } from "./section.ts";
import type { Vault, Waiting } from "./vault.ts";

const lockOf = (tab: string) => `konwent-tab-${tab}`;

/** Holds this tab's own lock as long as the tab lives: who gets it next inherits what the tab has left. */
export function liveAs(tab: string): void {
  void navigator.locks.request(lockOf(tab), () => new Promise(() => undefined));
}

/**
 * Text left by tabs that are gone (closed, crashed, reloaded): into its section, where nothing else waits, or straight to the
 * server, which keeps it aside if somebody has written since. A tab that still lives keeps its own, until it is gone too.
 */
export async function inherit(
  vault: Vault,
  about: { tab: string; address: string; sectionOf: (id: string) => Section | undefined },
): Promise<void> {
  const rows = (await vault.list<Waiting>("waiting")).filter(({ value }) => value.address === about.address);
  const tabs = new Set(rows.map(({ id }) => id.split(" ")[0] ?? ""));
  tabs.delete(about.tab);
  const first = [...tabs].map((tab) =>
    navigator.locks.request(lockOf(tab), { ifAvailable: true }, async (lock) => {
      if (lock) await takeOver(vault, tab, about);
      else void navigator.locks.request(lockOf(tab), () => takeOver(vault, tab, about));
    }),
  );
  await Promise.all(first);
}

async function takeOver(
  vault: Vault,
  tab: string,
  { address, sectionOf }: { address: string; sectionOf: (id: string) => Section | undefined },
): Promise<void> {
  for (const { id, value } of await vault.list<Waiting>("waiting")) {
    if (!id.startsWith(`${tab} `) || value.address !== address) continue;
    const section = sectionOf(value.sectionId);
    if (section?.isClean()) {
      await section.adopt(value);
      await vault.remove("waiting", [id]);
    } else if (await replay(value)) await vault.remove("waiting", [id]);
  }
}
