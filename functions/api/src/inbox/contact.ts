import { getContact, putContact } from "@thidua/contract";
import { contactItem, type Envelope, type Writer } from "@thidua/data";
import { dayOf, type Clock, type TenantId } from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { letter, unsent } from "../campaigns/upward.ts";
import { handle } from "../handle.ts";
import { parentOf } from "../hierarchy/nodes.ts";

/** The focal point as a letter to a tenant above, unless this version of it went there already. */
export const contactLetters = async (
  { store, me, wallClock }: { store: Writer; me: Caller; wallClock: Clock },
  to: TenantId,
): Promise<Envelope[]> => {
  const contact = await store.get(contactItem, {}, {}, { strong: true });
  if (!contact) return [];
  const { value: body, version } = contact;
  return unsent(store, [letter(me, wallClock(), { kind: "contact", to, version, body })]);
};

export const contact = [
  handle(getContact, async ({ store }) => {
    const found = await store.get(contactItem, {}, {});
    return found ? { contact: { ...found.value, version: found.version } } : {};
  }),

  handle(putContact, async ({ store, me, body, ifMatch, wallClock, businessClock }) => {
    const parent = await parentOf(store, me.tenant, dayOf(businessClock()));
    const version = ifMatch + 1;
    await store.commit({
      act: { what: "contact.put", about: body.name },
      puts: [store.put(contactItem, {}, {}, body, ifMatch)],
      envelopes: parent ? [letter(me, wallClock(), { kind: "contact", to: parent.tenant, version, body })] : [],
    });
    return { ...body, version };
  }),
];
