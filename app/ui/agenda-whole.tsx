import type { ComponentProps } from "react";
import { ItemOutcomes, ItemStatements } from "./agenda-item-parts.tsx";
import { conventionName } from "./convention-facts.tsx";
import { DeedButton } from "./form.tsx";
import { Section } from "./page.tsx";
import { useLanguage, useMessages } from "./request.tsx";

type NamedConvention = Parameters<typeof conventionName>[2];
type ItemParts = ComponentProps<typeof ItemOutcomes>;
type StatementParts = ComponentProps<typeof ItemStatements>;

/** The agenda of an earlier convention, to begin with. */
export function TakeOver({ from, conventionId }: { from: NamedConvention; conventionId: string }) {
  const t = useMessages();
  const name = conventionName(t, useLanguage(), from);
  return (
    <>
      <p>{t.agenda.takeOverNote}</p>
      <DeedButton deed="takeOverAgenda" hidden={{ conventionId }}>
        {t.agenda.takeOver(name)}
      </DeedButton>
    </>
  );
}

/** What was agreed and said under no item in particular. */
export function WholeConvention({
  conventionId,
  outcomes,
  statements,
}: { conventionId: string } & Pick<ItemParts, "outcomes"> & Pick<StatementParts, "statements">) {
  const t = useMessages();
  const parts = { conventionId, itemId: "", isOpen: true };
  return (
    <Section title={t.agenda.wholeConvention} id="przebieg">
      <p>{t.agenda.wholeConventionIntro}</p>
      <ItemOutcomes {...parts} outcomes={outcomes} level={3} />
      <ItemStatements {...parts} statements={statements} level={3} />
    </Section>
  );
}
