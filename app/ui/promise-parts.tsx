import type { Proof, PromiseVerdict } from "#domain/action-item/proof-queries";
import type { ActionItemFacts } from "#domain/action-item/queries";
import { dayIn } from "#i18n/dates";
import { ConventionName } from "./convention-facts.tsx";
import type { ConventionFacts } from "./convention-facts.tsx";
import { Link } from "./link.tsx";
import { Badge, Facts, Polish, Section } from "./page.tsx";
import { FileLink } from "./presentation-view.tsx";
import { useLanguage, useMessages } from "./request.tsx";

const wordingTones = { asked: "warn", confirmed: "good", contested: "bad" } as const;

type Worded = Pick<ActionItemFacts, "wording" | "wordingNote" | "wordingOn">;

/** What whoever promised says of the wording, with their own words where they contest it. Nothing where nobody asked. */
export function PromiseWording({ of: { wording, wordingNote, wordingOn } }: { of: Worded }) {
  const t = useMessages().actionItem;
  const language = useLanguage();
  if (wording === null) return null;
  return (
    <div>
      <p>
        <Badge tone={wordingTones[wording]}>{t.wordings[wording]}</Badge>
        {wordingOn && <span className="soft"> {dayIn(language, wordingOn)}</span>}
      </p>
      <p>{t.wordingNotes[wording]}</p>
      {wording === "contested" && wordingNote && <Polish as="blockquote">{wordingNote}</Polish>}
    </div>
  );
}

const verdictTones = { kept: "good", partly: "warn", not: "bad" } as const;

/** `ocenione: dotrzymane`, in words and a shape. */
export function VerdictBadge({ verdict }: { verdict: PromiseVerdict["verdict"] }) {
  const t = useMessages().actionItem;
  return <Badge tone={verdictTones[verdict]}>{t.judged(t.verdicts[verdict])}</Badge>;
}

/** How it was kept, in the words of whoever it was promised to; the last verdict first. */
export function PromiseVerdicts({ verdicts }: { verdicts: PromiseVerdict[] }) {
  const t = useMessages().actionItem;
  const language = useLanguage();
  if (verdicts.length === 0) return null;
  return (
    <Section title={t.verdictTitle} id="ocena">
      <ul className="rows">
        {verdicts.toReversed().map(({ id, judgedBy, verdict, sentence, judgedOn }) => (
          <li key={id}>
            <p>
              <VerdictBadge verdict={verdict} />{" "}
              <span className="soft">
                <Polish>{t.verdictBy(judgedBy)}</Polish>, {dayIn(language, judgedOn)}
              </span>
            </p>
            {sentence && <Polish as="blockquote">{sentence}</Polish>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Files that prove a promise kept, to download. */
export function PromiseProofs({ proofs, filesAt }: { proofs: Proof[]; filesAt: string }) {
  const t = useMessages().actionItem;
  if (proofs.length === 0) return null;
  return (
    <Section title={t.proofs} id="dowody">
      <ul className="files">
        {proofs.map((proof) => (
          <li key={proof.id}>
            <FileLink file={proof} filesAt={filesAt} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Review = {
  convention: (Pick<ConventionFacts, "title" | "titleEn" | "heldOn"> & { address: string | null }) | null;
  after: string | null;
};

/** The convention that looks again at a promise whose term has no end; nothing where none is due. */
export function PromiseReview({ review: { convention, after } }: { review: Review }) {
  const t = useMessages().actionItem;
  const language = useLanguage();
  const name = convention && <ConventionName of={convention} />;
  return (
    <Facts
      rows={[
        [
          t.review,
          convention?.address ? (
            <Link to={`/konwenty/${convention.address}`}>{name}</Link>
          ) : (
            (name ?? (after && t.span.firstAfter(dayIn(language, after))))
          ),
        ],
      ]}
    />
  );
}
