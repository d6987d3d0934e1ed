export { account } from "./account.ts";
export { convention } from "./convention.ts";
export { common } from "./common.ts";
export { errors } from "./errors.ts";
export { problems } from "./problems.ts";
export { refusals } from "./refusals.ts";
export { events } from "./events.ts";
