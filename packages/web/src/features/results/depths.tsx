import type { DepthView } from "@thidua/contract";
import { useLang, useText } from "../../i18n/lang.tsx";
import { writeCount, writeShare } from "../../lib/format.ts";
import { hasPoints } from "../../lib/outcome.ts";
import { Section } from "../../ui/page.tsx";
import { Progress } from "../../ui/status.tsx";
import { Table } from "../../ui/table.tsx";
import { Histogram } from "./histogram.tsx";
import styles from "./results.module.css";

const share = ([points, max]: [number, number]): number | undefined =>
  max > 0 ? (points * 1_000_000) / max : undefined;

/** One line a level: our own participants, those of the level below, and so on; the table first, the drawing beside it. */
export function Depths({ depths }: { depths: readonly DepthView[] }) {
  const text = useText().results;
  const drawn = depths.find((depth) => depth.histogram?.some((count) => count > 0));
  return (
    <div className={styles["overview"]}>
      <Section title={text.coverage}>
        <Table caption={text.coverage} hideCaption stack>
          <thead>
            <tr>
              <th scope="col">{text.level}</th>
              <th scope="col">{text.withResult}</th>
              {(["launched", "registered", "submitted", "appraised"] as const).map((stage) => (
                <th key={stage} scope="col" data-num>
                  {text.stages[stage]}
                </th>
              ))}
              <th scope="col" data-num>
                {text.average}
              </th>
              <th scope="col" data-num>
                {text.comparableResult}
              </th>
            </tr>
          </thead>
          <tbody>
            {depths.map((depth) => (
              <Depth key={depth.depth} depth={depth} />
            ))}
          </tbody>
        </Table>
        {depths.some((depth) => depth.bands.length > 0) && <Bands depths={depths} />}
      </Section>
      {drawn?.histogram && (
        <Section title={text.distribution}>
          <Histogram counts={drawn.histogram} />
        </Section>
      )}
    </div>
  );
}

function Depth({ depth }: { depth: DepthView }) {
  const text = useText().results;
  const lang = useLang();
  const comparable = depth.comparable && share(depth.comparable);
  return (
    <tr>
      <th scope="row" className={styles["level"]}>
        {depth.depth === 0 ? text.depthOwn : text.depthBelow(depth.depth)}
      </th>
      <td data-label={text.withResult} className={styles["kn"]}>
        <Progress value={depth.reported} of={depth.expected} label={text.reported(depth.reported, depth.expected)} />
      </td>
      {(["launched", "registered", "submitted", "appraised"] as const).map((stage) => (
        <td key={stage} data-num data-label={text.stages[stage]}>
          {writeCount(depth.coverage[stage], lang)}
        </td>
      ))}
      <td data-num data-label={text.average}>
        {depth.averagePercent === undefined ? "–" : writeShare(depth.averagePercent, lang)}
        {depth.met !== undefined && depth.applicable !== undefined && depth.applicable > 0 && !hasPoints(depth) && (
          <span className={styles["sub"]}>{text.met(depth.met, depth.applicable)}</span>
        )}
      </td>
      <td data-num data-label={text.comparableResult}>
        {comparable === undefined ? "–" : writeShare(comparable, lang)}
      </td>
    </tr>
  );
}

function Bands({ depths }: { depths: readonly DepthView[] }) {
  const text = useText().results;
  return (
    <div className={styles["bands"]}>
      {depths
        .filter((depth) => depth.bands.length > 0)
        .map((depth) => (
          <p key={depth.depth}>
            <strong>{depth.depth === 0 ? text.depthOwn : text.depthBelow(depth.depth)}:</strong>{" "}
            {depth.bands.map(({ name, count }) => `${name} ${count}`).join(" · ")}
          </p>
        ))}
    </div>
  );
}
