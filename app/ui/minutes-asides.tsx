import { useActionData } from "@remix-run/react";
import { instantIn } from "#i18n/dates";
import type { Reply } from "#web/deeds";
import { TextArea } from "./field.tsx";
import { DeedButton, DeedForm, Submit } from "./form.tsx";
import { Polish, Section, Warning } from "./page.tsx";
import { useLanguage, useMessages } from "./request.tsx";
import { WordDifference } from "./word-difference.tsx";

export type AsideShown = { id: string; markdown: string; both: string; authorName: string; savedAt: string };
type Current = { version: number; markdown: string };

/** The texts that came too late, each beside the section's own, with the ways to make one of the two. */
export function MinutesAsides({
  asides,
  current,
  mayWrite,
}: {
  asides: AsideShown[];
  current: Current;
  mayWrite: boolean;
}) {
  const { asides: t } = useMessages().minutesHistory;
  const reply = useActionData<Reply>();
  const wentAside =
    reply?.deed === "settleAside" &&
    reply.reasons.some(({ code }) => code === "minutes-changed-elsewhere") &&
    !asides.some(({ id }) => reply.formId.startsWith(id)); // else the form itself says so
  if (asides.length === 0) return null;
  return (
    <Section title={t.title} id="odlozone">
      {wentAside && (
        <Warning>
          <p>{t.late}</p>
        </Warning>
      )}
      <p>{t.intro}</p>
      {asides.map((aside) => (
        <Aside key={aside.id} aside={aside} current={current} mayWrite={mayWrite} />
      ))}
    </Section>
  );
}

function Aside({ aside, current, mayWrite }: { aside: AsideShown; current: Current; mayWrite: boolean }) {
  const { asides: t } = useMessages().minutesHistory;
  const when = instantIn(useLanguage(), aside.savedAt);
  return (
    <section className="minutes-section">
      <h3>{t.by(aside.authorName, when)}</h3>
      <div className="two-texts">
        <OneText title={t.aside} text={aside.markdown} />
        <OneText title={t.current} text={current.markdown} />
      </div>
      <details>
        <summary>{t.differences}</summary>
        <WordDifference was={current.markdown} is={aside.markdown} />
      </details>
      {mayWrite && <Merge aside={aside} current={current} hint={t.of(aside.authorName, when)} />}
    </section>
  );
}

function OneText({ title, text }: { title: string; text: string }) {
  const { emptyText } = useMessages().minutesHistory;
  return (
    <div>
      <h4>{title}</h4>
      {text === "" ? (
        <p className="soft">{emptyText}</p>
      ) : (
        <Polish as="blockquote" className="difference">
          {text}
        </Polish>
      )}
    </div>
  );
}

/** Three presses, and a field for those who merge by hand; all the same deed with another text. */
function Merge({ aside, current, hint }: { aside: AsideShown; current: Current; hint: string }) {
  const { asides: t } = useMessages().minutesHistory;
  const merging = { asideId: aside.id, version: String(current.version) };
  const presses = [
    { name: "aside", label: t.takeAside, markdown: aside.markdown },
    { name: "current", label: t.keepCurrent, markdown: current.markdown },
    { name: "both", label: t.takeBoth, markdown: aside.both },
  ];
  return (
    <>
      <div className="button-row">
        {presses.map(({ name, label, markdown }) => (
          <DeedButton
            key={name}
            deed="settleAside"
            formId={`${aside.id}-${name}`}
            hidden={{ ...merging, markdown }}
            hint={hint}
          >
            {label}
          </DeedButton>
        ))}
      </div>
      <DeedForm deed="settleAside" formId={aside.id} hidden={merging}>
        <TextArea name="markdown" label={t.merged} hint={t.mergedHint} value={aside.both} rows={10} />
        <Submit>{t.save}</Submit>
      </DeedForm>
    </>
  );
}
