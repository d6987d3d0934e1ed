import { followAccount } from "#domain/account/reactions";
import { followDatePoll } from "#domain/date-poll/reactions";
import { tellFollowers } from "#domain/subscription/reactions";
import { followInvitations } from "#domain/attendance/reactions";
import { followAgenda } from "#domain/agenda/reactions";
import type { React } from "#domain/kernel/context";

/** What follows from events, noun by noun: each looks at the event and does its part in the same transaction. */
const reactions: React[] = [followAccount, followInvitations, followDatePoll, tellFollowers, followAgenda];

export const react: React = (ctx, tx, event, record) => {
  for (const follow of reactions) follow(ctx, tx, event, record);
};
