import type { EditionManifest, EditionPart } from "./edition-manifest.ts";
import type { RenditionFormat } from "./rules.ts";

/** What in an edition a SHA-256 belongs to: the whole content, one of its parts, the edition's own file, or one attached. */
export type HashPlace =
  | { what: "content" }
  | { what: "file" }
  | { what: "part"; part: EditionPart }
  | { what: "rendition"; format: RenditionFormat }
  | { what: "attached"; name: string };

/** Every place of an edition in which a hash stands: in its manifest, or as one of its files (`renditions`); none where it does not. */
export function placesOfHash(
  manifest: EditionManifest,
  hash: string,
  renditions: { format: RenditionFormat; fileHash: string }[] = [],
): HashPlace[] {
  const parts = Object.entries(manifest.parts) as [EditionPart, string][]; // its own keys
  return [
    ...(manifest.file === hash ? [{ what: "file" } as const] : []),
    ...(manifest.content === hash ? [{ what: "content" } as const] : []),
    ...parts.flatMap(([part, sum]) => (sum === hash ? [{ what: "part", part } as const] : [])),
    ...renditions.flatMap(({ format, fileHash }) =>
      fileHash === hash ? [{ what: "rendition", format } as const] : [],
    ),
    ...manifest.files.flatMap((file) =>
      file.hash === hash ? [{ what: "attached", name: file.name } as const] : [],
    ),
  ];
}

/** `wydanie-2` → 2; undefined for anything else. */
export const editionNumberIn = (segment: string): number | undefined => {
  const number = /^wydanie-([1-9]\d{0,5})$/.exec(segment)?.[1];
  return number === undefined ? undefined : Number(number);
};
