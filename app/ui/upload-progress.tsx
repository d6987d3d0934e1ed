import { useMessages } from "./request.tsx";
import { Script } from "./script.tsx";

/** Inside a form with a file: how far it has come, and a way to stop it. Unseen until the browser module sends the form. */
export function UploadProgress() {
  const t = useMessages().presenter.upload;
  return (
    <div
      className="upload-progress"
      hidden
      data-upload
      data-sending={t.sending}
      data-checking={t.checking}
      data-cancelled={t.cancelled}
      data-failed={t.failed}
    >
      <progress aria-label={t.label} />
      <p role="status" data-upload-words />
      <button type="button" className="button button-secondary">
        {t.cancel}
      </button>
      <Script name="upload" />
    </div>
  );
}
