import type { ReasonCode } from "#domain/kernel/reason-codes";
import { refusalsOfMatters } from "./refusals-of-matters.ts";
import { refusalsOfMeetings } from "./refusals-of-meetings.ts";

export type Sentence = (facts: Record<string, string | number>) => string;

/** Why something was refused. The rule it rests on is quoted beside it. */
export const refusals: Record<ReasonCode, Sentence> = { ...refusalsOfMeetings, ...refusalsOfMatters };
