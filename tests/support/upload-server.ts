import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll } from "vitest";
import { Refusal } from "#domain/kernel/refusal";
import { statusOf } from "#web/refusal-status";
import { drainUnreadBody } from "#web/unread-body";
import { receiveUpload } from "#web/upload.server";
import type { FormValues } from "#web/form-values";

/** A real server that takes forms as ours does, and answers with what it read and why it refused. */
export function anUploadServer() {
  const filesFolder = mkdtempSync(join(tmpdir(), "konwent-upload-"));
  const listener = getRequestListener(
    async (request) => {
      const values: FormValues = { deed: "", formId: "" };
      try {
        await receiveUpload(request, filesFolder, values);
        return Response.json({ values });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return Response.json({ values, reasons: error.reasons }, { status: statusOf(error.reasons) });
      }
    },
    { overrideGlobalObjects: false, autoCleanupIncoming: false },
  );
  const server = createServer((incoming, outgoing) => {
    drainUnreadBody(incoming, outgoing);
    void listener(incoming, outgoing);
  });
  beforeAll(() => new Promise<void>((ready) => void server.listen(0, "127.0.0.1", ready)));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
    rmSync(filesFolder, { recursive: true });
  });
  return {
    filesFolder,
    port: () => (server.address() as AddressInfo).port, // listening on a port, not on a pipe
    /** What arrived but was not kept; must be nothing. */
    leftovers: () =>
      existsSync(join(filesFolder, "incoming")) ? readdirSync(join(filesFolder, "incoming")) : [],
    post: async (fields: Record<string, string>, bytes: Uint8Array | null, fileName = "") => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      form.append("file", new Blob(bytes ? [new Uint8Array(bytes)] : []), fileName);
      const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
        method: "POST",
        body: form,
      });
      return { status: response.status, ...((await response.json()) as Answer) };
    },
  };
}

export type Answer = {
  values: Record<string, unknown> & { file?: Record<string, unknown> };
  reasons?: { code: string; facts?: Record<string, number> }[];
};
