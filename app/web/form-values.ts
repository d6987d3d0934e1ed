import type { StoredUpload } from "./upload.server.ts";

/** A form as it came: text by name, lists where the name ends in `[]`, uploads already on disk. */
export type FormValues = { deed: string; formId: string; [field: string]: string | string[] | StoredUpload | undefined };

/** Puts one field where the schema will look for it. */
export function addField(values: FormValues, name: string, value: string): void {
  if (name === "__proto__") return;
  if (!name.endsWith("[]")) {
    values[name] = value;
    return;
  }
  const field = name.slice(0, -2);
  const before = values[field];
  values[field] = Array.isArray(before) ? [...before, value] : [value];
}
