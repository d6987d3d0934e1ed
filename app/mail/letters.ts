import type { LetterKind } from "#domain/kernel/letters";
import type { Composer } from "./desk.ts";
import { correctionAnswered, draftMinutes, draftMinutesReminder } from "./letters/correction.ts";
import { promiseLetter, promiseReminder, promiseVerdict } from "./letters/promise.ts";
import { referralClarified, referralLetter, referralRecalled } from "./letters/referral.ts";
import { clarificationAsked, matterNews, ownQuestion } from "./letters/matter-news.ts";
import { referralReminder } from "./letters/referral-reminder.ts";
import { checkpointLetter } from "./letters/checkpoint.ts";
import { invitationReminder } from "./letters/reminder.ts";
import { invitation, invitationCancellation, invitationChange } from "./letters/invitation.ts";
import { agendaPublished, papersLaid } from "./letters/agenda.ts";
import { accountInvitation, deviceCode, forgottenPassword } from "./letters/account.ts";
import { news, newsOfCancellation, subscriptionConfirmation } from "./letters/subscription.ts";
import { datePollAsked, datePollClosed, datePollReminder, datePollWithdrawn } from "./letters/date-poll.ts";
import {
  presenterCancellation,
  presenterInvitation,
  presenterReleased,
  slidesDue,
  slotMoved,
} from "./letters/presenter.ts";

/** News of a convention or of a single matter, by what was queued. */
const aboutFollowed: Composer = (desk, mail) =>
  mail.conventionId === null ? matterNews(desk, mail) : news(desk, mail);

/** Who writes which kind of letter. A kind without a writer does not compile. */
export const composers: Record<LetterKind, Composer> = {
  "account-invitation": accountInvitation,
  referral: referralLetter,
  "referral-clarified": referralClarified,
  "referral-recalled": referralRecalled,
  "referral-reminder": referralReminder,
  "date-poll": datePollAsked,
  "date-poll-reminder": datePollReminder,
  "date-poll-closed": datePollClosed,
  "date-poll-withdrawn": datePollWithdrawn,
  invitation,
  "invitation-change": invitationChange,
  "invitation-reminder": invitationReminder,
  "invitation-cancellation": invitationCancellation,
  password: forgottenPassword,
  "device-code": deviceCode,
  "subscription-confirmation": subscriptionConfirmation,
  "presenter-invitation": presenterInvitation,
  "slot-moved": slotMoved,
  "presenter-released": presenterReleased,
  "presenter-cancellation": presenterCancellation,
  "slides-due": slidesDue,
  "agenda-published": agendaPublished,
  "papers-laid": papersLaid,
  promise: promiseLetter,
  "promise-reminder": promiseReminder,
  "promise-verdict": promiseVerdict,
  checkpoint: checkpointLetter,
  "draft-minutes": draftMinutes,
  "draft-minutes-reminder": draftMinutesReminder,
  "correction-answered": correctionAnswered,
  news: aboutFollowed,
  "own-question": ownQuestion,
  "clarification-asked": clarificationAsked,
  "news-cancellation": newsOfCancellation,
};
