/** A form as it stands in a page: where it is sent, and what it would send if nobody touched it. */
export type PageForm = {
  page: string;
  action: string;
  deed: string;
  formId: string;
  isMultipart: boolean;
  fields: [name: string, value: string][];
  typed: string[];
};

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };
const decode = (text: string) =>
  text.replaceAll(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: string) => entities[name] ?? "");
const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag);
  return found ? decode(found[1] ?? "") : undefined;
};

/** Every form of a page that changes something. React writes regular HTML, so reading it needs no parser. */
export function formsIn(html: string, page: string): PageForm[] {
  return [...html.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)].flatMap(([whole, inside = ""]) => {
    const tag = whole.slice(0, whole.indexOf(">") + 1);
    if (attribute(tag, "method")?.toLowerCase() !== "post") return [];
    const fields = fieldsIn(inside);
    const valueOf = (name: string) => fields.find(([field]) => field === name)?.[1] ?? "";
    const typed = [...inside.matchAll(/<(?:input|textarea|select)\b[^>]*>/g)].flatMap(([control]) =>
      /type="(hidden|submit)"/.test(control) ? [] : (attribute(control, "name") ?? []),
    );
    return [
      {
        page,
        action: attribute(tag, "action") ?? page,
        deed: valueOf("deed"),
        formId: valueOf("formId"),
        isMultipart: tag.includes("multipart"),
        fields,
        typed: [...new Set(typed)],
      },
    ];
  });
}

function fieldsIn(inside: string): [string, string][] {
  const fields: [string, string][] = [];
  for (const [tag, kind] of inside.matchAll(/<(input|textarea|select)\b[^>]*>/g)) {
    const name = attribute(tag, "name");
    if (name === undefined || /type="(file|submit)"/.test(tag)) continue;
    if (/type="(checkbox|radio)"/.test(tag) && attribute(tag, "checked") === undefined) continue;
    fields.push([
      name,
      kind === "input" ? (attribute(tag, "value") ?? (/type="(checkbox|radio)"/.test(tag) ? "on" : "")) : "",
    ]);
  }
  for (const [, tag = "", text = ""] of inside.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g))
    setField(fields, attribute(`<textarea${tag}>`, "name"), decode(text.replace(/^\n/, "")));
  for (const [, tag = "", options = ""] of inside.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen =
      /<option\b[^>]*\sselected\b[^>]*>/.exec(options)?.[0] ?? /<option\b[^>]*>/.exec(options)?.[0] ?? "";
    setField(fields, attribute(`<select${tag}>`, "name"), attribute(chosen, "value") ?? "");
  }
  return fields;
}

function setField(fields: [string, string][], name: string | undefined, value: string): void {
  const field = fields.find(([known]) => known === name);
  if (field) field[1] = value;
}

/** What a browser would send, with something plausible where nothing is typed yet. */
export function plausible(form: PageForm): URLSearchParams {
  const body = new URLSearchParams(form.fields);
  for (const name of form.typed)
    if (!body.get(name) && !name.endsWith("[]")) body.set(name, plausibleFor(name));
  return body;
}

function plausibleFor(name: string): string {
  if (/(Id|Hash)$/.test(name)) return "";
  if (/email/i.test(name)) return "anna.nowak@example.org";
  if (/(On|From|Until)$|^(validFrom|validUntil|day|on)$/.test(name)) return "2027-03-12";
  if (/(At|Time)$/.test(name)) return "16:00";
  if (
    /value|number|Minutes|votes|members|seats|ordinal|position|councillors|population|area|quorum|participants/i.test(
      name,
    )
  )
    return "7";
  return "Tekst na próbę";
}
