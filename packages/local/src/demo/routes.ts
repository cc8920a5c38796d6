import { Hono, type Context } from "hono";
import * as z from "zod";
import { statusOf } from "@thidua/contract";
import { addDays, Day, Failure, Line, TenantId } from "@thidua/domain";
import { parseInput } from "@thidua/runtime";
import type { OwnLists } from "./own/own-lists.ts";
import type { DemoView } from "./told.ts";

export type DemoAppPorts = {
  view: () => DemoView;
  today: () => Day;
  moveTo: (day: Day) => Promise<void>;
  ownLists: OwnLists;
  /** A fault of ours. */
  log: (cause: unknown) => void;
};

const Move = z
  .object({ days: z.int().min(-3650).max(3650).optional(), day: Day.optional(), to: Day.optional() })
  .refine(({ days, day, to }) => [days, day, to].filter((it) => it !== undefined).length === 1, "days, day hoặc to");

const OwnPage = z.object({
  /** The visitor's own word for this list: the same word again goes on with the same list. */
  key: z.string().regex(/^[\w-]{8,64}$/),
  root: Line(200),
  names: z.string().max(40_000),
  from: z.int().min(0).max(100).default(0),
});

const Launch = z.object({ root: TenantId });

/** Only pages of this server may drive the demo: a form on another site can't send JSON here unasked. */
const read = async <T extends z.ZodType>(c: Context, schema: T): Promise<z.output<T>> => {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin" && site !== "none") {
    throw new Failure("forbidden", { vi: "Yêu cầu đến từ trang khác.", en: "The request comes from another site." });
  }
  const sent: unknown = await c.req.json().catch(() => undefined);
  return parseInput(schema, sent, "");
};

/** The demo's own addresses, plainly no part of the product. */
export const createDemoApp = ({ view, today, moveTo, ownLists, log }: DemoAppPorts): Hono => {
  const app = new Hono().basePath("/api/demo");
  app.onError((cause, c) => {
    if (!(cause instanceof Failure)) {
      log(cause);
      return c.json({ title: "internal", status: 500 }, 500);
    }
    const { code, vi, en, faults } = cause;
    const status = statusOf[code];
    const problem = { type: `urn:thi-dua:${code}`, title: code, status, code, detail: { vi, en }, faults };
    return c.body(JSON.stringify(problem), status as 400, {
      "content-type": "application/problem+json; charset=utf-8",
    });
  });
  app.get("/", (c) => {
    c.header("cache-control", "no-store");
    return c.json(view());
  });
  app.on("POST", ["/date", "/today"], async (c) => {
    const { days, day, to } = await read(c, Move);
    if (!view().ready) {
      throw new Failure("not_yet", {
        vi: "Dữ liệu minh họa đang được dựng; hãy đổi ngày khi đã xong phần đầu.",
        en: "The demo is being built; change the date once its first part is there.",
      });
    }
    await moveTo(day ?? to ?? addDays(today(), days ?? 0));
    return c.json({ today: today() });
  });
  app.post("/own", async (c) => c.json(await ownLists.page(await read(c, OwnPage))));
  app.post("/own/campaign", async (c) => c.json(await ownLists.launch((await read(c, Launch)).root)));
  return app;
};
