import { EmptyState, Polish, Section, Table } from "./page.tsx";
import { useMessages } from "./request.tsx";

type Followed = { topic: string; id: string; many: number; name: string | null };

/** How many follow what by e-mail: numbers, never addresses. */
export function Followers({ followers }: { followers: Followed[] }) {
  const t = useMessages().subscription;
  const topics: Record<string, string> = t.followersOf;
  return (
    <Section title={t.followers}>
      {followers.length === 0 ? (
        <EmptyState>
          <p>{t.noFollowers}</p>
        </EmptyState>
      ) : (
        <>
          <p>{t.followersIntro}</p>
          <Table caption={t.followers} isCaptionHidden head={[t.followedTopic, t.followersMany]}>
            {followers.map(({ topic, id, many, name }) => (
              <tr key={`${topic} ${id}`}>
                <th scope="row">
                  {topics[topic] ?? topic}
                  {name && (
                    <>
                      {" "}
                      <Polish>{name}</Polish>
                    </>
                  )}
                </th>
                <td>{many}</td>
              </tr>
            ))}
          </Table>
        </>
      )}
    </Section>
  );
}
