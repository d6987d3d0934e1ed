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
  const text = await textWithin(request.body, longestForm);
  for (const [name, value] of new URLSearchParams(text)) addField(values, name, value);
}

/** The words of a body as long as it is no longer than so many bytes: counted as they come, whatever its sender says of its length. */
async function textWithin(body: Request["body"], most: number): Promise<string> {
  const reader = body?.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    bytes += part.value.length;
    if (bytes > most) throw new Refusal([because("file-too-large", { limit: most / 1_000_000 })]);
    chunks.push(part.value);
  }
  return Buffer.concat(chunks).toString("utf8");
}
