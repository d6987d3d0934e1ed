import { eq } from "drizzle-orm";
import type { WriteDb } from "#db/client";
import { files } from "#schema/presentations";
import type { Recorder } from "./context.ts";
import type { Upload } from "./fields.ts";

/**
 * Notes that bytes are kept, within the change that attaches them. The same bytes are noted once, however often
 * they are attached. The bytes themselves were checked and stored before the change began.
 */
export function storeFile(
  tx: WriteDb,
  record: Recorder,
  upload: Omit<Upload, "fileName" | "authorWarning">,
): void {
  const { hash, mediaType, extension, sizeBytes } = upload;
  if (tx.select({ hash: files.hash }).from(files).where(eq(files.hash, hash)).get()) return;
  tx.insert(files).values({ hash, mediaType, extension, sizeBytes }).run();
  record("file.stored", hash, { mediaType, sizeBytes });
}
