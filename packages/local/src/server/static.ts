import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { Readable } from "node:stream";
import type { Context } from "hono";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
  ".ico": "image/x-icon",
};

const isFile = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
};

/** The console's files from a folder; any other address is the console's own, so it gets the page. */
export const serveConsole = async (c: Context, folder: string): Promise<Response> => {
  const asked = normalize(decodeURIComponent(c.req.path));
  const path = join(folder, asked);
  const inside = path.startsWith(folder + sep);
  const found = inside && (await isFile(path)) ? path : join(folder, "index.html");
  if (!(await isFile(found))) return c.text("The console isn't built: npm run build", 503);
  const hashed = found.includes(`${sep}assets${sep}`);
  return new Response(Readable.toWeb(createReadStream(found)) as ReadableStream, {
    headers: {
      "content-type": types[extname(found)] ?? "application/octet-stream",
      "cache-control": hashed ? "public, max-age=31536000, immutable" : "no-cache",
    },
  });
};
