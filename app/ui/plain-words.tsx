import { fillIn, plainRemarks } from "#domain/kernel/plain-words";
import { fieldId } from "./form.tsx";
import { useMessages } from "./request.tsx";
import { Script } from "./script.tsx";

/** Under a summary: what may be put more plainly in what is saved, and, with the script, in what is being typed. */
export function PlainWords({ text, formId, name }: { text: string | null; formId: string; name: string }) {
  const { plainWords: t } = useMessages();
  const remarks = plainRemarks(text ?? "");
  return (
    <div
      className="plain-words"
      data-plain-words={fieldId(formId, name)}
      {...Object.fromEntries(Object.entries(t.remarks).map(([kind, said]) => [`data-${kind}`, said]))}
    >
      <p className="hint">{t.title}</p>
      <ul aria-live="polite" data-plain-remarks>
        {remarks.map((remark, at) => (
          <li key={at}>{fillIn(t.remarks[remark.kind], remark)}</li>
        ))}
      </ul>
      <p className="hint" data-plain-good hidden={remarks.length > 0 || !text}>
        {t.good}
      </p>
      <Script name="plain-words" />
    </div>
  );
}
