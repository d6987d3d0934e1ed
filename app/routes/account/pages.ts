import type { Pages } from "../../routes.ts";

export const accountPages: Pages = {};
