import { instantIn } from "#i18n/dates";
import { useLanguage, useMessages } from "./request.tsx";

/** A one-time address, shown once, to be copied. */
export function OneTimeAddress({
  address,
  email,
  expiresAt,
  isMailed = false,
}: {
  address: string;
  email: string;
  expiresAt: string;
  /** A letter brings such an address too. */
  isMailed?: boolean;
}) {
  const t = useMessages().account.office;
  const language = useLanguage();
  return (
    <section className="in-short" role="status" aria-labelledby="adres">
      <h2 id="adres">{t.addressTitle}</h2>
      <p>{t.addressIntro(email)}</p>
      <p>
        <code className="one-time-address">{address}</code>
      </p>
      {isMailed && <p>{t.letterQueued(email)}</p>}
      <p>{t.addressUntil(instantIn(language, expiresAt))}</p>
    </section>
  );
}
