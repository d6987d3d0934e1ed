import type { FileHandle } from "node:fs/promises";
import type { ReasonCode } from "#domain/kernel/reason-codes";

/** What an inspection found: a reason to refuse the file, or the author's name that it carries. */
export type Finding = {
  problem: Extract<ReasonCode, "file-not-what-it-says" | "file-damaged"> | null;
  author: string | null;
};

export const sound = (author: string | null = null): Finding => ({ problem: null, author });
export const damaged: Finding = { problem: "file-damaged", author: null };
export const notWhatItSays: Finding = { problem: "file-not-what-it-says", author: null };

/** Bytes at a place; fewer when the file ends there. */
export async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** The file in pieces that overlap, so that nothing shorter than the overlap is cut in two. */
export async function* pieces(handle: FileHandle, size: number, overlap = 4096): AsyncGenerator<string> {
  const step = 1024 * 1024;
  for (let at = 0; at < size; at += step) yield (await readAt(handle, at, step + overlap)).toString("latin1");
}
