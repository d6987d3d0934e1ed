import { listActionItemIds } from "#domain/action-item/register-queries";
import { listActionItemsById } from "#domain/action-item/queries";
import { getOwnBody } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { messages } from "#i18n/index";
import { readActionItemChoice } from "#web/action-item-register";
import { pageLoader } from "#web/page-loader";
import { csvRegister } from "#web/register-response.server";
import { actionItemColumns, actionItemRow } from "../../formats/action-item-table.ts";
import { publicActionItem } from "../../formats/public-action-item.ts";

/** The register of promises as a table, with the filters of its page. */
export const loader = pageLoader("anyone", ({ db, now }, { url, language }) => {
  const body = getOwnBody(db);
  const today = polishDay(now());
  const { choice } = readActionItemChoice(db, body.id, url, today);
  const names = messages[language].register.actionItemColumns;
  return csvRegister(
    language === "pl" ? "zobowiazania.csv" : "promises.csv",
    actionItemColumns.map((column) => names[column]),
    listActionItemIds(db, body.id, choice),
    (ids) =>
      listActionItemsById(db, ids).map((item) => actionItemRow(publicActionItem(db, item, today), language)),
  );
});
