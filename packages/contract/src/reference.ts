import * as z from "zod";
import type { RouteShape } from "./route.ts";

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c);

const schemaText = (schema: z.ZodType, io: "input" | "output"): string => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Record<string, unknown>;
  return escape(JSON.stringify(rest, null, 2));
};

const part = (title: string, schema: z.ZodType | undefined, io: "input" | "output"): string =>
  schema ? `<details><summary>${title}</summary><pre>${schemaText(schema, io)}</pre></details>` : "";

const section = (route: RouteShape): string => `
<section id="${route.name}">
<h3><code>${route.method} ${escape(route.path)}</code></h3>
<p>${escape(route.summary.vi)}<br><span lang="en">${escape(route.summary.en)}</span></p>
<p class="facts">Quyền / permission: ${route.permission ? `<code>${route.permission}</code>` : "đăng nhập / signed in"}${
  route.ifMatch ? " · <code>If-Match</code>" : ""
}${route.method === "POST" ? " · <code>Idempotency-Key</code>" : ""}</p>
${part("Tham số đường dẫn / path", route.params, "input")}
${part("Tham số truy vấn / query", route.query, "input")}
${part("Nội dung gửi / body", route.body, "input")}
${part("Trả lời / response", route.response, "output")}
</section>`;

const style = `
body{font:16px/1.5 "Be Vietnam Pro",system-ui,sans-serif;margin:0 auto;max-width:60rem;padding:1rem;color:#1c2430;background:#fff}
h3{margin:2rem 0 .25rem}pre{overflow:auto;background:#f4f6f8;padding:.75rem;border-radius:.5rem}
.facts{color:#4a5565}nav ul{columns:18rem;padding-left:1.2rem}code{overflow-wrap:anywhere}`;

/** The API's readable reference: one page, no script, printable; from the same routes that the API mounts. */
export const referencePage = (routes: readonly RouteShape[], title: string): string => {
  const nouns = [...new Set(routes.map((route) => route.noun))];
  const of = (noun: string) => routes.filter((route) => route.noun === noun);
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escape(title)}</title><style>${style}</style></head><body><main>
<h1>${escape(title)}</h1>
<p>Mọi lời gọi dùng <code>Authorization: Bearer</code> với ID token. Lỗi theo RFC 9457, có câu tiếng Việt và tiếng Anh, chỉ rõ trường sai.
Sửa thì gửi <code>If-Match</code> với phiên bản đang có; tạo mới thì gửi <code>Idempotency-Key</code> để gửi lại không bị lặp.
<a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
<nav aria-label="Mục lục"><ul>${routes.map((r) => `<li><a href="#${r.name}">${escape(r.summary.vi)}</a></li>`).join("")}</ul></nav>
${nouns.map((noun) => `<h2>${escape(noun)}</h2>${of(noun).map(section).join("")}`).join("")}
</main></body></html>`;
};
