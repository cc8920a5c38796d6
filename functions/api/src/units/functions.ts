import { bindFunction, listFunctions } from "@thidua/contract";
import { functionItem } from "@thidua/data";
import { handle } from "../handle.ts";
import { demandUnit } from "../own.ts";

export const functions = [
  handle(listFunctions, async ({ store }) => ({
    items: (await store.all(functionItem, {})).map(({ value, version }) => ({ ...value, version })),
  })),

  handle(bindFunction, async ({ store, body }) => {
    await demandUnit(store, body.unit);
    await demandUnit(store, body.substitute, "substitute");
    const before = await store.get(functionItem, {}, { function: body.function, from: body.from });
    const version = (before?.version ?? 0) + 1;
    const reply = { ...body, version };
    await store.commit({
      act: { what: "function.bind", about: `${body.function}: ${body.title}` },
      puts: [store.put(functionItem, {}, { function: body.function, from: body.from }, body, version - 1)],
      reply,
    });
    return reply;
  }),
];
