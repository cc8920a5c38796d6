import type { MiddlewareHandler } from "hono";

/** What the browser may do with the console: no script but ours, no frame, nothing from elsewhere. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** Security headers for every answer that doesn't bring its own. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const set = (name: string, value: string) => {
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  };
  set("content-security-policy", policy);
  set("x-content-type-options", "nosniff");
  set("referrer-policy", "same-origin");
  set("permissions-policy", "camera=(self), geolocation=(), microphone=()");
  set("cross-origin-opener-policy", "same-origin");
};
