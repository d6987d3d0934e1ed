import { findPublicAgenda } from "#domain/agenda/version-queries";
import type { Convention } from "#domain/convention/queries";
import { findPublicContent, listRegister } from "#domain/edition/queries";
import { editionFileName } from "#domain/edition/rules";
import { polishDay } from "#domain/kernel/polish-time";
import { messages } from "#i18n/index";
import { addressOf } from "./place.ts";
import type { Entry, OparlPlace } from "./place.ts";

/** Where a stored file is read. */
export const fileAddress = ({ baseUrl }: OparlPlace, hash: string, fileName: string): string =>
  `${baseUrl}/pliki/${hash}/${encodeURIComponent(fileName)}`;

/** The editions of the minutes, the newest first. A withdrawn one is deleted: its words are gone, that it was there is not. */
export function editionFiles(
  place: OparlPlace,
  { id, address }: Pick<Convention, "id" | "address">,
): Entry[] {
  const at = `${place.baseUrl}/konwenty/${address}/protokol`;
  return listRegister(place.db, id).map(({ number, publishedAt, fileHash, withdrawal }) => {
    const fileName = editionFileName(address ?? "", number);
    const page = `${at}/wydanie-${number}`;
    return {
      id: `protokol-${address}-wydanie-${number}`,
      span: {
        created: publishedAt,
        modified: withdrawal ? `${withdrawal.withdrawnOn}T23:59:59Z` : publishedAt,
      },
      read: withdrawal
        ? null
        : () => ({
            name: messages.pl.feeds.edition(number),
            fileName: fileHash && fileName,
            mimeType: "text/html",
            date: polishDay(new Date(publishedAt)),
            accessUrl: fileHash ? fileAddress(place, fileHash, fileName) : page,
            meeting: [addressOf(place, "meetings", address ?? "")],
            web: page,
          }),
    };
  });
}

/** What lay before a convention: papers under its points, and the files of its presentations as published. */
export function materialFiles(place: OparlPlace, convention: Convention, span: Entry["span"]): Entry[] {
  const { db } = place;
  const papers = (findPublicAgenda(db, convention)?.items ?? []).flatMap((item) =>
    item.papers.map(({ fileHash, ...paper }) => ({ ...paper, hash: fileHash, agendaItemId: item.id })),
  );
  const content = findPublicContent(db, convention);
  const shown = (content?.presentations ?? []).flatMap(({ title, files }) =>
    files.map((file) => ({ ...file, title, mediaType: undefined, agendaItemId: null })),
  );
  return [...papers, ...shown].map((file) => ({
    id: file.id,
    span,
    read: () => ({
      name: file.title,
      fileName: file.fileName,
      mimeType: file.mediaType,
      size: file.sizeBytes,
      accessUrl: fileAddress(place, file.hash, file.fileName),
      meeting: [addressOf(place, "meetings", convention.address ?? "")],
      agendaItem: file.agendaItemId === null ? [] : [addressOf(place, "agenda-items", file.agendaItemId)],
    }),
  }));
}
