import { because, Refusal } from "#domain/kernel/refusal";
import { addField } from "./form-values.ts";
import type { FormValues } from "./form-values.ts";
import { receiveUpload } from "./upload.server.ts";

const longestForm = 2_000_000;

/** Reads a form into `values`; what was read stays there even when the rest is refused, so that nothing typed is lost. */
export async function readForm(request: Request, filesFolder: string, values: FormValues): Promise<void> {
  const type = request.headers.get("content-type") ?? "";
  if (type.startsWith("multipart/form-data")) return receiveUpload(request, filesFolder, values);
  if (!type.startsWith("application/x-www-form-urlencoded")) throw new Refusal([because("not-found")]);
  if (Number(request.headers.get("content-length") ?? 0) > longestForm)
    throw new Refusal([because("file-too-large", { limit: 2 })]);
  for (const [name, value] of new URLSearchParams(await request.text())) addField(values, name, value);
}
