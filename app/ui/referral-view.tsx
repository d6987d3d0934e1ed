import type { ReactNode } from "react";
import type { ReferralFacts } from "#domain/referral/fact-queries";
import { dayIn } from "#i18n/dates";
import { Day } from "./council-time.tsx";
import { DeadlineSum } from "./deadline-sum.tsx";
import { Badge, Facts, Polish } from "./page.tsx";
import { FileLink } from "./presentation-view.tsx";
import { useLanguage, useMessages } from "./request.tsx";

const tones = { open: "info", answered: "good", "handed-over": "neutral", recalled: "neutral" } as const;

/** How a referral stands, in words and a shape, and how late it is. */
export function ReferralStanding({ of: { state, isStopped, late } }: { of: ReferralFacts }) {
  const { referral: t } = useMessages();
  return (
    <>
      <Badge tone={isStopped ? "warn" : tones[state]}>
        {isStopped ? t.awaitsClarification : t.states[state]}
      </Badge>
      {late > 0 && (
        <>
          {" "}
          <Badge tone="bad">{state === "answered" ? t.wasLate(late) : t.late(late)}</Badge>
        </>
      )}
    </>
  );
}

/** All that is known of one referral: its days, what the addressee said meanwhile, its deadline with the sum. */
export function ReferralView({
  of: referral,
  more = [],
}: {
  of: ReferralFacts;
  more?: [string, ReactNode][];
}) {
  const { referral: t } = useMessages();
  const language = useLanguage();
  const isOpen = referral.state === "open";
  return (
    <Facts
      rows={[
        [t.receivedOn, <Day key="received" day={referral.receivedOn} />],
        [
          t.acknowledgedOn,
          referral.acknowledgedOn ? <Day day={referral.acknowledgedOn} /> : isOpen && t.notAcknowledged,
        ],
        [t.dueOn, (isOpen || referral.state === "answered") && <DeadlineSum {...referral} />],
        [t.answeredOn, referral.answeredOn && <Day day={referral.answeredOn} />],
        [t.endedOn, !referral.answeredOn && referral.endedOn && <Day day={referral.endedOn} />],
        [
          t.holdingReply,
          referral.holdingReplyOn && (
            <>
              <Day day={referral.holdingReplyOn} />: <Polish>{referral.holdingReply}</Polish>
            </>
          ),
        ],
        ...referral.extensions.map(({ grantedOn, days, grantedBy, reason }): [string, ReactNode] => [
          t.extended,
          <>
            {t.extendedBy(days, dayIn(language, grantedOn))}{" "}
            <Polish>
              {grantedBy}: {reason}
            </Polish>
          </>,
        ]),
        ...referral.pauses.flatMap(({ askedOn, request, repliedOn, reply }): [string, ReactNode][] => [
          [
            t.clarification,
            <>
              <Day day={askedOn} />: <Polish>{request}</Polish>
            </>,
          ],
          [
            t.clarified,
            repliedOn && (
              <>
                <Day day={repliedOn} />: <Polish>{reply}</Polish>
              </>
            ),
          ],
        ]),
        [t.handedOverFrom, referral.handedOverFrom && <Polish>{referral.handedOverFrom}</Polish>],
        [t.handedOverReason, referral.handedOverReason && <Polish>{referral.handedOverReason}</Polish>],
        [t.handedOverTo, referral.handedOverTo && <Polish>{referral.handedOverTo}</Polish>],
        [
          t.files.given,
          referral.files.length > 0 && (
            <ul>
              {referral.files.map((file) => (
                <li key={file.id}>
                  <FileLink file={file} filesAt="/pliki" />
                </li>
              ))}
            </ul>
          ),
        ],
        ...more,
      ]}
    />
  );
}
