/*
 * Signing out asks first when text of the minutes or a deed of the session still waits in this browser: send it, keep a copy, throw
 * it away, or stay.
 * When nothing waits, or the clerk has chosen, nothing of the account stays here. And whoever comes after somebody else never
 * finds their pages.
 */
import { tellTabs } from "./editor/account-news.ts";
import { post } from "./editor/post.ts";
import { downloadable, sendLate, waitingDeeds } from "./editor/late.ts";
import { replay } from "./editor/replay.ts";
import { downloadText, say } from "./editor/status.ts";
import { canKeep, findDevice, forgetAccount, forgetPagesOfOthers, openVault } from "./editor/vault.ts";
import type { Waiting } from "./editor/vault.ts";

const desk = document.querySelector<HTMLElement>("[data-sign-out]");
if (desk && canKeep()) void guard(desk);

async function guard(box: HTMLElement): Promise<void> {
  const account = box.dataset["account"] ?? "";
  const dialog = box.querySelector("dialog");
  let form: HTMLFormElement | null = null;

  const isSigningOut = (target: EventTarget | null): target is HTMLFormElement =>
    target instanceof HTMLFormElement &&
    target.querySelector<HTMLInputElement>("input[name=deed]")?.value === "signOut";

  document.addEventListener("submit", (event) => {
    if (!isSigningOut(event.target)) return;
    form = event.target;
    event.preventDefault();
    void ask();
  });

  async function ask(): Promise<void> {
    const waiting = await waitingTexts().catch(() => []);
    const deeds = await lateDeeds().catch(() => []);
    if (waiting.length + deeds.length === 0 || !dialog) return go();
    say(dialog.querySelector("[data-sign-out-failed]"), "");
    dialog.showModal();
  }

  const waitingTexts = async (): Promise<{ id: string; value: Waiting }[]> =>
    (await (await openVault(account))?.list<Waiting>("waiting")) ?? [];

  const lateDeeds = async () => {
    const vault = await openVault(account);
    return vault ? waitingDeeds(vault) : [];
  };

  async function send(): Promise<void> {
    const vault = await openVault(account);
    for (const { id, value } of await waitingTexts())
      if (await replay(value)) await vault?.remove("waiting", [id]);
    const left = vault ? await sendLate(vault) : 0;
    if (left + (await waitingTexts()).length === 0) return go();
    say(dialog?.querySelector("[data-sign-out-failed]"), dialog?.dataset["failed"] ?? "");
  }

  async function download(): Promise<void> {
    const texts = (await waitingTexts()).map(({ value }) => ({ heading: value.heading, text: value.text }));
    downloadText(dialog?.dataset["file"] ?? "konwent.txt", [...texts, ...downloadable(await lateDeeds())]);
  }

  /** Leaves nothing behind and signs out; other tabs hear of it and write no more. */
  async function go(): Promise<void> {
    tellTabs({ kind: "left", account });
    try {
      const known = await findDevice(account);
      if (known) await post(known.address, { deed: "dropDeviceKey", device: known.device });
      await forgetAccount(account);
    } finally {
      form?.submit();
    }
  }

  const on = (name: string, work: () => void) =>
    dialog?.querySelector(`[data-choose=${name}]`)?.addEventListener("click", work);
  on("send", () => void send());
  on("download", () => void download());
  on("discard", () => void go());
  on("stay", () => dialog?.close());

  await forgetPagesOfOthers(account).catch(() => undefined);
  tellTabs({ kind: "here", account });
}
