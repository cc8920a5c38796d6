import { createPerson, listPeople } from "@thidua/contract";
import { personItem } from "@thidua/data";
import { comparePeople, PersonId } from "@thidua/domain";
import { handle } from "../handle.ts";
import { demandUnit } from "../own.ts";

export const people = [
  handle(listPeople, async ({ store, query }) => {
    const page = await store.query(
      personItem,
      {},
      { limit: query.limit, ...(query.cursor ? { cursor: query.cursor } : {}) },
    );
    const items = page.items
      .map(({ value, version }) => ({ ...value, version }))
      .toSorted((a, b) => comparePeople(a.name, b.name));
    return page.next ? { items, next: page.next } : { items };
  }),

  handle(createPerson, async ({ store, body, newId }) => {
    await demandUnit(store, body.unit);
    const person = { ...body, id: PersonId.parse(newId()) };
    const reply = { ...person, version: 1 };
    await store.commit({
      act: { what: "person.create", about: person.name },
      puts: [store.put(personItem, {}, { person: person.id }, person, 0)],
      reply,
    });
    return reply;
  }),
];
