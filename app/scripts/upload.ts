/*
 * Sends a form with a file while telling how far it has come, and lets the sender stop it. The page's own form does the
 * work: without this module it is sent the ordinary way.
 */
function attend(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLElement>("[data-upload]");
  const file = form.querySelector<HTMLInputElement>("input[type=file]");
  const bar = box?.querySelector("progress");
  const words = box?.querySelector<HTMLElement>("[data-upload-words]");
  const stop = box?.querySelector("button");
  const send = form.querySelector<HTMLButtonElement>("button[type=submit]");
  if (!box || !file || !bar || !words || !stop || !send) return;
  const say = (sentence: string | undefined) => {
    if (words.textContent !== sentence) words.textContent = sentence ?? "";
  };

  form.addEventListener("submit", (event) => {
    if (!file.files?.length) return; // the server says what is missing
    event.preventDefault();
    const request = new XMLHttpRequest();
    let told = -10;
    const rest = (sentence: string | undefined) => {
      bar.hidden = stop.hidden = true;
      send.disabled = false;
      say(sentence);
      send.focus();
    };
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      bar.max = total;
      bar.value = loaded;
      const percent = Math.floor((loaded / total) * 100);
      if (percent < told + 10) return; // a reader of the screen is told every tenth part, not every step
      told = percent;
      say(box.dataset["sending"]?.replace("{percent}", String(percent)));
    });
    request.upload.addEventListener("load", () => say(box.dataset["checking"]));
    request.addEventListener("load", () => arrive(request));
    request.addEventListener("error", () => rest(box.dataset["failed"]));
    request.addEventListener("abort", () => rest(box.dataset["cancelled"]));
    stop.onclick = () => request.abort();
    request.open("POST", form.action);
    request.send(new FormData(form));
    box.hidden = bar.hidden = stop.hidden = false;
    send.disabled = true;
    stop.focus();
  });
}

/** The server answers with the next page, or with this one and what is wrong. */
function arrive(request: XMLHttpRequest): void {
  if (request.status < 300 && request.responseURL) return location.assign(request.responseURL);
  const page = new DOMParser().parseFromString(request.responseText, "text/html");
  const [main, answer] = [document.querySelector("main"), page.querySelector("main")];
  if (!main || !answer) return location.reload();
  main.replaceWith(answer);
  document.title = page.title;
  attendAll();
  answer.querySelector<HTMLElement>("[role=alert]")?.focus();
}

function attendAll(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[enctype='multipart/form-data']"))
    attend(form);
}

attendAll();

export {};
