import type { TimelineLink } from "#domain/kernel/timeline";

const pages: Record<TimelineLink["to"], (link: TimelineLink) => string> = {
  question: ({ at }) => `/pytania/${at}`,
  "action-item": ({ at }) => `/zobowiazania/${at}`,
  resolution: ({ at }) => `/uchwaly/${at}`,
  convention: ({ at }) => `/konwenty/${at}`,
  agenda: ({ at }) => `/konwenty/${at}/porzadek`,
  minutes: ({ at }) => {
    const [address = "", edition] = at.split("/");
    return `/konwenty/${address}/protokol${edition ? `/${edition}` : ""}`;
  },
  file: ({ at, name }) => `/pliki/${at}/${encodeURIComponent(name ?? "")}`,
};

/** The Polish address of what a step links to, with the place on the page. */
export const addressOfLink = (link: TimelineLink): string =>
  pages[link.to](link) + (link.anchor ? `#${link.anchor}` : "");
