/** A public key as files hold it: PEM (RFC 7468), from SPKI in base64. */
export const publicKeyPem = (publicKey: string): string =>
  ["-----BEGIN PUBLIC KEY-----", publicKey, "-----END PUBLIC KEY-----"].join("\n");
