import type {
  CampaignId,
  Day,
  Delivered,
  Edge,
  Incoming,
  Leaf,
  Order,
  Own,
  Roster,
  Row,
  Sum,
  TenantId,
} from "@thidua/domain";

/** One authority in one year of one campaign: what is folded. */
export type Node = { tenant: TenantId; campaign: CampaignId; year: number };

/** Where summaries are filed: an ancestor, and the campaign as that ancestor calls it. */
export type Place = { tenant: TenantId; campaign: CampaignId };

/**
 * Where a node's summaries go: its ancestors, nearest first, `trees` the campaign as each of them calls it (another than
 * here where a campaign that had started alone was linked later), and the places it has left and must be struck off.
 */
export type Path = {
  name: string;
  ancestors: TenantId[];
  trees: CampaignId[];
  order: Order;
  left: { parents: Place[]; further: Place[] };
};

/** A year of a campaign that is open at a tenant. */
export type OpenYear = Node;

export type Held<T> = { value: T; version: number };

/** A node's own records, read strongly in one query. */
export type Head = {
  own?: Held<Own> | undefined;
  sum?: Held<Sum> | undefined;
  path?: Held<Path> | undefined;
  roster?: Held<Roster> | undefined;
};

/** A line at an ancestor beyond the parent; without `row` it says the child has gone elsewhere. */
export type Below = { child: TenantId; order: Order; row?: Row | undefined };

/**
 * What roll-up asks of the table. Reads are strong. A put with `expected` succeeds only if that version still stands
 * (0: nothing yet); a put with an order succeeds only if the order is later than what stands. A refusal is `false`.
 */
export type RollupTable = {
  head(node: Node): Promise<Head>;
  leaves(node: Node): Promise<Leaf[]>;
  delivered(node: Node): Promise<Delivered[]>;
  incoming(node: Node): Promise<Incoming[]>;
  putOwn(node: Node, own: Own, expected: number): Promise<boolean>;
  putSum(node: Node, sum: Sum, expected: number): Promise<boolean>;
  putPath(node: Node, path: Path, expected: number): Promise<boolean>;
  putRoster(node: Node, roster: Roster, expected: number): Promise<boolean>;
  putIncoming(parent: Node, incoming: Incoming): Promise<boolean>;
  putBelow(ancestor: Node, below: Below): Promise<boolean>;
};

/** Public facts of the hierarchy, read strongly. */
export type RollupHierarchy = {
  /** Name of an authority and all its edges upward, past ones included. */
  placeOf(tenant: TenantId): Promise<{ name: string; up: Edge[] }>;
  childrenOf(tenant: TenantId): Promise<Edge[]>;
  /** The campaign as the tenant's parent calls it, where it was linked to another; undefined where the id is the same. */
  linkTo(parent: TenantId, of: Place): Promise<CampaignId | undefined>;
  /** The day whose edges count for a node: the day it is, or a pinned tree's day of issue. */
  dayFor(node: Node): Promise<Day>;
  /** Years that are open, with each tenant that holds a plan in them. */
  openYears(): Promise<OpenYear[]>;
};

export type RollupPorts = {
  table: RollupTable;
  hierarchy: RollupHierarchy;
  /** Raised by a restore, so that what is computed after it is later than all before. */
  generation: number;
  /** How often a lost race is run again before the record is given back to the stream. */
  attempts: number;
};
