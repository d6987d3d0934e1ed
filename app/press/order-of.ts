import type { EditionContent } from "#domain/edition/edition-content";
import { filesOf } from "#domain/edition/edition-manifest";
import { editionFileName } from "#domain/edition/rules";
import type { RenditionFormat } from "#domain/edition/rules";
import type { EditionStamp } from "#ui/metryczka";
import { messages } from "#i18n/index";
import { renditionFormats } from "#schema/editions";
import { canonicalJson } from "#domain/kernel/seal";
import type { PressOrder } from "./order.ts";

/** What a press has to know of an edition: the same when it is prepared and when it gets a supplement. */
export type EditionToPrint = Omit<EditionStamp, "publishedBy" | "publishedAt">;

/** The order to write an edition in these formats from its HTML. `address` is the convention's. */
export function pressOrderOf(
  edition: EditionToPrint,
  content: EditionContent,
  html: string,
  where: { address: string; publisher: string; baseUrl: string },
  formats: readonly RenditionFormat[],
): PressOrder {
  const { number, reason, isBeforeAdoption, contentHash, producedBy, producedOn, responsible } = edition;
  const { address, publisher, baseUrl } = where;
  const { heldOn, bodyName } = content.convention;
  const {
    file: { excerpts },
    title,
  } = messages.pl.minutes; // the record is Polish, and so are its files
  const insteadOf = title("");
  const home = `${baseUrl}/konwenty/${address}/protokol/wydanie-${number}`;
  const metryczka = { publisher, producedBy, producedOn, responsible };
  const stamp = { convention: address, number, reason, isBeforeAdoption, contentHash, ...metryczka };
  const name = (format: RenditionFormat | "html") => editionFileName(address, number, format);
  return {
    formats: [...formats],
    html,
    json: canonicalJson({ kind: "edition", address: home, ...stamp, content }),
    imprint: { author: publisher, madeOn: producedOn },
    debate: {
      address,
      heldOn: heldOn.precision === "day" ? heldOn.value : null,
      number,
      producedOn,
      producedBy,
      responsible,
      bodyName,
      publisher,
    },
    home,
    names: {
      html: name("html"),
      ...(Object.fromEntries(renditionFormats.map((format) => [format, name(format)])) as Record<
        RenditionFormat,
        string
      >), // each format has its name
    },
    excerpts: {
      agenda: { ...excerpts.agenda, insteadOf },
      attendance: { ...excerpts.attendance, insteadOf },
    },
    attachments: filesOf(content).map(({ name: fileName, hash }) => ({ fileName, hash })),
  };
}
