import type { Translation } from "../translation.ts";
import { pluralEn } from "../translation.ts";
import type { recording as pl } from "../pl/recording.ts";

export const recording: Translation<typeof pl> = {
  title: "Recordings and broadcast",
  intro:
    "The recording is kept by another service. Here you give only its link, and the system watches the time for captions.",
  empty: "No recording or broadcast has been linked yet.",
  list: "Links",
  add: "Give a link",
  tooEarly: "A link can be given once the convention is convened.",
  fields: {
    kind: "What it is",
    medium: "Sound or picture",
    title: "Name",
    titleHint: "For example: Convention of 12 March 2026, recorded in the room",
    url: "Address",
    urlHint: "Begins with https://",
    captionsUrl: "Address of the captions",
    captionsUrlHint: "Leave empty when the captions are switched on in the player.",
    day: "Captions will be there by",
    dayHint: (latest) => `${latest} at the latest, two months after the proceedings ended.`,
    reason: "Why you remove the link",
  },
  kinds: { live: "live broadcast", recording: "recording" },
  media: { sound: "sound", video: "picture and sound" },
  link: "Give the link",
  duty: "The duty of captions",
  dutyNote:
    "Captions are due within 14 days of the end of the proceedings. Whoever cannot keep that names a day, at most two months after the end. For sound alone its text serves as captions.",
  dutySource: "Art. 5a of the Act of 4 April 2019 on digital accessibility",
  state: "Captions",
  states: {
    added: "with captions",
    announced: "captions announced",
    awaited: "no captions yet",
    late: "captions late",
  },
  until: "captions by",
  late: (days) =>
    `The time passed ${pluralEn(days, "day", "days")} ago. The public page does not show this recording now. Add captions or announce a day.`,
  unknownEnd: "The day on which the proceedings ended is not known, so no time is counted.",
  addCaptions: "The recording has captions",
  announceCaptions: "Announce a day for captions",
  remove: "Remove the link",
  removed: "Removed",
  captions: "captions apart",
  publicTitle: "Recordings",
  opensElsewhere: "Opens another service.",
};
