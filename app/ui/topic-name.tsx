import type { ConventionFacts } from "./convention-facts.tsx";
import { ConventionName } from "./convention-facts.tsx";
import { useMessages } from "./request.tsx";

export type Named =
  | { topic: "conventions" }
  | { topic: "district"; roman: string; name: string }
  | { topic: "convention"; convention: Pick<ConventionFacts, "title" | "titleEn" | "heldOn"> };

/** What somebody follows, in words. */
export function TopicName({ topic }: { topic: Named }) {
  const t = useMessages();
  if (topic.topic === "conventions") return <>{t.subscription.topics.conventions}</>;
  if (topic.topic === "district") return <>{t.district.title(topic.roman, topic.name)}</>;
  return <ConventionName of={topic.convention} />;
}
