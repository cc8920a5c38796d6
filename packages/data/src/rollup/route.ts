import type { CampaignId, TenantId } from "@thidua/domain";
import { linkItem, yearFacet, yearItem } from "../items/campaign.ts";
import { edgeDownItem, edgeUpItem } from "../items/hierarchy.ts";
import { deliveredItem, incomingHistogramItem, incomingItem, ownItem, rosterItem, sumItem } from "../items/rollup.ts";
import { leafItem } from "../items/sheet.ts";
import type { Node } from "./ports.ts";

/** What a written key calls for. */
export type Work =
  | { do: "own" | "sum" | "deliver" | "open"; node: Node }
  | { do: "move"; tenant: TenantId; campaign?: CampaignId };

type Key = { pk: string; sk: string };

const pattern = /^([TRXZHNLP])#([^|#]+)\|(.*)$/;
const id = /^[0-9A-Z]{12}$/;

const idOf = <T extends string>(text: string | undefined, pk: string): T => {
  if (text === undefined || !id.test(text)) throw new Error(`no id of twelve characters in ${pk}`);
  return text as T;
};

const campaignOf = (facet: string[], pk: string): CampaignId => idOf((facet[0] ?? "").slice("C#".length), pk);

const nodeOf = (owner: string, facet: string[], year: string, pk: string): Node => {
  const node = { tenant: idOf<TenantId>(owner, pk), campaign: campaignOf(facet, pk), year: Number(year) };
  if (!Number.isInteger(node.year)) throw new Error(`no year in ${pk}`);
  return node;
};

const sameFacet = (facet: string[], expected: readonly string[]): boolean => facet.join("|") === expected.join("|");

const within = (sk: string): Work["do"][] => {
  if (sk === ownItem.prefix || sk === sumItem.prefix) return ["deliver"];
  if (sk === rosterItem.prefix) return ["own", "sum", "deliver"];
  const apart = sk.endsWith(incomingHistogramItem.sort({ child: "" }).slice(incomingItem.prefix.length));
  return sk.startsWith(incomingItem.prefix) && !apart ? ["sum"] : [];
};

/** An edge stands at both its ends; whichever is written last, the child goes where it belongs. */
const ofEdge = (owner: string, { pk, sk }: Key): Work[] => {
  if (sk.startsWith(edgeUpItem.prefix)) return [{ do: "move", tenant: idOf(owner, pk) }];
  if (!sk.startsWith(edgeDownItem.prefix)) return [];
  return [{ do: "move", tenant: idOf(sk.slice(edgeDownItem.prefix.length).split("#")[0], sk) }];
};

/**
 * Says from the key alone what has to be done about a record; nothing for keys that no summary depends on.
 * @throws on a key that isn't one of ours: what can't be read must not be acknowledged.
 */
export const workFor = ({ pk, sk }: Key): Work[] => {
  const [, namespace, owner = "", rest = ""] = pattern.exec(pk) ?? [];
  if (namespace === undefined || sk === "") throw new Error(`not a key of this table: ${pk} / ${sk}`);
  const facet = rest === "" ? [] : rest.split("|");
  if (namespace === "H") return sameFacet(facet, edgeUpItem.facet({})) ? ofEdge(owner, { pk, sk }) : [];
  if (namespace === "T" && sameFacet(facet, linkItem.facet({})))
    return [{ do: "move", tenant: idOf(owner, pk), campaign: idOf(sk, sk) }];
  if (!facet[0]?.startsWith("C#") || (namespace !== "T" && namespace !== "X" && namespace !== "R")) return [];
  const campaign = campaignOf(facet, pk);
  if (namespace === "T" && sameFacet(facet, yearItem.facet({ campaign })))
    return [{ do: "open", node: nodeOf(owner, facet, sk, pk) }];
  if (!facet[1]?.startsWith("Y#")) return [];
  const node = nodeOf(owner, facet, facet[1].slice("Y#".length), pk);
  if (namespace === "T") return sameFacet(facet, leafItem.facet(node)) ? [{ do: "own", node }] : [];
  if (namespace === "X") return sameFacet(facet, deliveredItem.facet(node)) ? [{ do: "own", node }] : [];
  return sameFacet(facet, yearFacet(node)) ? within(sk).map((what) => ({ do: what, node }) as Work) : [];
};

/** Names a piece of work, so that a batch does each once. */
export const workName = (work: Work): string =>
  work.do === "move"
    ? `move ${work.tenant} ${work.campaign ?? ""}`
    : `${work.do} ${work.node.tenant} ${work.node.campaign} ${work.node.year}`;
