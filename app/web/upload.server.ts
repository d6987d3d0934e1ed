import type { FormValues } from "./form-reader.ts";

/** Bytes that arrived whole and are what they claim to be; stored under their SHA-256. */
export type StoredUpload = {
  hash: string;
  mediaType: string;
  extension: string;
  sizeBytes: number;
  fileName: string;
  authorWarning: string | null;
};

export async function receiveUpload(_request: Request, _filesFolder: string, _values: FormValues): Promise<void> {
  throw new Error("not built yet");
}
