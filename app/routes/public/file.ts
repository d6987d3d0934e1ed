import { findEditionFile } from "#domain/edition/file-queries";
import { getNamedFile } from "#domain/presentation/file-queries";
import { fileResponse } from "#web/file-response.server";
import { pageLoader } from "#web/page-loader";

/** A file of a convention that everybody may see. */
export const loader = pageLoader("anyone", ({ db }, page) =>
  fileResponse(
    page,
    () => {
      const { hash = "", name = "" } = page.params;
      const scope = { isPublicOnly: true };
      return findEditionFile(db, hash, name, scope) ?? getNamedFile(db, hash, name, scope);
    },
    "public",
  ),
);
