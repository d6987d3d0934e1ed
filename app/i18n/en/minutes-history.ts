import { pluralEn } from "../translation.ts";
import type { Translation } from "../translation.ts";
import type { minutesHistory as pl } from "../pl/minutes-history.ts";

export const minutesHistory: Translation<typeof pl> = {
  title: (heading) => `History of a part: ${heading}`,
  back: "Back to the minutes",
  toHistory: "History of this part",
  waiting: (count) =>
    `${pluralEn(count, "text", "texts")} of this part ${count === 1 ? "is" : "are"} waiting to be merged`,
  present: "Have the minutes open now:",
  presentIn: (name, heading) => `${name} (${heading})`,
  now: "Present text",
  nowBy: (name, when) => `The present text was written by ${name}, ${when}.`,
  isBeingTyped: "This text is still being typed. It joins the history after ten minutes at the latest.",
  emptyText: "(empty)",
  empty:
    "Nobody has written in this part yet. Once the clerk writes something, every version will appear here: who wrote it, when, and what they changed. Each can be restored.",
  asides: {
    title: "Texts waiting to be merged",
    intro:
      "Two people wrote in this part at the same time. Neither text is lost: one stands in the minutes, the other was put aside here. Choose one, take both, or merge them in the field.",
    by: (name, when) => `${name}, ${when}`,
    aside: "Text put aside",
    current: "Text in the minutes",
    takeAside: "Take the one put aside",
    keepCurrent: "Keep the one in the minutes",
    takeBoth: "Take both, one after the other",
    of: (name, when) => `: ${name}, ${when}`,
    merged: "Merged text",
    mergedHint: "Change it as needed. At first both texts stand here, one after the other.",
    save: "Save the merged text",
    differences: "Differences word by word",
    late: "Somebody changed this part while the texts were being merged. The merged text waits below; nothing is lost.",
  },
  versions: {
    title: "Versions",
    caption: "Versions of this part, newest first",
    version: "Version",
    author: "Who",
    saved: "When",
    cause: "Why it was kept",
    deeds: "What you can do",
    number: (version) => `Version ${version}`,
    from: (version) => `from version ${version}`,
    causes: {
      writing: "writing",
      state: "the minutes changed their state",
      restored: "restored",
      merged: "two texts merged",
      correction: "a correction was taken",
      aside: "put aside: it came too late",
    },
    settled: (name, when) => `settled by ${name}, ${when}`,
    differences: "Show what changed",
    restore: "Restore",
    ofVersion: (version, when) => `: version ${version}, ${when}`,
    isCurrent: "present text",
  },
  compare: {
    title: "Versions compared",
    older: "From",
    newer: "To",
    show: "Show the differences",
    from: (older, newer) => `${older} → ${newer}`,
    same: "These versions have the same text.",
    option: (version, name, when) => `Version ${version}: ${name}, ${when}`,
  },
};
