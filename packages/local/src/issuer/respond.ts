import type { ServerResponse } from "node:http";

const security = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
};

export const sendPage = (response: ServerResponse, status: number, page: string): void => {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", ...security });
  response.end(page);
};

export const sendAsset = (response: ServerResponse, type: string, body: Buffer): void => {
  response.writeHead(200, { "content-type": `${type}; charset=utf-8`, "cache-control": "max-age=3600", ...security });
  response.end(body);
};
