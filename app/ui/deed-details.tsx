import { useActionData } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Reply } from "#web/deeds";

/** A form folded away until it is wanted; unfolded when it has just been refused, so that its problem is seen. */
export function DeedDetails({
  deed,
  formId = "",
  summary,
  hint,
  children,
}: {
  deed: string;
  formId?: string;
  summary: string;
  hint?: string;
  children: ReactNode;
}) {
  const reply = useActionData<Partial<Reply>>();
  return (
    <details open={reply?.deed === deed && reply.formId === formId}>
      <summary>
        {summary}
        {hint && <span className="visually-hidden"> {hint}</span>}
      </summary>
      {children}
    </details>
  );
}
