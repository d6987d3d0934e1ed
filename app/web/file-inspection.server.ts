import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import { fileKinds } from "#domain/presentation/rules";
import type { FileKind } from "#domain/presentation/rules";
import { damaged, notWhatItSays, pieces, readAt, sound } from "./file-finding.server.ts";
import type { Finding } from "./file-finding.server.ts";
import { inspectOffice } from "./office-inspection.server.ts";
import { inspectPdf } from "./pdf-inspection.server.ts";

/** Looks whether a file is what its name says, by its content alone, and reads the author's name out of it. */
export async function inspectFile(path: string, kind: FileKind): Promise<Finding> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    const head = await readAt(handle, 0, Math.min(size, 4100));
    const detected = (await fileTypeFromBuffer(head))?.mime;
    if (kind === "pdf")
      return head.toString("latin1", 0, 5) === "%PDF-" ? await inspectPdf(handle, size) : notWhatItSays;
    if (kind === "png" || kind === "jpeg")
      return detected === fileKinds[kind].mediaType
        ? await inspectPicture(handle, size, kind)
        : notWhatItSays;
    if (head.toString("latin1", 0, 4) === "PK\u0003\u0004") return await inspectOffice(handle, size, kind);
    return detected === "application/x-cfb" && (await isLockedDocument(handle, size))
      ? damaged
      : notWhatItSays;
  } finally {
    await handle.close();
  }
}

const pictureEnds = { png: "IEND\u00aeB`\u0082", jpeg: "\u00ff\u00d9" };

/** A picture that was broken off lacks its end mark. Some cameras write their own notes after it. */
async function inspectPicture(handle: FileHandle, size: number, kind: "png" | "jpeg"): Promise<Finding> {
  const tail = await readAt(handle, Math.max(0, size - 65_536), 65_536);
  return tail.toString("latin1").includes(pictureEnds[kind]) ? sound() : damaged;
}

/** An Office document with a password is wrapped in a container whose directory names `EncryptedPackage`. */
async function isLockedDocument(handle: FileHandle, size: number): Promise<boolean> {
  const name = Buffer.from("EncryptedPackage", "utf16le").toString("latin1");
  for await (const piece of pieces(handle, size)) if (piece.includes(name)) return true;
  return false;
}
