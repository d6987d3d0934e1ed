import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { getConventionAt } from "#domain/convention/queries";
import { getOwnBody } from "#domain/council/queries";
import { found } from "#domain/kernel/refusal";
import { findLive } from "#domain/live/queries";
import { isFollowable } from "#domain/live/rules";
import { pageLoader } from "#web/page-loader";
import { conventionName } from "#ui/convention-facts";
import { LivePart } from "#ui/live-part";
import { RoomView } from "#ui/room-view";
import { titled } from "#ui/title";
import { inLanguage } from "../../areas.ts";

/** Nothing around it: no header, no navigation (app/root.tsx). */
export const handle = { isBare: true };

export const loader = pageLoader("anyone", ({ db, now }, { params, language }) => {
  const convention = getConventionAt(db, getOwnBody(db).id, found(params["address"]));
  if (!isFollowable(convention)) throw redirect(inLanguage(language, `/konwenty/${convention.address}`), 303);
  return { live: findLive(db, convention, now()) };
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>(
  (t, { live }, language) => `${t.live.screen}: ${conventionName(t, language, live.facts)}`,
);

export default function RoomScreen() {
  const { live } = useLoaderData<typeof loader>();
  return (
    <main id="tresc">
      <LivePart address={live.facts.address} view="ekran" pulse={live.pulse}>
        <RoomView of={live} />
      </LivePart>
    </main>
  );
}
