import type { RenditionFormat } from "#domain/edition/rules";
import type { DebateFacts } from "../formats/akoma-ntoso.ts";
import type { ExcerptKind, ExcerptWords } from "../formats/excerpt.ts";
import type { Imprint } from "../formats/pdf.ts";

/** What is to be written from the HTML of an edition. Everything in it can be handed to another thread. */
export type PressOrder = {
  formats: RenditionFormat[];
  html: string;
  /** The edition as canonical JSON. */
  json: string;
  imprint: Imprint;
  debate: DebateFacts;
  /** Where the edition stands on the web, with the address of the installation. */
  home: string;
  /** How its files are called. */
  names: Record<RenditionFormat | "html", string>;
  /** What is attached to it, by hash. */
  attachments: { fileName: string; hash: string }[];
  /** How its excerpts are called, and what stands in one of which the record says nothing. */
  excerpts: Record<ExcerptKind, ExcerptWords>;
};

/** A written file, kept by its hash. */
export type Printed = { format: RenditionFormat; hash: string; sizeBytes: number };
