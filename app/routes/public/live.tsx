import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/server-runtime";
import { getConventionAt } from "#domain/convention/queries";
import { getOwnBody } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { findLive } from "#domain/live/queries";
import { isFollowable } from "#domain/live/rules";
import { listShownRecordings } from "#domain/recording/queries";
import { pageLoader } from "#web/page-loader";
import { conventionName, ConventionName } from "#ui/convention-facts";
import { LivePart } from "#ui/live-part";
import { LiveCourse, LiveFloor, LiveNow, LiveResults } from "#ui/live-view";
import { LiveVotes } from "#ui/live-votes";
import { Page } from "#ui/page";
import { PublicRecordings } from "#ui/recording-parts";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";
import { inLanguage } from "../../areas.ts";

export const loader = pageLoader("anyone", ({ db, now }, { params, language }) => {
  const convention = getConventionAt(db, getOwnBody(db).id, found(params["address"]));
  if (!isFollowable(convention)) throw redirect(inLanguage(language, `/konwenty/${convention.address}`), 303);
  const recordings = listShownRecordings(db, convention, polishDay(now()));
  return { live: findLive(db, convention, now()), recordings };
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>(
  (t, { live }, language) => t.live.title(conventionName(t, language, live.facts)),
  (t) => t.live.intro,
);

export default function LivePage() {
  const { live, recordings } = useLoaderData<typeof loader>();
  const t = useMessages();
  const address = live.facts.address ?? "";
  return (
    <Page
      title={<ConventionName of={live.facts} />}
      back={{ to: `/konwenty/${address}`, label: t.live.back }}
      intro={<p>{t.live.intro}</p>}
    >
      <LivePart address={address} pulse={live.pulse}>
        <LiveNow of={live} />
        <LiveVotes of={live} />
        <LiveFloor of={live} />
        <LiveResults of={live} />
        <LiveCourse of={live} />
      </LivePart>
      <PublicRecordings recordings={recordings} />
    </Page>
  );
}
