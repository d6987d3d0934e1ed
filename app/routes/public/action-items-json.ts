import { listActionItemIds } from "#domain/action-item/register-queries";
import { listActionItemsById } from "#domain/action-item/queries";
import { getOwnBody } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { readActionItemChoice } from "#web/action-item-register";
import { pageLoader } from "#web/page-loader";
import { jsonRegister } from "#web/register-response.server";
import { publicActionItem } from "../../formats/public-action-item.ts";

/** The register of promises for machines, with the filters of its page. */
export const loader = pageLoader("anyone", ({ db, now }, { url }) => {
  const body = getOwnBody(db);
  const today = polishDay(now());
  const { choice } = readActionItemChoice(db, body.id, url, today);
  return jsonRegister("promises", listActionItemIds(db, body.id, choice), (ids) =>
    listActionItemsById(db, ids).map((item) => publicActionItem(db, item, today)),
  );
});
