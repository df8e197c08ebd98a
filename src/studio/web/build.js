// Builds dist/ from src/ and index.html: the same bytes from the same sources on every machine.
//
//     node build.js [--watch]

import { copyFileSync, mkdirSync } from "node:fs";
import * as esbuild from "esbuild";

const options = {
  entryPoints: { studio: "src/main.js" },
  outdir: "dist",
  bundle: true,
  // The editors are a script of their own, and what they share with the rest another one.
  splitting: true,
  chunkNames: "[name]",
  minify: true,
  format: "esm",
  target: ["chrome117", "firefox119", "safari17.4"],
  charset: "utf8",
  legalComments: "inline",
  logLevel: "info",
};

mkdirSync("dist", { recursive: true });
copyFileSync("index.html", "dist/index.html");
if (process.argv.includes("--watch")) {
  await (await esbuild.context(options)).watch();
} else {
  await esbuild.build(options);
}
