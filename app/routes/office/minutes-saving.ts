import { redirect } from "@remix-run/server-runtime";
import { getConvention } from "#domain/convention/queries";
import { found } from "#domain/kernel/refusal";
import { polishTime } from "#domain/kernel/polish-time";
import { autosaveSection, autosaveSectionInput } from "#domain/minutes/autosave-section";
import { listPresent } from "#domain/minutes/draft-queries";
import { dropDeviceKey, dropDeviceKeyInput } from "#domain/minutes/drop-device-key";
import { markPresence, markPresenceInput } from "#domain/minutes/mark-presence";
import { getSection, listSectionVersions } from "#domain/minutes/queries";
import { findLiveAuthor } from "#domain/minutes/revision-queries";
import { settleAside, settleAsideInput } from "#domain/minutes/settle-aside";
import { takeDeviceKey, takeDeviceKeyInput } from "#domain/minutes/take-device-key";
import { deed, deedsForScript } from "#web/deeds";
import type { DeedRequest } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { inLanguage } from "../../areas.ts";

/*
 * Where the editor's script saves while people talk: forms in, JSON out. It reads no more than the one section, so that the
 * longest record is saved as fast as the shortest. Without the script nobody comes here.
 */
export const loader = pageLoader("clerk", ({ db }, { params, language }) => {
  const { id } = getConvention(db, found(params["conventionId"]));
  return redirect(inLanguage(language, `/biuro/konwenty/${id}/protokol`), 303);
});

type Stored = { sectionId: string; version: number; asideId: string | null; savedAt: string };

/** 200 when the text is the section's now; 409 with the text that stands there when it had to be kept aside. */
function answer({ shell }: DeedRequest, { sectionId, version, asideId, savedAt }: Stored): Response {
  if (asideId === null)
    return Response.json({ saved: true, sectionId, version, savedAt: polishTime(savedAt) });
  const theirs = getSection(shell.db, sectionId);
  const author = findLiveAuthor(shell.db, sectionId);
  const standing = {
    version: theirs.version,
    markdown: theirs.markdown,
    authorName: author?.authorName ?? null,
    savedAt: author ? polishTime(author.savedAt) : null,
  };
  return Response.json({ saved: false, asideId, sectionId, ...standing }, { status: 409 });
}

export const action = deedsForScript("clerk", {
  autosaveSection: deed(autosaveSectionInput, autosaveSection, ({ storedAt, ...stored }, page) =>
    answer(page, { ...stored, savedAt: storedAt }),
  ),
  settleAside: deed(settleAsideInput, settleAside, ({ id, version, asideId }, page) =>
    answer(page, { sectionId: id, version, asideId, savedAt: page.shell.now().toISOString() }),
  ),
  presentInMinutes: deed(markPresenceInput, markPresence, ({ conventionId }, { shell }) => {
    const { accountId } = shell.actor();
    return Response.json({
      present: listPresent(shell.db, conventionId, { accountId, now: shell.now() }),
      versions: listSectionVersions(shell.db, conventionId),
    });
  }),
  takeDeviceKey: deed(takeDeviceKeyInput, takeDeviceKey, (taken) => Response.json(taken)),
  dropDeviceKey: deed(dropDeviceKeyInput, dropDeviceKey, () => Response.json({ dropped: true })),
});
