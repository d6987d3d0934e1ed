import type { ConventionFacts } from "./convention-facts.tsx";
import { ConventionName } from "./convention-facts.tsx";
import { RecordTitle } from "./page.tsx";
import { useMessages } from "./request.tsx";

export type Named =
  | { topic: "conventions" }
  | { topic: "district"; roman: string; name: string }
  | { topic: "convention"; convention: Pick<ConventionFacts, "title" | "titleEn" | "heldOn"> }
  | {
      topic: "question" | "action-item" | "resolution";
      citation: string;
      name: string;
      nameEn: string | null;
    };

/** What somebody follows, in words. */
export function TopicName({ topic }: { topic: Named }) {
  const t = useMessages();
  if (topic.topic === "conventions") return <>{t.subscription.topics.conventions}</>;
  if (topic.topic === "district") return <>{t.district.title(topic.roman, topic.name)}</>;
  if (topic.topic === "convention") return <ConventionName of={topic.convention} />;
  return (
    <>
      {t.timeline.links[topic.topic](topic.citation)}: <RecordTitle pl={topic.name} en={topic.nameEn} />
    </>
  );
}
