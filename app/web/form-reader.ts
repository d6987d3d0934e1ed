import { because, Refusal } from "#domain/kernel/refusal";
import { receiveUpload } from "./upload.server.ts";
import type { StoredUpload } from "./upload.server.ts";

/** A form as it came: text by name, lists where the name ends in `[]`, uploads already on disk. */
export type FormValues = { deed: string; formId: string; [field: string]: string | string[] | StoredUpload | undefined };

const longestForm = 2_000_000;

/** Reads a form into `values`; what was read stays there even when the rest is refused, so that nothing typed is lost. */
export async function readForm(request: Request, filesFolder: string, values: FormValues): Promise<void> {
  const type = request.headers.get("content-type") ?? "";
  if (type.startsWith("multipart/form-data")) return receiveUpload(request, filesFolder, values);
  if (!type.startsWith("application/x-www-form-urlencoded")) throw new Refusal([because("not-found")]);
  if (Number(request.headers.get("content-length") ?? 0) > longestForm) throw new Refusal([because("file-too-large", { limit: 2 })]);
  for (const [name, value] of new URLSearchParams(await request.text())) addField(values, name, value);
}

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
