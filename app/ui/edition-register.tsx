import { Day } from "./council-time.tsx";
import { Instant } from "./metryczka.tsx";
import { Link } from "./link.tsx";
import { Badge, Polish, Table } from "./page.tsx";
import { useMessages } from "./request.tsx";

export type RegisteredEdition = {
  number: number;
  publishedAt: string;
  reason: string | null;
  isBeforeAdoption: boolean;
  /** Why, when and by whom it was withdrawn; null where it can be read. */
  withdrawal: { reason: string; withdrawnBy: string; withdrawnOn: string } | null;
};

/** The register of changes: every edition, when it appeared and why; each leads to its own words and to what it changed. */
export function EditionRegister({ editions, address }: { editions: RegisteredEdition[]; address: string }) {
  const { minutes: t } = useMessages();
  const isRead = (number: number) => editions.some((one) => one.number === number && one.withdrawal === null);
  const isComparable = ({ number }: RegisteredEdition) => isRead(number) && isRead(number - 1);
  return (
    <Table caption={t.register.caption} head={[t.register.edition, t.register.date, t.register.reason]}>
      {editions.map((edition) => (
        <tr key={edition.number}>
          <th scope="row">
            <Link to={`/konwenty/${address}/protokol/wydanie-${edition.number}`}>
              {t.edition(edition.number)}
            </Link>
            {edition.withdrawal && (
              <>
                {" "}
                <Badge tone="bad">{t.register.withdrawn}</Badge>
              </>
            )}
            {edition.isBeforeAdoption && <span className="soft"> ({t.beforeAdoption})</span>}
          </th>
          <td>
            <Instant at={edition.publishedAt} />
          </td>
          <td>
            {edition.reason ? <Polish>{edition.reason}</Polish> : t.register.first}
            {edition.withdrawal && (
              <>
                <br />
                {t.register.withdrawnOn} <Day day={edition.withdrawal.withdrawnOn} /> (
                <Polish>{edition.withdrawal.withdrawnBy}</Polish>):{" "}
                <Polish>{edition.withdrawal.reason}</Polish>
              </>
            )}
            {isComparable(edition) && (
              <>
                <br />
                <Link to={`/konwenty/${address}/wydania?od=${edition.number - 1}&do=${edition.number}`}>
                  {t.register.comparePrevious(edition.number - 1)}
                  <span className="visually-hidden"> ({t.edition(edition.number)})</span>
                </Link>
              </>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}
