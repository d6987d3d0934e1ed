import { readFile } from "node:fs/promises";
import { getBody } from "#domain/council/queries";
import { readContent } from "#domain/edition/edition-content";
import { findIncompleteEdition, listRenditions } from "#domain/edition/rendition-queries";
import { supplementEdition } from "#domain/edition/supplement-edition";
import { systemActor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { renditionFormats } from "#schema/editions";
import { pathOfStored } from "#web/file-store.server";
import type { Press } from "../press/open-press.ts";
import { pressOrderOf } from "../press/order-of.ts";

/** How many editions a pass looks at, so that the server can stop between two. */
const fewAtOnce = 20;

type World = Omit<Context, "actor">;

/**
 * A job that gives editions of before a format was there that format, a few with every pass: from the HTML file that was
 * published, so that the new file says the same. One whose file is missing is passed over until the next start. Gives how many
 * got something.
 */
export function supplementing(
  world: World,
  { filesFolder, baseUrl }: { filesFolder: string; baseUrl: string },
  press: Pick<Press, "print">,
): () => Promise<number> {
  const passedOver: string[] = [];
  const supplementNext = async (ctx: Context): Promise<"supplemented" | "passed over" | "all done"> => {
    const next = findIncompleteEdition(ctx.db, renditionFormats, passedOver);
    if (!next?.address || next.edition.fileHash === null) return "all done";
    const { edition, address } = next;
    const html = await readFile(pathOfStored(filesFolder, next.edition.fileHash), "utf8").catch(() => null);
    passedOver.push(edition.id); // whatever becomes of it, the next one is another
    if (html === null) return "passed over";
    const body = getBody(ctx.db, next.bodyId);
    const has = listRenditions(ctx.db, edition.id).map(({ format }) => format);
    const lacks = renditionFormats.filter((format) => !has.includes(format));
    const where = { address, publisher: body.publisher ?? body.name, baseUrl };
    const renditions = await press.print(pressOrderOf(edition, readContent(edition), html, where, lacks));
    supplementEdition(ctx, { conventionId: edition.conventionId, number: edition.number }, renditions);
    return "supplemented";
  };
  return async () => {
    const ctx: Context = { ...world, actor: systemActor };
    let supplemented = 0;
    for (let left = fewAtOnce; left > 0; left--) {
      const became = await supplementNext(ctx);
      if (became === "all done") break;
      if (became === "supplemented") supplemented++;
    }
    return supplemented;
  };
}
