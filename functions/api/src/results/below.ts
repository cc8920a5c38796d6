import type { ChildView } from "@thidua/contract";
import { edgeDownItem, readBelow, readChildren, readFigures, type Reader } from "@thidua/data";
import { addCounts, notFound, TenantId, type Instant } from "@thidua/domain";
import type { OfYear } from "../sheets/place.ts";

const unknown = () => notFound("Không tìm thấy phong trào này.", "There is no such campaign.");

const at = (lastActAt: string | undefined): Pick<ChildView, "lastActAt"> =>
  lastActAt ? { lastActAt: lastActAt as Instant } : {};

/**
 * Children as they show themselves to an authority that has no plan of its own in this campaign: how far they are, and
 * nothing that could be compared.
 */
export const snapshotsOnly = async (store: Reader, of: OfYear): Promise<{ asOf?: Instant; items: ChildView[] }> => {
  const [figures, children] = await Promise.all([readFigures(store, of), readChildren(store, of)]);
  if (!figures.sum) throw unknown();
  return {
    asOf: figures.sum.asOf,
    items: children.map(({ tenant, snapshot }): ChildView => {
      const count = addCounts(snapshot.depths);
      const { launched, registered, submitted, appraised, expected } = count;
      return {
        tenant: TenantId.parse(tenant),
        name: snapshot.name,
        answer: snapshot.depths[0]?.launched ? "issued" : "none",
        coverage: { launched, registered, submitted, appraised, expected, reported: appraised },
        ...at(snapshot.lastActAt),
        late: count.late > 0,
      };
    }),
  };
};

/** The children of one of our children, by the line that each has at every authority above it. */
export const linesUnder = async (
  store: Reader,
  of: OfYear,
  us: TenantId,
  parent: TenantId,
  withResults: boolean,
): Promise<{ items: ChildView[] }> => {
  const lines = (await readBelow(store, of)).filter(({ row }) => row.parent === parent);
  const down = lines.length > 0 ? [] : await store.all(edgeDownItem, {}, { owner: us });
  if (lines.length === 0 && !down.some(({ value }) => value.child === parent))
    throw notFound("Không có đơn vị này ở cấp dưới.", "There is no such authority below.");
  return {
    items: lines.map(({ tenant, row }): ChildView => ({
      tenant: TenantId.parse(tenant),
      name: row.name,
      answer: row.launched ? "issued" : "none",
      coverage: {
        launched: row.launched ? 1 : 0,
        submitted: row.submitted,
        appraised: row.appraised + row.appraisedBelow,
        expected: row.expected + row.expectedBelow,
        reported: row.appraised + row.appraisedBelow,
      },
      ...(withResults ? { comparable: [row.comparable[0], row.comparable[1]] as [number, number] } : {}),
      ...(withResults && row.scored > 0 ? { percent: Math.round(row.percent / row.scored) } : {}),
      ...at(row.lastActAt),
      late: false,
    })),
  };
};
