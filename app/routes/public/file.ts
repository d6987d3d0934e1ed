import { getNamedFile } from "#domain/presentation/file-queries";
import { fileResponse } from "#web/file-response.server";
import { pageLoader } from "#web/page-loader";

/** A file of a convention that everybody may see. */
export const loader = pageLoader("anyone", ({ db }, page) =>
  fileResponse(
    page,
    () => getNamedFile(db, page.params["hash"] ?? "", page.params["name"] ?? "", { isPublicOnly: true }),
    "public",
  ),
);
