import type { ReactNode } from "react";
import { fieldId, useReply } from "./form.tsx";
import { useMessages } from "./request.tsx";

type Described = { id: string; name: string; "aria-invalid"?: true; "aria-describedby"?: string };
type FieldProps = { name: string; label: string; hint?: string | undefined; optional?: boolean };

/** A label, a hint, what is wrong, and the control. */
function Field({
  name,
  label,
  hint,
  optional = false,
  children,
}: FieldProps & { children: (control: Described) => ReactNode }) {
  const t = useMessages();
  const { reply, formId } = useReply();
  const id = fieldId(formId, name);
  const problem = reply?.problems[name];
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div className={problem ? "field field-wrong" : "field"}>
      <label htmlFor={id} data-names={id}>
        {label}
        {optional && <span className="optional"> {t.common.optional}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="field-problem">
          <span className="visually-hidden">{t.common.error}: </span>
          {t.problems(problem)}
        </p>
      )}
      {children({
        id,
        name,
        ...(problem ? { "aria-invalid": true } : {}),
        ...(described ? { "aria-describedby": described } : {}),
      })}
    </div>
  );
}

/** What stands in a field: what was just typed, or else what the record says. */
function useTyped(name: string, value: string | number | null | undefined): string {
  const { reply } = useReply();
  const typed = reply?.values[name];
  if (Array.isArray(typed)) return typed[0] ?? "";
  return typeof typed === "string" ? typed : value === null || value === undefined ? "" : String(value);
}

type TextFieldProps = FieldProps & {
  value?: string | number | null | undefined;
  type?: "text" | "email" | "password" | "date" | "time" | "search";
  width?: "narrow" | "medium" | "wide";
  inputMode?: "numeric" | "decimal" | "email";
  autoComplete?: string;
};

/** One line of text. */
export function TextField({
  value,
  type = "text",
  width = "wide",
  inputMode,
  autoComplete = "off",
  ...field
}: TextFieldProps) {
  const typed = useTyped(field.name, value);
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type={type}
          className={`input-${width}`}
          autoComplete={autoComplete}
          {...(inputMode ? { inputMode } : {})}
          {...(type === "password" ? {} : { defaultValue: typed })}
        />
      )}
    </Field>
  );
}

/** Several lines of text. The browser may bring back what stood there before, unless a script of ours does. */
export function TextArea({
  value,
  rows = 4,
  isRemembered = true,
  ...field
}: FieldProps & { value?: string | null | undefined; rows?: number; isRemembered?: boolean }) {
  const typed = useTyped(field.name, value);
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          defaultValue={typed}
          {...(isRemembered ? {} : { autoComplete: "off" })}
        />
      )}
    </Field>
  );
}

export type Option = { value: string; label: string; lang?: string };

/**
 * One of several, from a list that drops down. `empty` names the choice of none. Where the deed takes many and the form
 * offers one, `asList` carries it as `name[]`.
 */
export function Select({
  value,
  options,
  empty,
  asList = false,
  ...field
}: FieldProps & {
  value?: string | null | undefined;
  options: Option[];
  empty?: string;
  asList?: boolean;
}) {
  const typed = useTyped(field.name, value);
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} name={asList ? `${control.name}[]` : control.name} defaultValue={typed}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** One of a few, all visible. */
export function Radios({
  name,
  label,
  hint,
  value,
  options,
}: FieldProps & { value?: string | null | undefined; options: Option[] }) {
  const { formId } = useReply();
  const typed = useTyped(name, value);
  return (
    <Group name={name} label={label} hint={hint}>
      {options.map((option, index) => {
        const id = index === 0 ? fieldId(formId, name) : `${fieldId(formId, name)}-${option.value}`;
        return (
          <div className="choice" key={option.value}>
            <input
              type="radio"
              id={id}
              name={name}
              value={option.value}
              defaultChecked={typed === option.value}
            />
            <label htmlFor={id}>{option.label}</label>
          </div>
        );
      })}
    </Group>
  );
}

/** Any of several. The form carries them as `name[]`. */
export function Checkboxes({
  name,
  label,
  hint,
  values = [],
  options,
}: FieldProps & { values?: readonly string[]; options: Option[] }) {
  const { reply, formId } = useReply();
  const typed = reply?.values[name];
  const ticked = reply ? (Array.isArray(typed) ? typed : []) : values;
  return (
    <Group name={name} label={label} hint={hint}>
      {options.map((option, index) => {
        const id = index === 0 ? fieldId(formId, name) : `${fieldId(formId, name)}-${option.value}`;
        return (
          <div className="choice" key={option.value}>
            <input
              type="checkbox"
              id={id}
              name={`${name}[]`}
              value={option.value}
              defaultChecked={ticked.includes(option.value)}
            />
            <label htmlFor={id} lang={option.lang}>
              {option.label}
            </label>
          </div>
        );
      })}
    </Group>
  );
}

function Group({
  name,
  label,
  hint,
  children,
}: {
  name: string;
  label: string;
  hint?: string | undefined;
  children: ReactNode;
}) {
  const t = useMessages();
  const { reply, formId } = useReply();
  const id = fieldId(formId, name);
  const problem = reply?.problems[name];
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <fieldset
      className={problem ? "field field-wrong" : "field"}
      {...(described ? { "aria-describedby": described } : {})}
    >
      <legend data-names={id}>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="field-problem">
          <span className="visually-hidden">{t.common.error}: </span>
          {t.problems(problem)}
        </p>
      )}
      <div className="choices">{children}</div>
    </fieldset>
  );
}

/** A single box to tick. */
export function Tick({ name, label, hint, value = false }: FieldProps & { value?: boolean }) {
  const { reply, formId } = useReply();
  const id = fieldId(formId, name);
  const isTicked = reply ? reply.values[name] === "on" : value;
  return (
    <div className="field choice">
      <input
        type="checkbox"
        id={id}
        name={name}
        defaultChecked={isTicked}
        {...(hint ? { "aria-describedby": `${id}-hint` } : {})}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
    </div>
  );
}

/** A file to send; the form needs `hasFiles`. Place it last, so that what is typed arrives before it. */
export function FileField({ accept, ...field }: FieldProps & { accept: string }) {
  return <Field {...field}>{(control) => <input {...control} type="file" accept={accept} />}</Field>;
}
