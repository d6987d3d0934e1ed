import { useRequest } from "./request.tsx";

/** One of our own small browser modules, by its name in app/scripts. The page works without it. */
export function Script({ name }: { name: string }) {
  const { scripts, nonce } = useRequest();
  const source = scripts[name];
  return source ? <script type="module" src={source} {...(nonce ? { nonce } : {})} /> : null;
}
