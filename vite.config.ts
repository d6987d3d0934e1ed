import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import options from "./remix.config.js";

declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [remix(options)],
  build: {
    target: "es2022",
    // The content security policy allows no data: addresses for scripts and styles: every asset is a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rollupOptions: {
      // The browser entry that Remix demands may well be empty: no page loads it. And a package's comments are its own affair.
      onwarn: (warning, warn) =>
        ["EMPTY_BUNDLE", "INVALID_ANNOTATION"].includes(warning.code ?? "") ? undefined : warn(warning),
    },
  },
  // Native modules stay outside the bundle: they are loaded from node_modules at run time.
  ssr: { external: ["better-sqlite3", "@node-rs/argon2"] },
});
