import { post } from "./post.ts";
import type { NotSaved, Saved } from "./post.ts";
import type { Operation, Waiting } from "./vault.ts";

/**
 * Sends a text that waits and stands on no page: first the save that was under way, just as it was, then the rest. Tells
 * whether the server has it all now, as the section's text or beside it.
 */
export async function replay({ address, sectionId, baseVersion, text, sending }: Waiting): Promise<boolean> {
  let base = baseVersion;
  if (sending) {
    const before = await send(address, sectionId, sending);
    if (!before) return false;
    if (before.saved) base = before.version;
    if (sending.text === text) return true;
  }
  const rest = { operationId: crypto.randomUUID(), baseVersion: base, text };
  return (await send(address, sectionId, rest)) !== null;
}

async function send(
  address: string,
  sectionId: string,
  { operationId, baseVersion, text }: Operation,
): Promise<Saved | NotSaved | null> {
  const answer = await post<Saved | NotSaved>(address, {
    deed: "autosaveSection",
    sectionId,
    baseVersion: String(baseVersion),
    operationId,
    markdown: text,
  });
  return answer.kind === "told" || answer.kind === "conflict" ? answer.told : null;
}
