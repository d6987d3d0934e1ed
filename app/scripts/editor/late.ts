import { post } from "./post.ts";
import type { LateDeed, Vault } from "./vault.ts";
import { clock } from "./words.ts";

/*
 * What was done while the network was gone: forms put away as they would have been sent, each with its key and its hour. They
 * are handed over one at a time, in the order they were done, to an address that takes each or keeps it with the reason why not.
 */
type Row = { id: string; value: LateDeed };

/** Puts a form away, under its hour and its key. */
export async function keepLate(vault: Vault, deed: LateDeed): Promise<void> {
  const key = deed.fields.find(([name]) => name === "requestKey")?.[1] ?? crypto.randomUUID();
  await vault.put("deeds", `${deed.heldAt} ${key}`, deed);
}

/** Those that wait, in the order they were done. */
export async function waitingDeeds(vault: Vault): Promise<Row[]> {
  const rows = await vault.list<LateDeed>("deeds");
  return rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/**
 * Hands over all that wait, and tells how many still do. One that went out and whose answer was lost goes out again: the server
 * knows its key. Of several tabs one at a time does this, so that the order holds.
 */
export async function sendLate(vault: Vault): Promise<number> {
  return navigator.locks.request(`konwent-late-${vault.account}`, async () => {
    let left = 0;
    const rows = await waitingDeeds(vault);
    for (const [at, { id, value }] of rows.entries()) {
      const answer = await post(value.address, [...value.fields, ["heldAt", value.heldAt]]);
      if (answer.kind === "unreachable" || answer.kind === "signed-out") return left + rows.length - at;
      if (answer.kind === "told") await vault.remove("deeds", [id]);
      else left++; // not for this account any more: it stays here, and the others go on
    }
    return left;
  });
}

/** As plain text: what and when, and what was typed. */
export const downloadable = (rows: readonly Row[]): { heading: string; text: string }[] =>
  rows.map(({ value: { label, heldAt, fields } }) => ({
    heading: `${clock(new Date(heldAt))} ${label}`,
    text: fields
      .filter(
        ([name, said]) => said !== "" && !/^(deed|formId|requestKey|conventionId)$|Ids?(\[\])?$/.test(name),
      )
      .map(([name, said]) => `${name}: ${said}`)
      .join("\n"),
  }));
