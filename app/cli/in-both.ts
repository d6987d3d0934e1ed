import { messages } from "#i18n/index";
import type { Messages } from "#i18n/index";

/** What the command line says, in both languages. */
export const say = (english: string, polish: string): string => `${english} / ${polish}`;

/** A sentence of the messages in both languages. */
export const inBoth = (sentence: (words: Messages) => string): string =>
  say(sentence(messages.en), sentence(messages.pl));
