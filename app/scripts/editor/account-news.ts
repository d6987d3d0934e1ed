/** What one tab tells the others of this browser about who is signed in. */
export type AccountNews = { kind: "here" | "left"; account: string };

const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("konwent-account") : null;

export const tellTabs = (news: AccountNews): void => channel?.postMessage(news);

export function onAccountNews(hear: (news: AccountNews) => void): void {
  channel?.addEventListener("message", (event: MessageEvent<AccountNews>) => hear(event.data));
}
