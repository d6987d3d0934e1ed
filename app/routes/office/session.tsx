import { useLoaderData } from "@remix-run/react";
import { closeConvention, closeConventionInput } from "#domain/convention/close-convention";
import { openSession, openSessionInput } from "#domain/convention/open-session";
import { getConvention } from "#domain/convention/queries";
import { found } from "#domain/kernel/refusal";
import { mayHandOverLate } from "#domain/late-deed/policy";
import { countLateDeeds } from "#domain/late-deed/queries";
import { deed, deeds } from "#web/deeds";
import { heldDeeds } from "#web/late-deeds";
import { pageLoader } from "#web/page-loader";
import { checkInDeeds, loadCheckIn } from "#web/session-check-in";
import { courseDeeds, loadCourse } from "#web/session-course";
import { floorDeeds, loadFloor } from "#web/session-floor";
import { loadRoom, roomDeeds } from "#web/session-room";
import { loadVotes, voteDeeds } from "#web/session-votes";
import { conventionName, ConventionName } from "#ui/convention-facts";
import { LateDesk, RefusedLate } from "#ui/late-desk";
import { LivePart } from "#ui/live-part";
import { Page } from "#ui/page";
import { useMessages } from "#ui/request";
import { Script } from "#ui/script";
import { SessionCheckIn } from "#ui/session-check-in";
import { SessionItems, SessionNow } from "#ui/session-course";
import { SessionFloor, SessionKeys } from "#ui/session-floor";
import { SessionNext } from "#ui/session-next";
import { SessionQuorum, SessionRoom } from "#ui/session-room";
import { SessionVotes } from "#ui/session-votes";
import { titled } from "#ui/title";

export const loader = pageLoader("office", (ctx, { params }) => {
  const convention = getConvention(ctx.db, found(params["conventionId"]));
  const { id, title, titleEn, heldOn, address } = convention;
  return {
    convention: { id, title, titleEn, heldOn, address },
    course: loadCourse(ctx, convention),
    room: loadRoom(ctx, convention),
    checkIn: loadCheckIn(ctx, convention),
    floor: loadFloor(ctx.db, convention, ctx.now()),
    votes: loadVotes(ctx, convention),
    late: {
      refused: countLateDeeds(ctx.db, id),
      /** Whose deeds are put away in the browser while the network is gone: the clerk's alone. */
      steering:
        mayHandOverLate(ctx.actor) && ctx.actor.accountId
          ? { accountId: ctx.actor.accountId, held: [...heldDeeds] }
          : null,
    },
  };
});

/** Back to the part of the page that the deed was done in. */
const back =
  (part: string) =>
  ({ conventionId }: { conventionId: string }) =>
    `/biuro/konwenty/${conventionId}/obrady?zapisano=1#${part}`;
const top = ({ id }: { id: string }) => `/biuro/konwenty/${id}/obrady?zapisano=1`;

export const action = deeds("office", {
  openSession: deed(openSessionInput, openSession, top),
  closeConvention: deed(closeConventionInput, closeConvention, top),
  ...courseDeeds(back("krok")),
  ...roomDeeds(back("obecnosc")),
  ...checkInDeeds(back("zgloszenia")),
  ...floorDeeds(back("glos")),
  ...voteDeeds(back("glosowania")),
});

export const meta = titled<Awaited<ReturnType<typeof loader>>>(
  (t, { convention }, language) => `${t.session.title}: ${conventionName(t, language, convention)}`,
);

export default function Session() {
  const { convention, course, room, checkIn, floor, votes, late } = useLoaderData<typeof loader>();
  const { session: t, convention: c } = useMessages();
  return (
    <Page
      title={t.title}
      back={{ to: `/biuro/konwenty/${convention.id}`, label: c.backToWork }}
      intro={
        <p>
          <ConventionName of={convention} />
        </p>
      }
    >
      <LateDesk conventionId={convention.id} {...(late.steering ? { steering: late.steering } : {})} />
      <LivePart address={convention.address} isOwn>
        {late.steering && <RefusedLate conventionId={convention.id} count={late.refused} />}
        <div className="session">
          <div>
            <SessionNext course={course} room={room} />
            <SessionNow of={course} />
            <SessionQuorum of={room} />
            {course.state === "in-session" && <SessionFloor of={floor} />}
            {course.state === "in-session" && <SessionVotes of={votes} />}
            <SessionItems of={course} />
          </div>
          <div>
            {course.state === "in-session" && <SessionCheckIn of={checkIn} />}
            <SessionRoom of={room} isInSession={course.state === "in-session"} />
            {course.state === "in-session" && <SessionKeys />}
          </div>
        </div>
      </LivePart>
      <Script name="steering" />
    </Page>
  );
}
