import type { ReadDb } from "#db/client";
import { listActionItemsOfResolution } from "../action-item/queries.ts";
import { listPromiseStories } from "../action-item/timeline-queries.ts";
import { listEventsOf } from "../audit/queries.ts";
import { findPassage } from "../edition/passage-queries.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { listReferralStories } from "../referral/timeline-queries.ts";
import type { ResolutionDetail } from "./queries.ts";
import { timelineOf } from "./timeline-rules.ts";
import type { ResolutionTimelineEntry, ResolutionTimelineFacts } from "./timeline-rules.ts";

/** A resolution's life from the decision to what followed from it, with every link; names only what is public. */
export function listResolutionTimeline(db: ReadDb, resolution: ResolutionDetail): ResolutionTimelineEntry[] {
  const { id, citation, convention } = resolution;
  const referrals = listReferralStories(db, { resolutionId: id });
  const passage = findPassage(db, convention.id, "resolutions", citation);
  return timelineOf({
    ...resolution,
    convention: {
      to: "convention",
      at: convention.address ?? "",
      name: convention.title,
      nameEn: convention.titleEn,
    },
    referrals,
    answers: referrals.flatMap((referral) => listAnswersOf(db, referral.id)),
    promises: listPromiseStories(db, listActionItemsOfResolution(db, id)),
    minutes: passage ? [passage] : [],
  });
}

/** When an addressee answered: the texts stand together in the resolution, the days in the record of the referral. */
const listAnswersOf = (db: ReadDb, referralId: string): ResolutionTimelineFacts["answers"] =>
  listEventsOf(db, "referral", referralId)
    .filter(({ type }) => type === "referral.answered")
    .map(({ details, recordedAt }) => ({
      referralId,
      position: Number(details["position"]),
      on: polishDay(new Date(recordedAt)),
      extent: details["extent"] === "full" ? "full" : "partial",
    }));
