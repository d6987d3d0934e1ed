import type { body as pl } from "../pl/body.ts";
import { pluralEn } from "../translation.ts";
import type { Translation } from "../translation.ts";

export const body: Translation<typeof pl> = {
  listTitle: "Other bodies",
  listIntro:
    "Records of meetings of other bodies, brought in from the archive. They are not conventions: no list, count or register of the Convention holds them.",
  empty: "No record of another body has been brought in yet. The office brings them in from archive files.",
  notAConvention: "This is not the Convention",
  notAConventionNote:
    "A record of another body's meeting. It belongs neither to the conventions nor to their registers.",
  meetings: "Meetings",
  noMeetings: "There is no record of a meeting of this body yet.",
  countMeetings: (count) => pluralEn(count, "meeting", "meetings"),
  meeting: "Meeting",
  meetingOn: (when) => `Meeting, ${when}`,
  nextMeeting: "Next meeting",
};
