import type { mail as pl } from "../pl/mail.ts";
import type { Translation } from "../translation.ts";

export const mail: Translation<typeof pl> = {
  digestSubject: (count: number) => `Konwent: messages of the last day (${count})`,
};
