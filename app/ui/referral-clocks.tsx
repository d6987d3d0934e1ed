import type { ReferralFacts } from "#domain/referral/fact-queries";
import { dayIn } from "#i18n/dates";
import { Polish, Section } from "./page.tsx";
import { ReferralStanding, ReferralView } from "./referral-view.tsx";
import { useLanguage, useMessages } from "./request.tsx";

/** With whom a matter lies or lay, and the clock of each: every day known, and the deadline with its sum. Nothing of the office. */
export function ReferralClocks({ referrals }: { referrals: ReferralFacts[] }) {
  const { referral: t } = useMessages();
  if (referrals.length === 0) return null;
  return (
    <Section title={t.title} id="adresaci">
      {referrals.map((referral) => (
        <article key={referral.position} id={`adresat-${referral.position}`} className="referral">
          <h3>
            <Polish>{referral.addressee}</Polish>
            {referral.round > 1 && <>, {t.round(referral.round)}</>}
          </h3>
          <p>
            <ReferralStanding of={referral} />
          </p>
          <ReferralView of={referral} />
        </article>
      ))}
    </Section>
  );
}

/** The same in a line of a register: who holds it, until when, and whether late. */
export function ReferralLine({ of: referral }: { of: ReferralFacts }) {
  const { referral: t } = useMessages();
  const language = useLanguage();
  return (
    <div>
      <Polish>{referral.addressee}</Polish>: <ReferralStanding of={referral} />
      {referral.state === "open" && referral.sum?.dueOn && (
        <span className="soft">
          {" "}
          {t.dueOn}: <time dateTime={referral.sum.dueOn}>{dayIn(language, referral.sum.dueOn)}</time>
        </span>
      )}
    </div>
  );
}
