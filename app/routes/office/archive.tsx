import { useLoaderData } from "@remix-run/react";
import { listImportedConventions } from "#domain/convention/queries";
import { pageLoader } from "#web/page-loader";
import { CouncilTime } from "#ui/council-time";
import { Link } from "#ui/link";
import { EmptyState, Page, Polish, Table } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

/** Every record that came from the archive, of whatever body, with a way to its source. */
export const loader = pageLoader("office", ({ db }) => ({ records: listImportedConventions(db) }));

export const meta = titled<Awaited<ReturnType<typeof loader>>>((t) => t.archive.recordsTitle);

export default function Archive() {
  const { records } = useLoaderData<typeof loader>();
  const { archive: t, convention } = useMessages();
  return (
    <Page
      title={t.recordsTitle}
      back={{ to: "/biuro", label: convention.officeTitle }}
      intro={<p>{t.recordsIntro}</p>}
    >
      {records.length === 0 ? (
        <EmptyState>
          <p>{t.noRecords}</p>
        </EmptyState>
      ) : (
        <Table caption={t.recordsTitle} isCaptionHidden head={[t.record, t.recordBody, t.dateShown]}>
          {records.map(({ id, archiveId, bodyName, heldOn }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/biuro/konwenty/${id}/zrodlo`}>{archiveId}</Link>
              </th>
              <td>
                <Polish>{bodyName}</Polish>
              </td>
              <td>
                <CouncilTime date={heldOn} />
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Page>
  );
}
