import { hash, verify } from "@node-rs/argon2";

/** OWASP's argon2id: 19 MiB, two passes, one lane. Some 40 ms of a thread outside the event loop. */
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const; // argon2id is the library's default kind

/** Hashes a password outside every transaction; the hash is what use cases see. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFC"), cost);

let nobodysHash: Promise<string> | undefined;

/** Does the password fit? Without an account or a hash it takes just as long and the answer is no. */
export async function verifyPassword(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  nobodysHash ??= hashPassword("nobody has this password");
  const fits = await verify(passwordHash ?? (await nobodysHash), password.normalize("NFC"));
  return fits && Boolean(passwordHash);
}
