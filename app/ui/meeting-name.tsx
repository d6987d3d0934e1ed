import type { CouncilDate } from "#schema/columns";
import { councilDateIn } from "#i18n/dates";
import type { Messages } from "#i18n/index";
import type { Language } from "../areas.ts";
import { Polish } from "./page.tsx";
import { useLanguage, useMessages } from "./request.tsx";

type Meeting = { title: string | null; heldOn: CouncilDate };

/** How a meeting of another body is called: by its title, else by its date; never a convention. */
export const meetingName = (t: Messages, language: Language, { title, heldOn }: Meeting): string =>
  title ?? t.body.meetingOn(councilDateIn(language, heldOn));

export function MeetingName({ of: meeting }: { of: Meeting }) {
  const name = meetingName(useMessages(), useLanguage(), meeting);
  return meeting.title ? <Polish>{name}</Polish> : <>{name}</>;
}
