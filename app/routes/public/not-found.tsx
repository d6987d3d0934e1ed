import { because } from "#domain/kernel/refusal";
import { pageLoader, refusalResponse } from "#web/page-loader";

/** Every address nobody knows. */
export const loader = pageLoader("anyone", () => {
  throw refusalResponse([because("not-found")]);
});

export default function NotFound() {
  return null;
}
