import type { Pages } from "../../routes.ts";

/** Where district chairs ask, follow, and see what is theirs. */
export const districtPages: Pages = {};
