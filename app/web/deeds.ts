import { data, redirect } from "@remix-run/server-runtime";
import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import type { z } from "zod";
import type { Context } from "#domain/kernel/context";
import { heldAt, instantHeld } from "#domain/kernel/held-at";
import { because, Refusal } from "#domain/kernel/refusal";
import type { Reason } from "#domain/kernel/refusal";
import { inLanguage } from "../areas.ts";
import { admit } from "./audience.ts";
import type { Audience } from "./audience.ts";
import { readForm } from "./form-reader.ts";
import type { FormValues } from "./form-values.ts";
import type { PageRequest } from "./page-loader.ts";
import { refusalResponse, statusOf } from "./refusal-status.ts";
import { contextOf } from "./shell.ts";

/** What a refused form hears: which form it was, what was typed, and what is wrong. */
export type Reply = {
  deed: string;
  formId: string;
  values: Record<string, string | string[]>;
  /** Field → problem code, and the limit it speaks of. */
  problems: Record<string, { code: string; limit?: number }>;
  reasons: Reason[];
};

type Done = string | Response;
export type DeedRequest = PageRequest & { values: FormValues };

/** One deed of a page: one schema, one use case, one next page. */
export type Deed = {
  schema: z.ZodType;
  run: (ctx: Context, input: unknown, page: DeedRequest) => Promise<Done>;
};

/**
 * Ties a form's schema to its use case and to the page that follows. `next` gives a Polish address; the reader's
 * language is added. The use case may be asynchronous only where it hashes outside the domain (passwords).
 */
export function deed<Schema extends z.ZodType, Result>(
  schema: Schema,
  useCase: (ctx: Context, input: z.output<Schema>, page: DeedRequest) => Result | Promise<Result>,
  next: (result: Result, page: DeedRequest, input: z.output<Schema>) => Done | Promise<Done>,
): Deed {
  return {
    schema,
    run: async (ctx, input, page) => {
      const parsed = input as z.output<Schema>; // `perform` has just parsed it with this schema
      return next(await useCase(ctx, parsed, page), page, parsed);
    },
  };
}

/**
 * A page's action: a table of deeds; the button names the deed. The permission walk enumerates `deeds` and `audience`.
 * `takesHours`: what comes here was done earlier, and every event says when (`heldAt`).
 */
export function deeds(audience: Audience, table: Record<string, Deed>, takesHours = false) {
  async function action({ request, params, context }: ActionFunctionArgs) {
    const { shell } = context;
    admit(audience, shell.actor(), request);
    const page: PageRequest = { params, url: new URL(request.url), language: shell.language, shell, request };
    const values: FormValues = { deed: "", formId: "" };
    try {
      await readForm(request, shell.filesFolder, values);
    } catch (error) {
      if (error instanceof Refusal) return replyWith(values, {}, error.reasons);
      throw error;
    }
    const chosen = Object.hasOwn(table, values.deed) ? table[values.deed] : undefined;
    if (!chosen) throw refusalResponse([because("not-found")]);
    return perform(
      chosen,
      contextOf(
        shell,
        typeof values["requestKey"] === "string"
          ? `${values.deed} ${values["requestKey"].slice(0, 64)}`
          : undefined, // a key speaks of one deed: sent with another, it is new
        takesHours ? hourIn(values, shell.now()) : undefined,
      ),
      { ...page, values },
    );
  }
  return Object.assign(action, { audience, deeds: table });
}

/** When it was done, never later than now; nothing where the form does not say, or says no instant. */
function hourIn(values: FormValues, now: Date): string | undefined {
  const claimed = heldAt().safeParse(values["heldAt"]);
  return claimed.success && claimed.data !== null ? instantHeld(now, claimed.data) : undefined;
}

/** The same for an address that is no page and answers a script: what is wrong is told as JSON, under its status. */
export function deedsForScript(audience: Audience, table: Record<string, Deed>) {
  const action = deeds(audience, table);
  async function answer(args: ActionFunctionArgs): Promise<Response> {
    const done = await action(args);
    return done instanceof Response ? done : Response.json(done.data, { status: done.init?.status ?? 200 });
  }
  return Object.assign(answer, { audience, deeds: table });
}

async function perform(chosen: Deed, ctx: Context, page: DeedRequest) {
  const parsed = chosen.schema.safeParse(page.values);
  if (!parsed.success) return replyWith(page.values, problemsOf(parsed.error), []);
  try {
    const done = await chosen.run(ctx, parsed.data, page);
    return typeof done === "string" ? redirect(inLanguage(page.language, done), 303) : done;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error; // a bug: the error boundary's business
    if (error.reasons.some((reason) => reason.code === "not-found")) throw refusalResponse(error.reasons);
    return replyWith(page.values, {}, error.reasons);
  }
}

function replyWith(values: FormValues, problems: Reply["problems"], reasons: Reason[]) {
  const { deed: name, formId, requestKey: _, ...typed } = values;
  const plain = Object.fromEntries(
    Object.entries(typed).filter(
      ([field, value]) => (typeof value === "string" || Array.isArray(value)) && !/password/i.test(field),
    ),
  ) as Reply["values"]; // the filter keeps just these
  const status = reasons.length > 0 ? statusOf(reasons) : 422;
  return data<Reply>({ deed: name, formId, values: plain, problems, reasons }, { status });
}

function problemsOf(error: z.ZodError): Reply["problems"] {
  const problems: Reply["problems"] = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "");
    if (Object.hasOwn(problems, field)) continue;
    const limit = "maximum" in issue && typeof issue.maximum === "number" ? { limit: issue.maximum } : {};
    problems[field] = { code: issue.message, ...limit };
  }
  return problems;
}
