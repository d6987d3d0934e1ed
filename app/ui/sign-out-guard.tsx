import { useMessages } from "./request.tsx";
import { Script } from "./script.tsx";

/** What the script asks before signing out while text of the minutes waits in this browser (app/scripts/sign-out.ts). */
export function SignOutGuard({ accountId }: { accountId: string }) {
  const { minutesEditor } = useMessages();
  const t = minutesEditor.signOut;
  return (
    <div data-sign-out="" data-account={accountId}>
      <dialog aria-labelledby="wyloguj-tytul" data-failed={t.failed} data-file={t.file}>
        <h2 id="wyloguj-tytul">{t.title}</h2>
        <p>{t.text}</p>
        <p className="field-problem" role="status" data-sign-out-failed="" />
        <div className="button-row">
          <button type="button" className="button" data-choose="send">
            {t.send}
          </button>
          <button type="button" className="button button-secondary" data-choose="download">
            {t.download}
          </button>
          <button type="button" className="button button-danger" data-choose="discard">
            {t.discard}
          </button>
          <button type="button" className="button button-secondary" data-choose="stay">
            {t.stay}
          </button>
        </div>
      </dialog>
      <Script name="sign-out" />
    </div>
  );
}
