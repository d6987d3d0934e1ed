import { findEditionFile } from "#domain/edition/file-queries";
import { getNamedFile } from "#domain/presentation/file-queries";
import { fileResponse } from "#web/file-response.server";
import { pageLoader } from "#web/page-loader";

/** Any stored file, those of planned conventions too. */
export const loader = pageLoader("office", ({ db }, page) =>
  fileResponse(
    page,
    () => {
      const { hash = "", name = "" } = page.params;
      const scope = { isPublicOnly: false };
      return findEditionFile(db, hash, name, scope) ?? getNamedFile(db, hash, name, scope);
    },
    "private",
  ),
);
