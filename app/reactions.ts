import { followAccount } from "#domain/account/reactions";
import { followPromises } from "#domain/action-item/reactions";
import { followAgenda } from "#domain/agenda/reactions";
import { followInvitations } from "#domain/attendance/reactions";
import { followDatePoll } from "#domain/date-poll/reactions";
import { followCorrections } from "#domain/correction/reactions";
import { followFloor } from "#domain/floor/reactions";
import type { React } from "#domain/kernel/context";
import { followClosing } from "#domain/proceedings/reactions";
import { followMinutes } from "#domain/minutes/reactions";
import { followQuestion } from "#domain/question/reactions";
import { followReferrals } from "#domain/referral/reactions";
import { followVotes } from "#domain/resolution/reactions";
import { followForSearch } from "#domain/search/reactions";
import { tellFollowers } from "#domain/subscription/reactions";

/** What follows from events, noun by noun: each looks at the event and does its part in the same transaction. */
const reactions: React[] = [
  followClosing,
  followAccount,
  followInvitations,
  followDatePoll,
  followFloor,
  followMinutes,
  followCorrections,
  followAgenda,
  followQuestion,
  followReferrals,
  followVotes,
  followPromises,
  followForSearch,
  tellFollowers,
];

export const react: React = (ctx, tx, event, record) => {
  for (const follow of reactions) follow(ctx, tx, event, record);
};
