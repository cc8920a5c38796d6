import { bindFunction, listFunctions } from "@thidua/contract";
import { functionItem, unitItem } from "@thidua/data";
import { invalid } from "@thidua/domain";
import { handle } from "../handle.ts";

export const functions = [
  handle(listFunctions, async ({ store }) => ({
    items: (await store.all(functionItem, {})).map(({ value, version }) => ({ ...value, version })),
  })),

  handle(bindFunction, async ({ store, body }) => {
    for (const [path, unit] of [
      ["unit", body.unit],
      ["substitute", body.substitute],
    ] as const) {
      if (unit && !(await store.get(unitItem, {}, { unit }))) {
        throw invalid({
          path,
          vi: `${path}: không có đơn vị này; hãy chọn trong danh sách đơn vị.`,
          en: `${path}: there is no such unit; choose one from the list.`,
        });
      }
    }
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
