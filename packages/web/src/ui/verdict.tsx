import type { Judgement, Verdict } from "@thidua/domain";
import { useLang, useSay, useText } from "../i18n/lang.tsx";
import { writeScore } from "../lib/format.ts";
import { Badge, type Tone } from "./badge.tsx";
import styles from "./verdict.module.css";

const tones: Record<Verdict, Tone> = { met: "good", notMet: "bad", notApplicable: "neutral", noData: "warn" };

/** Đạt, không đạt…, with points where the set has them. */
export function VerdictMark({ judgement, scored }: { judgement: Judgement; scored: boolean }) {
  const text = useText().sheets;
  const lang = useLang();
  const { verdict, points, max } = judgement;
  return (
    <span className={styles["verdict"]}>
      <Badge tone={tones[verdict]}>{text.verdicts[verdict]}</Badge>
      {scored && points !== undefined && max > 0 && (
        <span className="num">
          {writeScore(points, lang)}/{writeScore(max, lang)}
        </span>
      )}
    </span>
  );
}

/** How it came about, step by step. */
export function Trace({ judgement }: { judgement: Judgement }) {
  const text = useText().sheets;
  const say = useSay();
  if (judgement.trace.length === 0) return null;
  return (
    <details className={styles["trace"]}>
      <summary>{text.why}</summary>
      <ul>
        {judgement.trace.map((step) => (
          <li key={step.en}>{say(step)}</li>
        ))}
      </ul>
    </details>
  );
}

/** What an answer comes to and why, in one line. */
export const Came = ({ judgement, scored }: { judgement: Judgement; scored: boolean }) => (
  <div className={styles["came"]}>
    <VerdictMark judgement={judgement} scored={scored} />
    <Trace judgement={judgement} />
  </div>
);
