import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";

/** The kinds of file the record takes, by the ending of their name. Anything else is refused. */
export const fileKinds = {
  pdf: { mediaType: "application/pdf" },
  pptx: {
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  odt: { mediaType: "application/vnd.oasis.opendocument.text" },
  odp: { mediaType: "application/vnd.oasis.opendocument.presentation" },
  png: { mediaType: "image/png" },
  jpeg: { mediaType: "image/jpeg" },
} as const;

export type FileKind = keyof typeof fileKinds;

const endings: Record<string, FileKind> = {
  pdf: "pdf",
  pptx: "pptx",
  docx: "docx",
  odt: "odt",
  odp: "odp",
  png: "png",
  jpeg: "jpeg",
  jpg: "jpeg",
};

/** What a file's name says it is; undefined when we do not take such files. */
export const fileKindOf = (fileName: string): FileKind | undefined => {
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(endings, ending) ? endings[ending] : undefined;
};

const megabyte = 1024 * 1024;
/** In megabytes, as people are told. */
export const largestFileMegabytes = 50;
/** In bytes. */
export const largestFile = largestFileMegabytes * megabyte;

/** For a file field's `accept`. */
export const acceptedFiles: string = Object.keys(endings)
  .map((ending) => `.${ending}`)
  .join(",");
/** What a file field tells of it: endings for the browser, and the limit in megabytes. */
export const takenFiles = {
  accept: acceptedFiles,
  megabytes: largestFileMegabytes,
};

/** A name to show and to offer when saving: no folders, no control or reordering characters, at most 200 characters. */
export function displayName(fileName: string): string {
  const bare =
    fileName
      .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
      .split(/[/\\]/)
      .at(-1) ?? "";
  const tidy = bare
    .replaceAll(/[:*?"<>|]/g, "_")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/^\.+/, "");
  const ending = /\.[^.]{1,8}$/.exec(tidy)?.[0] ?? "";
  if (tidy.length <= 200) return tidy || "plik";
  let short = "";
  for (const character of tidy)
    if (short.length + character.length + ending.length <= 200) short += character;
  return short + ending;
}

type Held = { state: string };

/** A convention that was called off has nothing to present; an archived one is written down whatever came of it. */
export const obstaclesToPresenting = (convention: Held, isFromArchive: boolean): Reason[] =>
  convention.state === "cancelled" && !isFromArchive
    ? [because("convention-wrong-state", { state: convention.state })]
    : [];

/** Who presents, as it will be written: a chosen person's name unless another was typed. */
export const presenterNamed = (typed: string | null, person: { name: string } | undefined): string | null =>
  typed ?? person?.name ?? null;

/** Is a presentation the work of somebody named to present? By the person, or by the name where no person is known. */
export const isPresentedBy = (
  presentation: {
    presenterPersonId: string | null;
    presenterName: string | null;
  },
  presenter: { personId: string | null; name: string },
): boolean =>
  presentation.presenterPersonId !== null || presenter.personId !== null
    ? presentation.presenterPersonId === presenter.personId
    : presentation.presenterName === presenter.name;

/** The item something is presented under must be there and belong to the same convention. */
export function obstaclesToItem(
  input: { agendaItemId: string | null; conventionId: string },
  item: { conventionId: string } | undefined,
): Reason[] {
  if (input.agendaItemId === null) return [];
  return item?.conventionId === input.conventionId ? [] : [because("agenda-item-elsewhere")];
}
