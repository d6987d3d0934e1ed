import type { StoredUpload } from "./upload.server.ts";

/** A form as it came: text by name, lists where the name ends in `[]`, uploads already on disk. */
export type FormValues = {
  deed: string;
  formId: string;
  [field: string]: string | string[] | StoredUpload | undefined;
};

/** Fields that speak of the form itself: one each, never a list. */
const ofTheForm = ["deed", "formId", "requestKey"];

/** Puts one field where the schema will look for it. */
export function addField(values: FormValues, name: string, value: string): void {
  const isList = name.endsWith("[]");
  const field = isList ? name.slice(0, -2) : name;
  if (field === "__proto__" || (isList && ofTheForm.includes(field))) return;
  const before = Object.hasOwn(values, field) ? values[field] : undefined;
  values[field] = isList ? [...(Array.isArray(before) ? before : []), value] : value;
}
