import { Link } from "./link.tsx";
import { useMessages } from "./request.tsx";

/** What an address calls what can be followed: `/subskrypcja?temat=pytanie&id=…`. */
const topics = { question: "pytanie", "action-item": "zobowiazanie", resolution: "uchwala" } as const;

/** "Follow this": leads to the page where one leaves an e-mail address. */
export function FollowLink({ topic, id }: { topic: keyof typeof topics; id: string }) {
  const t = useMessages().timeline.follow;
  return (
    <p className="follow">
      <Link to={`/subskrypcja?temat=${topics[topic]}&id=${id}`}>{t[topic]}</Link>: {t.note}
    </p>
  );
}
