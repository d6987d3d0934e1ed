import { useLoaderData } from "@remix-run/react";
import { listLatestCheckpoints } from "#domain/checkpoint/queries";
import { readManifest } from "#domain/edition/edition-manifest";
import { placesOfHash } from "#domain/edition/manifest-rules";
import { listEditionsWithHash } from "#domain/edition/manifest-queries";
import { pick } from "#domain/kernel/pick";
import { listSigningKeys } from "#domain/signing-key/queries";
import { pageLoader } from "#web/page-loader";
import { EmptyState, Page, Section, Table } from "#ui/page";
import { Instant } from "#ui/metryczka";
import { useMessages } from "#ui/request";
import { Script } from "#ui/script";
import { titled } from "#ui/title";
import { CheckForm, FoundIn } from "#ui/verification-parts";
import { publicKeyPem } from "../../formats/public-key.ts";

/** What anybody needs to check what was published: a form for a file or its hash, the seals, and the keys. */
export const loader = pageLoader("anyone", ({ db }, { url }) => {
  const asked = (url.searchParams.get("skrot") ?? "").trim().toLowerCase().slice(0, 100);
  const isHash = /^[0-9a-f]{64}$/.test(asked);
  return {
    asked,
    isHash,
    found: isHash
      ? listEditionsWithHash(db, asked).map((edition) => ({
          ...pick(edition, ["address", "title", "number", "publishedAt", "isWithdrawn"]),
          places: placesOfHash(readManifest(edition.manifest ?? "{}"), asked, edition.renditions),
        }))
      : [],
    checkpoints: listLatestCheckpoints(db).map((checkpoint) =>
      pick(checkpoint, ["number", "sequence", "head", "signedAt", "keyId", "signature"]),
    ),
    keys: listSigningKeys(db).map(({ id, introducedAt, publicKey }) => ({
      id,
      introducedAt,
      pem: publicKeyPem(publicKey),
    })),
  };
});

export const meta = titled<Awaited<ReturnType<typeof loader>>>(
  (t) => t.seal.page.title,
  (t) => t.seal.page.intro,
);

export default function Verification() {
  const { asked, isHash, found, checkpoints, keys } = useLoaderData<typeof loader>();
  const { page: t } = useMessages().seal;
  return (
    <Page title={t.title} intro={<p>{t.intro}</p>}>
      <CheckForm asked={asked} isWrong={asked !== "" && !isHash} />
      <div data-verify-answer aria-live="polite">
        {isHash && <FoundIn found={found} hash={asked} />}
      </div>
      <Section title={t.checkpoints} id="punkty">
        <p>{t.checkpointsIntro}</p>
        {checkpoints.length === 0 ? (
          <EmptyState>
            <p>{t.noCheckpoints}</p>
          </EmptyState>
        ) : (
          <Table caption={t.checkpoints} head={[t.number, t.events, t.signedAt, t.head, t.signature]}>
            {checkpoints.map((checkpoint) => (
              <tr key={checkpoint.number}>
                <th scope="row">{checkpoint.number}</th>
                <td>{checkpoint.sequence}</td>
                <td>
                  <Instant at={checkpoint.signedAt} />
                </td>
                <td>
                  <code className="hash">{checkpoint.head}</code>
                </td>
                <td>
                  <code className="hash">{checkpoint.signature}</code>
                </td>
              </tr>
            ))}
          </Table>
        )}
      </Section>
      <Section title={t.keys} id="klucze">
        <p>{t.keysIntro}</p>
        {keys.toReversed().map((key) => (
          <section key={key.id}>
            <h3>
              {t.keySince} <Instant at={key.introducedAt} />
            </h3>
            <p>
              {t.fingerprint}: <code className="hash">{key.id}</code>
            </p>
            <pre className="hash">{key.pem}</pre>
          </section>
        ))}
      </Section>
      <Section title={t.whole} id="calosc">
        <p>{t.wholeIntro}</p>
        <pre className="hash">{t.command}</pre>
      </Section>
      <Script name="verify" />
    </Page>
  );
}
