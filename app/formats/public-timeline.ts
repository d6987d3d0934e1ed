import type { TimelineEntry } from "#domain/kernel/timeline";
import { addressOfLink } from "../ui/timeline-address.ts";

/** A timeline for machines: the same steps as on the page, each link with its address beside what it names. */
export const withAddresses = (entries: readonly TimelineEntry[]) =>
  entries.map(({ links, ...entry }) => ({
    ...entry,
    links: links.map((link) => ({ ...link, address: addressOfLink(link) })),
  }));
