import { getNamedFile } from "#domain/presentation/file-queries";
import { fileResponse } from "#web/file-response.server";
import { pageLoader } from "#web/page-loader";

/** Any stored file, those of planned conventions too. */
export const loader = pageLoader("office", ({ db }, page) =>
  fileResponse(
    page,
    () => getNamedFile(db, page.params["hash"] ?? "", page.params["name"] ?? "", { isPublicOnly: false }),
    "private",
  ),
);
