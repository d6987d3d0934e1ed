import { useActionData, useLocation } from "@remix-run/react";
import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import type { Reply } from "#web/deeds";
import { useHref, useMessages, useRequest } from "./request.tsx";

type FormState = { reply: Reply | null; formId: string };
const FormContext = createContext<FormState>({ reply: null, formId: "" });

/** What the form being rendered has just heard, if it was refused. */
export const useReply = () => useContext(FormContext);

type DeedFormProps = {
  /** The deed of the page's table that this form does. */
  deed: string;
  /** Tells several forms of one deed apart, e.g. the id of a row. Ids of its fields start with it. */
  formId?: string;
  /** Values every submission carries. */
  hidden?: Record<string, string>;
  /** Another page's action (Polish address). */
  action?: string;
  hasFiles?: boolean;
  className?: string;
  children: ReactNode;
};

/**
 * One form, one deed. Carries a key, so that the same form sent twice leaves one record, and after a refusal shows
 * what was typed with a summary of what is wrong.
 */
export function DeedForm({
  deed,
  formId = "",
  hidden = {},
  action,
  hasFiles = false,
  className,
  children,
}: DeedFormProps) {
  const { newKey } = useRequest();
  const href = useHref();
  const { pathname, search } = useLocation();
  const answer = useActionData<Reply>();
  const reply = answer?.deed === deed && answer.formId === formId ? answer : null;
  return (
    <form
      method="post"
      action={action ? href(action) : pathname + search}
      noValidate
      className={className}
      {...(hasFiles ? { encType: "multipart/form-data" } : {})}
    >
      <input type="hidden" name="deed" value={deed} />
      <input type="hidden" name="formId" value={formId} />
      <input type="hidden" name="requestKey" value={newKey()} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormContext.Provider value={{ reply, formId }}>
        {reply && <ErrorSummary reply={reply} />}
        {children}
      </FormContext.Provider>
    </form>
  );
}

/** What is wrong, all at once, each line leading to its field; the first thing read after a refusal. */
function ErrorSummary({ reply }: { reply: Reply }) {
  const t = useMessages();
  const { formId } = useReply();
  return (
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{t.common.problemHeading}</h2>
      <ul>
        {reply.reasons.map((reason) => (
          <li key={reason.code}>
            {t.refusals[reason.code](reason.facts ?? {})}
            {reason.rule && (
              <>
                {" "}
                <q lang="pl">{reason.rule}</q>
              </>
            )}
          </li>
        ))}
        {Object.entries(reply.problems).map(([field, problem]) => (
          <li key={field}>
            <a href={`#${fieldId(formId, field)}`}>
              <span data-label-of={fieldId(formId, field)} />
              {t.problems(problem)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

export const fieldId = (formId: string, name: string) => (formId ? `${formId}-${name}` : `pole-${name}`);

/** The button that does the deed. */
export function Submit({
  children,
  secondary = false,
  danger = false,
}: {
  children: ReactNode;
  secondary?: boolean;
  danger?: boolean;
}) {
  return (
    <button
      type="submit"
      className={`button${secondary ? " button-secondary" : ""}${danger ? " button-danger" : ""}`}
    >
      {children}
    </button>
  );
}

/** A form that is only a button: one deed on one thing. */
export function DeedButton({
  deed,
  formId,
  hidden,
  children,
  secondary = true,
  danger = false,
  hint,
}: {
  deed: string;
  formId?: string;
  hidden?: Record<string, string>;
  children: ReactNode;
  secondary?: boolean;
  danger?: boolean;
  hint?: string;
}) {
  return (
    <DeedForm
      deed={deed}
      className="inline-form"
      {...(formId === undefined ? {} : { formId })}
      {...(hidden ? { hidden } : {})}
    >
      <button
        type="submit"
        className={`button${secondary ? " button-secondary" : ""}${danger ? " button-danger" : ""}`}
      >
        {children}
        {hint && <span className="visually-hidden"> {hint}</span>}
      </button>
    </DeedForm>
  );
}
