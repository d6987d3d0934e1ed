import type { PublicDistrict } from "../formats/public-district.ts";
import { ActionItemState, ActionItemText, Owner } from "./action-item-view.tsx";
import { AgesPicture } from "./ages-picture.tsx";
import { ConventionName } from "./convention-facts.tsx";
import { CouncilTime, Day } from "./council-time.tsx";
import { Link } from "./link.tsx";
import { Badge, EmptyState, Facts, Polish, RecordTitle, Section, Table } from "./page.tsx";
import { QuestionList } from "./question-list.tsx";
import { useMessages } from "./request.tsx";
import { ResolutionState, VoteLine } from "./resolution-view.tsx";

type Of<Fields extends keyof PublicDistrict> = { of: Pick<PublicDistrict, Fields> };

/** What the district asked: the counts, the latest questions, and where all of them are. */
export function DistrictQuestions({ of: d }: Of<"slug" | "questions" | "figures">) {
  const { district: t, register } = useMessages();
  const { questions: q } = register;
  const figures = d.figures.questions;
  const listed = d.questions.map(({ askers, ...question }) => ({
    ...question,
    id: question.citation,
    askers: askers.map((asker) => ({ ...asker, districtId: asker.slug })),
  }));
  return (
    <Section title={t.questions}>
      {listed.length === 0 ? (
        <EmptyState>
          <p>{t.noQuestions}</p>
        </EmptyState>
      ) : (
        <>
          <Facts
            rows={[
              [q.total, String(figures.total)],
              [q.answered, register.of(figures.answered, figures.total)],
              [q.settled, register.of(figures.settled, figures.total)],
              [q.late, figures.waiting > 0 && q.lateOf(register.of(figures.late, figures.waiting))],
            ]}
          />
          <QuestionList questions={listed} label={t.latestQuestions(listed.length)} />
          {figures.total > listed.length && (
            <p>
              <Link to={`/pytania?dzielnica=${d.slug}`}>{t.allQuestions(figures.total)}</Link>
            </p>
          )}
        </>
      )}
    </Section>
  );
}

const verdictTones = { answered: "good", partly: "warn", not: "bad" } as const;

/** What the district said of the answers it got. */
export function DistrictVerdicts({ of: { verdicts } }: Of<"verdicts">) {
  const { district: t, question } = useMessages();
  return (
    <Section title={t.verdicts}>
      {verdicts.length === 0 ? (
        <p>{t.noVerdicts}</p>
      ) : (
        <ul className="rows">
          {verdicts.map(({ question: cited, subject, subjectEn, verdict, sentence, judgedOn }, index) => (
            <li key={index}>
              <p>
                <Link to={`/pytania/${cited}`}>{cited}</Link> <RecordTitle pl={subject} en={subjectEn} />
              </p>
              <p>
                <Badge tone={verdictTones[verdict]}>{question.verdictOf[verdict]}</Badge>{" "}
                <span className="soft">
                  <Day day={judgedOn} />
                </span>
              </p>
              {sentence && <Polish as="blockquote">{sentence}</Polish>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** What the district was promised: the counts, and each promise with its owner and its term. */
export function DistrictPromises({ of: d }: Of<"slug" | "promises" | "figures">) {
  const { district: t, register, actionItem } = useMessages();
  const { promises: p } = register;
  const figures = d.figures.promises;
  return (
    <Section title={t.promises}>
      {d.promises.length === 0 ? (
        <EmptyState>
          <p>{t.noPromises}</p>
        </EmptyState>
      ) : (
        <>
          <Facts
            rows={[
              [p.total, String(figures.total)],
              [p.done, register.of(figures.done, figures.total)],
              [p.late, figures.running > 0 && p.lateOf(register.of(figures.late, figures.running))],
            ]}
          />
          <ul className="rows" aria-label={t.promises}>
            {d.promises.map((promise) => (
              <li key={promise.citation}>
                <p>
                  <Link to={`/zobowiazania/${promise.citation}`}>{promise.citation}</Link>{" "}
                  <ActionItemText of={promise} />
                </p>
                <p>
                  <ActionItemState of={promise} />{" "}
                  <span className="soft">
                    {(promise.owner || promise.unit) && (
                      <>
                        {actionItem.owner}: <Owner of={promise} />.{" "}
                      </>
                    )}
                    {promise.dueOn.precision !== "none" && (
                      <>
                        {actionItem.due}: <CouncilTime date={promise.dueOn} />
                      </>
                    )}
                  </span>
                </p>
              </li>
            ))}
          </ul>
          {figures.total > d.promises.length && (
            <p>
              <Link to={`/zobowiazania?dzielnica=${d.slug}`}>{t.allPromises(figures.total)}</Link>
            </p>
          )}
        </>
      )}
    </Section>
  );
}

/** Resolutions that name somebody of the district or promise it something, with the vote. */
export function DistrictResolutions({ of: { resolutions } }: Of<"resolutions">) {
  const { district: t, resolution } = useMessages();
  return (
    <Section title={t.resolutions}>
      {resolutions.length === 0 ? (
        <EmptyState>
          <p>{t.noResolutions}</p>
        </EmptyState>
      ) : (
        <>
          <p>{t.resolutionsIntro}</p>
          <ul className="rows">
            {resolutions.map(({ citation, subject, subjectEn, state, indicated, promises, ...vote }) => (
              <li key={citation}>
                <p>
                  <Link to={`/uchwaly/${citation}`}>{citation}</Link>{" "}
                  <RecordTitle pl={subject} en={subjectEn} />
                </p>
                <p>
                  <ResolutionState state={state} />{" "}
                  {state !== "tabled" && (
                    <span className="soft">
                      {resolution.vote}: <VoteLine vote={vote} />
                    </span>
                  )}
                </p>
                {indicated.length > 0 && (
                  <p>
                    {resolution.indicated}: <Polish>{indicated.join(", ")}</Polish>
                  </p>
                )}
                {promises.length > 0 && (
                  <p>
                    {t.followsFrom}{" "}
                    {promises.map((cited, index) => (
                      <span key={cited}>
                        {index > 0 && ", "}
                        <Link to={`/zobowiazania/${cited}`}>{cited}</Link>
                      </span>
                    ))}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** Who sat for the district, convention by convention; the rate never without its counts. */
export function DistrictAttendance({ of: { attendance } }: Of<"attendance">) {
  const { district: t, register, convention, attendance: roll } = useMessages();
  const { recorded, present, bySubstitute, conventions } = attendance;
  if (recorded === 0)
    return (
      <Section title={t.attendance}>
        <p>{t.noAttendance}</p>
      </Section>
    );
  return (
    <Section title={t.attendance}>
      <p>{t.attendanceIntro}</p>
      <Facts
        rows={[
          [t.presentAt, register.of(present, recorded)],
          [t.bySubstitute, bySubstitute > 0 && register.of(bySubstitute, present)],
        ]}
      />
      <Table caption={t.attendanceCaption} head={[convention.one, t.who, t.presence]}>
        {conventions.map(({ address, status, name, substituteName, ...held }) => (
          <tr key={address}>
            <th scope="row">
              <Link to={`/konwenty/${address}`}>
                <ConventionName of={held} />
              </Link>
              , <CouncilTime date={held.heldOn} />
            </th>
            <td>
              {substituteName ? (
                <Polish>{t.inStead(substituteName)}</Polish>
              ) : name ? (
                <Polish>{name}</Polish>
              ) : (
                roll.vacant
              )}
            </td>
            <td>{t.statuses[status]}</td>
          </tr>
        ))}
      </Table>
    </Section>
  );
}

/** How long the district's matters have been open. */
export function DistrictAges({ of: { ages } }: Of<"ages">) {
  const { district: t, register } = useMessages();
  const isOpen = ages.questions.total + ages.promises.total > 0;
  return (
    <Section title={t.ages}>
      {!isOpen && <p>{t.noOpen}</p>}
      {ages.questions.total > 0 && (
        <Section level={3} title={register.ages.questions}>
          <AgesPicture ages={ages.questions} id="wiek-pytan" caption={register.ages.questions} />
        </Section>
      )}
      {ages.promises.total > 0 && (
        <Section level={3} title={register.ages.promises}>
          <AgesPicture ages={ages.promises} id="wiek-zobowiazan" caption={register.ages.promises} />
        </Section>
      )}
    </Section>
  );
}

/** How long the district had the floor this term, beside all of them; nothing while nobody had it. */
export function DistrictSpeech({ of: { speech } }: Of<"speech">) {
  const { district: t } = useMessages().floor;
  if (!speech) return null;
  const said = (seconds: number) =>
    seconds > 0 && seconds < 60 ? t.lessThanMinute : t.minutesOf(Math.floor(seconds / 60));
  return (
    <Section title={t.title}>
      <p>{t.intro(speech.term)}</p>
      <Facts
        rows={[
          [t.minutes, said(speech.seconds)],
          [t.turns, String(speech.turns)],
          [t.ofAll, said(speech.allSeconds)],
        ]}
      />
    </Section>
  );
}
