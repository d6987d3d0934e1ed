import type { BoundQuestion, QuestionBonds } from "#domain/question/bond-queries";
import { Link } from "./link.tsx";
import { Facts, Polish, Section, Warning } from "./page.tsx";
import { QuestionSubject } from "./question-subject.tsx";
import { AskedBy, QuestionText } from "./question-view.tsx";
import { useMessages } from "./request.tsx";

type Shown = Omit<BoundQuestion, "id"> & { id?: string };
type ToOf = (question: Shown) => string;
const publicPage: ToOf = ({ citation }) => `/pytania/${citation}`;

const Bound = ({ of: question, toOf }: { of: Shown; toOf: ToOf }) => (
  <>
    <Link to={toOf(question)}>
      {question.citation} <QuestionSubject of={question} />
    </Link>{" "}
    <span className="soft">
      (<AskedBy of={question} />)
    </span>
  </>
);

function BoundList({ of: questions, toOf }: { of: readonly Shown[]; toOf: ToOf }) {
  return (
    <ul>
      {questions.map((question) => (
        <li key={question.citation}>
          <Bound of={question} toOf={toOf} />
        </li>
      ))}
    </ul>
  );
}

/** Where a merged question's matter goes on; nothing for any other. */
export function MergedInto({ into, toOf = publicPage }: { into: QuestionBonds["mergedInto"]; toOf?: ToOf }) {
  const { question: t } = useMessages();
  return (
    into && (
      <Warning>
        <p>
          {t.bonds.mergedInto} <Bound of={into} toOf={toOf} />
        </p>
      </Warning>
    )
  );
}

/** What each asking district added in its own place. */
export function QuestionAnnexes({ annexes }: { annexes: QuestionBonds["annexes"] }) {
  const { question: t } = useMessages();
  if (annexes.length === 0) return null;
  return (
    <Section title={t.bonds.annexes} id="dodatki">
      {annexes.map(({ name, annex }) => (
        <div key={name}>
          <h3>
            <Polish>{name}</Polish>
          </h3>
          <QuestionText text={annex} />
        </div>
      ))}
    </Section>
  );
}

/** The questions this one hangs together with, in both directions. */
export function QuestionBondsSection({ bonds, toOf = publicPage }: { bonds: QuestionBonds; toOf?: ToOf }) {
  const { question: t } = useMessages();
  const { predecessor, followUps, mergedFrom } = bonds;
  if (!predecessor && followUps.length === 0 && mergedFrom.length === 0) return null;
  return (
    <Section title={t.bonds.title} id="powiazane">
      <Facts
        rows={[
          [t.bonds.predecessor, predecessor && <Bound of={predecessor} toOf={toOf} />],
          [t.bonds.followUps, followUps.length > 0 && <BoundList of={followUps} toOf={toOf} />],
          [t.bonds.mergedFrom, mergedFrom.length > 0 && <BoundList of={mergedFrom} toOf={toOf} />],
        ]}
      />
    </Section>
  );
}
