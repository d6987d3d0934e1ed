import { once } from "node:events";
import type { Readable } from "node:stream";
import busboy from "busboy";
import { because, Refusal } from "#domain/kernel/refusal";

type Handlers = {
  onField: (name: string, value: string) => void;
  /** `fileName` is undefined when no file was chosen. The stream must be read to its end, or a refusal thrown. */
  onFile: (name: string, stream: Readable, fileName: string | undefined) => Promise<void>;
};

/**
 * Reads a multipart body as it arrives, holding no more of it than is being looked at. What a handler throws stops the
 * reading there and then; the rest of the body is left unread. One file per form; further ones are passed over.
 * @throws Refusal file-damaged when the body is broken off or not a form; whatever the handlers throw.
 */
export async function readMultipart(request: Request, { onField, onFile }: Handlers): Promise<void> {
  const form = open(request.headers.get("content-type") ?? "");
  const stop = new AbortController();
  const files: Promise<void>[] = [];
  const parsed = new Promise<void>((resolve, reject) => {
    const guarded = (work: () => void) => {
      try {
        work();
      } catch (error) {
        reject(error);
      }
    };
    form.on("field", (name, value) => guarded(() => onField(name, value)));
    form.on("file", (name, stream, { filename }) => {
      stream.on("error", () => {}); // told through `form` too; unheard, it would end the process
      const file = onFile(name, stream, filename);
      files.push(file);
      file.catch(reject);
    });
    form.once("close", resolve);
    form.once("error", () => reject(broken()));
    feed(request, form, stop.signal).catch(reject);
  });
  try {
    await parsed;
    await Promise.all(files);
  } catch (error) {
    stop.abort();
    form.destroy();
    await Promise.allSettled(files); // the half-written file is gone before the refusal is answered
    throw error;
  }
}

const broken = () => new Refusal([because("file-damaged")]);

function open(contentType: string): busboy.Busboy {
  try {
    return busboy({
      headers: { "content-type": contentType },
      defParamCharset: "utf8",
      limits: { files: 1, fields: 500, parts: 600, fieldSize: 1_000_000 },
    });
  } catch {
    throw broken(); // no boundary
  }
}

/** Hands the body over at the pace it is written away. */
async function feed(request: Request, form: busboy.Busboy, signal: AbortSignal): Promise<void> {
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read().catch(() => {
      throw broken(); // the sender is gone
    });
    if (signal.aborted) return;
    if (done) break;
    if (!form.write(value)) await once(form, "drain", { signal });
    if (signal.aborted) return;
  }
  form.end();
}
