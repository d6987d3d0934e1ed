import { because } from "#domain/kernel/refusal";
import { pageLoader } from "#web/page-loader";
import { refusalResponse } from "#web/refusal-status";

/** Every address nobody knows. */
export const loader = pageLoader("anyone", () => {
  throw refusalResponse([because("not-found")]);
});

export default function NotFound() {
  return null;
}
