import { getOwnBody } from "#domain/council/queries";
import { found } from "#domain/kernel/refusal";
import { fileOrSorry } from "#web/feed-response.server";
import { pageLoader } from "#web/page-loader";
import { csvRegister } from "#web/register-response.server";
import { openConventions, openRows, openTableNames, openTables } from "../../formats/open-data.ts";

/** Votes, attendance or figures of everything published, as a table. Its columns are called as in the dictionary. */
export const loader = pageLoader("anyone", ({ db }, page) =>
  fileOrSorry(page, () => {
    const table = found(openTableNames.find((one) => one === page.params["table"]));
    const conventions = openConventions(db, getOwnBody(db).id);
    const columns = openTables[table];
    return csvRegister(`${table}.csv`, columns, [...conventions.keys()], (ids) =>
      ids
        .flatMap((id) => openRows(db, table, found(conventions.get(id))))
        .map((row) => columns.map((column) => row[column] ?? null)),
    );
  }),
);
