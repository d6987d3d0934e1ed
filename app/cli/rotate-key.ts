import { parseArgs } from "node:util";
import { messages } from "#i18n/index";
import { rotateKey } from "../sealing/rotate-key.ts";
import { withInstallation } from "./system-context.ts";

/** `npm run rotate-key [-- --keep-old | --lost]`: another key signs from now on, vouched for by the old one, which is destroyed. */
const { values } = parseArgs({ options: { "keep-old": { type: "boolean" }, lost: { type: "boolean" } } });
await withInstallation((ctx, settings) => {
  const { keyId, aside } = rotateKey(ctx, settings, {
    keepsOld: values["keep-old"] ?? false,
    isLost: values.lost ?? false,
  });
  const { en, pl } = messages;
  console.log(`${en.seal.rotated(keyId)} / ${pl.seal.rotated(keyId)}`);
  console.log(aside ?? `${en.seal.oldKeyGone} / ${pl.seal.oldKeyGone}`);
});
