import * as pl from "./pl/all.ts";
import * as en from "./en/all.ts";
import type { Translation } from "./translation.ts";

/** Everything people read. Polish is the source: English will not compile while it lacks a sentence. */
export type Messages = Translation<typeof pl>;

export const messages: { pl: Messages; en: Messages } = { pl, en };
