import { useText } from "../../i18n/lang.tsx";
import styles from "./results.module.css";

const width = 340;
const height = 150;
const gap = 4;

/** Ten columns of ten percent each; the figures stand on the columns, so the drawing needs no second table. */
export function Histogram({ counts }: { counts: readonly number[] }) {
  const text = useText().results;
  const bins = Array.from({ length: 10 }, (_, bin) =>
    counts.slice(bin * 10, bin === 9 ? 101 : bin * 10 + 10).reduce((sum, count) => sum + count, 0),
  );
  const most = Math.max(...bins, 1);
  const each = width / bins.length;
  const total = bins.reduce((sum, count) => sum + count, 0);
  return (
    <figure className={styles["figure"]}>
      <svg viewBox={`0 0 ${width} ${height + 34}`} role="img" aria-label={text.distributionLabel(total)}>
        {bins.map((count, bin) => {
          const tall = (count / most) * (height - 18);
          const x = bin * each;
          return (
            <g key={bin}>
              <title>{`${text.range(bin * 10, bin * 10 + 10)}: ${text.units(count)}`}</title>
              <rect
                x={x + gap / 2}
                y={height - tall}
                width={each - gap}
                height={Math.max(tall, count > 0 ? 2 : 0)}
                rx={2}
                className={styles["column"]}
              />
              {count > 0 && (
                <text x={x + each / 2} y={height - tall - 5} textAnchor="middle" className={styles["figures"]}>
                  {count}
                </text>
              )}
              {bin % 2 === 0 && (
                <text x={x} y={height + 16} textAnchor={bin === 0 ? "start" : "middle"} className={styles["axis"]}>
                  {bin * 10}
                </text>
              )}
            </g>
          );
        })}
        <text x={width} y={height + 16} textAnchor="end" className={styles["axis"]}>
          100 %
        </text>
        <line x1={0} x2={width} y1={height} y2={height} className={styles["base"]} />
      </svg>
    </figure>
  );
}
