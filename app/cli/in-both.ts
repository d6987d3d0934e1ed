import { messages } from "#i18n/index";
import type { Messages } from "#i18n/index";

/** A sentence of the command line in English and Polish. */
export const inBoth = (say: (words: Messages) => string): string =>
  `${say(messages.en)} / ${say(messages.pl)}`;
