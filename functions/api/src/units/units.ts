import { createUnit, listUnits, updateUnit } from "@thidua/contract";
import { unitItem, type Stored } from "@thidua/data";
import { compareVi, notFound, UnitId, type Unit } from "@thidua/domain";
import { handle } from "../handle.ts";

const view = ({ value, version }: Stored<Unit>) => ({ ...value, version });

export const units = [
  handle(listUnits, async ({ store, query }) => {
    const page = await store.query(
      unitItem,
      {},
      { limit: query.limit, ...(query.cursor ? { cursor: query.cursor } : {}) },
    );
    const items = page.items.map(view).toSorted((a, b) => compareVi(a.name, b.name));
    return page.next ? { items, next: page.next } : { items };
  }),

  handle(createUnit, async ({ store, body, newId }) => {
    const unit = { ...body, id: UnitId.parse(newId()) };
    const reply = { ...unit, version: 1 };
    await store.commit({
      act: { what: "unit.create", about: unit.name },
      puts: [store.put(unitItem, {}, { unit: unit.id }, unit, 0)],
      reply,
    });
    return reply;
  }),

  handle(updateUnit, async ({ store, body, params, ifMatch }) => {
    if (!(await store.get(unitItem, {}, { unit: params.unit }, { strong: true }))) {
      throw notFound("Không có đơn vị trực thuộc này.", "There is no such unit.");
    }
    const unit = { ...body, id: params.unit };
    await store.commit({
      act: { what: "unit.update", about: unit.name },
      puts: [store.put(unitItem, {}, { unit: unit.id }, unit, ifMatch)],
    });
    return { ...unit, version: ifMatch + 1 };
  }),
];
