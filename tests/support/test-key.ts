import { signerOf } from "../../app/sealing/signature.ts";

/** A key for tests alone: the same in every world, so that signatures can be compared. */
export const testKey = signerOf(
  "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIFl67g/okY0mWKyXreSbOQMhvvK1EvGq8L3lYX8fDxH/\n-----END PRIVATE KEY-----\n",
);
