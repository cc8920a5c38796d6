import type { Day } from "@thidua/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useText } from "../../i18n/lang.tsx";
import { writeDate } from "../../lib/format.ts";
import { useSession } from "../../session/session.tsx";
import { useToast } from "../../ui/toast.tsx";
import { Situations, type Situation } from "./situations.tsx";
import { Tour, type TourAccount, type TourStep } from "./tour.tsx";
import styles from "./demo-bar.module.css";

/** What the demo's own address tells: the assumed day, days worth jumping to, how far the data are built. */
type DemoState = {
  today: Day;
  jumps?: Day[];
  progress?: { done: number; of: number };
  accounts?: TourAccount[];
  situations?: Situation[];
  tour?: TourStep[];
};

/** Plainly no part of the product: changes the account and the assumed day. */
export default function DemoBar({ state }: { state: unknown }) {
  const { today, jumps = [], progress, accounts = [], situations = [], tour = [] } = state as DemoState;
  const [shown, setShown] = useState<"tour" | "situations">();
  const text = useText();
  const session = useSession();
  const queries = useQueryClient();
  const toast = useToast();
  const move = useMutation({
    mutationFn: async (body: { days: number } | { day: Day }) => {
      const response = await fetch("/api/demo/today", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(String(response.status));
      return (await response.json()) as { today: Day };
    },
    onSuccess: async (answer) => {
      await queries.invalidateQueries();
      toast(text.demo.dayChanged(writeDate(answer.today)));
    },
    onError: () => toast(text.problem.unreachable, "bad"),
  });
  return (
    <>
      <aside className={styles["bar"]} aria-label={text.demo.label}>
        <strong>{text.demo.badge}</strong>
        <span>{text.demo.today(writeDate(today))}</span>
        <button type="button" onClick={() => move.mutate({ days: 1 })}>
          {text.demo.nextDay}
        </button>
        {jumps
          .filter((day) => day !== today)
          .map((day) => (
            <button key={day} type="button" onClick={() => move.mutate({ day })}>
              {text.demo.toDay(writeDate(day))}
            </button>
          ))}
        <button type="button" onClick={() => void session.signOut().then(() => session.signIn("/"))}>
          {text.demo.changeAccount}
        </button>
        <Link to="/thu">{text.demo.ownList}</Link>
        {situations.length > 0 && (
          <button type="button" onClick={() => setShown("situations")}>
            {text.demo.situations}
          </button>
        )}
        {tour.length > 0 && (
          <button type="button" onClick={() => setShown(shown === "tour" ? undefined : "tour")}>
            {text.demo.tour}
          </button>
        )}
        {progress && progress.done < progress.of && <span>{text.demo.loading(progress.done, progress.of)}</span>}
      </aside>
      {shown === "tour" && <Tour steps={tour} accounts={accounts} onClose={() => setShown(undefined)} />}
      {shown === "situations" && (
        <Situations items={situations} accounts={accounts} onClose={() => setShown(undefined)} />
      )}
    </>
  );
}
