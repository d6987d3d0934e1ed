import { followAccount } from "#domain/account/reactions";
import { followQuestion } from "#domain/question/reactions";
import { followReferrals } from "#domain/referral/reactions";
import { followForSearch } from "#domain/search/reactions";
import type { React } from "#domain/kernel/context";

/** What follows from events, noun by noun: each looks at the event and does its part in the same transaction. */
const reactions: React[] = [followAccount, followQuestion, followReferrals, followForSearch];

export const react: React = (ctx, tx, event, record) => {
  for (const follow of reactions) follow(ctx, tx, event, record);
};
