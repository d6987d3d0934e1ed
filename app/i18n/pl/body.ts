import { pluralPl } from "../translation.ts";

export const body = {
  listTitle: "Inne ciała",
  listIntro:
    "Zapisy posiedzeń innych ciał, wprowadzone z archiwum. To nie są konwenty: nie ma ich na listach, w liczbach ani w rejestrach Konwentu.",
  empty: "Nie wprowadzono jeszcze zapisu żadnego innego ciała. Biuro wprowadza je z plików archiwalnych.",
  notAConvention: "To nie jest Konwent",
  notAConventionNote: "To zapis posiedzenia innego ciała. Nie należy do konwentów ani do ich rejestrów.",
  meetings: "Posiedzenia",
  noMeetings: "Nie ma jeszcze zapisu żadnego posiedzenia tego ciała.",
  countMeetings: (count: number) => pluralPl(count, "posiedzenie", "posiedzenia", "posiedzeń"),
  meeting: "Posiedzenie",
  meetingOn: (when: string) => `Posiedzenie, ${when}`,
  nextMeeting: "Następne posiedzenie",
};
