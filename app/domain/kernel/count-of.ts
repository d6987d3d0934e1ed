import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";

/** How many of the rows that a query reads anyway meet a condition: several counts in one reading. */
export const countOf = (condition: SQL | undefined) => sql<number>`count(*) filter (where ${condition})`;
