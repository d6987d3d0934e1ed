import type { editions } from "#schema/editions";
import type { Signer } from "../kernel/context.ts";
import { canonicalJson, sha256 } from "../kernel/seal.ts";
import { readContent } from "./edition-content.ts";
import type { EditionContent } from "./edition-content.ts";
import type { RenditionFormat } from "./rules.ts";

/** To which part of an edition each piece of its content belongs. A new piece without a part does not compile. */
const partOf = {
  shape: "header",
  convention: "header",
  lead: "summary",
  leadEn: "summary",
  attendance: "attendance",
  opening: "text",
  items: "text",
  further: "text",
  outcomes: "text",
  statements: "text",
  presentations: "figures",
  questions: "questions",
  resolutions: "votes",
  actionItems: "promises",
  sources: "sources",
  exclusions: "exclusions",
  rules: "rules",
  votes: "votes",
  times: "attendance",
  speeches: "text",
} as const satisfies Record<keyof EditionContent, string>;

export type EditionPart = (typeof partOf)[keyof typeof partOf];

/** The SHA-256 of everything an edition consists of. Signed, it lets anybody tell later which words and bytes were published. */
export type EditionManifest = {
  kind: "edition";
  /** The convention's permanent address. */
  convention: string;
  number: number;
  publishedAt: string;
  /** Of the whole content, as canonical JSON. */
  content: string;
  /** Of each part of the content. */
  parts: Partial<Record<EditionPart, string>>;
  /** Of the edition as one HTML file. */
  file: string | null;
  /** Of the same edition in other formats; editions of before there were any have none. */
  renditions?: Partial<Record<RenditionFormat, string>>;
  /** Everything attached to it, by hash. */
  files: { name: string; hash: string }[];
  /** Of the manifest of the edition before it; null of the first, and where that one has none. */
  previous: string | null;
};

type ManifestOf = Pick<typeof editions.$inferSelect, "number" | "content" | "contentHash" | "fileHash"> & {
  publishedAt: string;
};

type RenditionOf = { format: RenditionFormat; fileHash: string };

/**
 * The manifest of an edition as it stands, `previous` being the manifest of the one before it, as it was signed, and
 * `renditions` the files made with it.
 */
export function editionManifestOf(
  edition: ManifestOf,
  address: string,
  previous: string | null,
  renditions: RenditionOf[] = [],
): EditionManifest {
  const content = readContent(edition);
  return {
    kind: "edition",
    convention: address,
    number: edition.number,
    publishedAt: edition.publishedAt,
    content: edition.contentHash,
    parts: partsOf(content),
    file: edition.fileHash,
    ...(renditions.length === 0 ? {} : { renditions: hashesOf(renditions) }),
    files: filesOf(content),
    previous: previous === null ? null : sha256(previous),
  };
}

/** The hashes of files that a published edition got later. It names the edition by its content and leaves it as it was. */
export type SupplementManifest = {
  kind: "edition-supplement";
  convention: string;
  number: number;
  addedAt: string;
  content: string;
  renditions: Partial<Record<RenditionFormat, string>>;
};

/** The manifest of what was added to an edition. */
export const supplementManifestOf = (
  { number, contentHash }: Pick<ManifestOf, "number" | "contentHash">,
  address: string,
  addedAt: string,
  renditions: RenditionOf[],
): SupplementManifest => ({
  kind: "edition-supplement",
  convention: address,
  number,
  addedAt,
  content: contentHash,
  renditions: hashesOf(renditions),
});

const hashesOf = (renditions: RenditionOf[]): Partial<Record<RenditionFormat, string>> =>
  Object.fromEntries(renditions.map(({ format, fileHash }) => [format, fileHash]));

/** A manifest as its edition keeps it: canonical JSON, and the signature over exactly these bytes. */
export function signedManifestOf(manifest: EditionManifest | SupplementManifest, signer: Signer) {
  const text = canonicalJson(manifest);
  return { manifest: text, signature: signer.sign(text), keyId: signer.keyId };
}

/** Reads a kept manifest back. */
export const readManifest = (text: string): EditionManifest => JSON.parse(text) as EditionManifest; // `signedManifestOf` wrote it

function partsOf(content: EditionContent): EditionManifest["parts"] {
  const pieces = new Map<EditionPart, Partial<EditionContent>>();
  for (const [key, value] of Object.entries(content)) {
    if (!isPiece(key)) continue;
    pieces.set(partOf[key], { ...pieces.get(partOf[key]), [key]: value });
  }
  return Object.fromEntries([...pieces].map(([part, piece]) => [part, sha256(canonicalJson(piece))]));
}

const isPiece = (key: string): key is keyof EditionContent => Object.hasOwn(partOf, key);

/** Everything attached to an edition, once each, by hash. */
export function filesOf(content: EditionContent): EditionManifest["files"] {
  const attached = [
    ...content.items.flatMap((item) => item.papers),
    ...content.presentations.flatMap((presentation) => presentation.files),
  ];
  const byHash = new Map(attached.map(({ hash, fileName }) => [hash, { name: fileName, hash }]));
  return [...byHash.values()].toSorted((one, other) => (one.hash < other.hash ? -1 : 1));
}
