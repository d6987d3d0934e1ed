import { getOwnBody } from "#domain/council/queries";
import { found } from "#domain/kernel/refusal";
import { pageLoader } from "#web/page-loader";
import { jsonMatter } from "#web/register-response.server";
import { licence } from "../../formats/licence.ts";
import { openConventions, openRows, openTableNames } from "../../formats/open-data.ts";

/** Votes, attendance or figures of everything published, for machines, with the licence. */
export const loader = pageLoader("anyone", ({ db }, { params, shell }) =>
  jsonMatter(() => {
    const table = found(openTableNames.find((one) => one === params["table"]));
    const conventions = [...openConventions(db, getOwnBody(db).id).values()];
    return {
      source: `${shell.baseUrl}/dane`,
      licence: licence.address,
      [table]: conventions.flatMap((convention) => openRows(db, table, convention)),
    };
  }),
);
