import type { Said } from "@thidua/contract";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { usePorts } from "../../app/ports.tsx";
import { useSay, useText } from "../../i18n/lang.tsx";
import { useMe } from "../../session/me.tsx";
import { useSession } from "../../session/session.tsx";
import styles from "./tour.module.css";

export type TourStep = { account: string; path: string; title: Said; text: Said };
export type TourAccount = { sub: string; name: string; place: string };

const key = "thidua.tour";

type Props = { steps: readonly TourStep[]; accounts: readonly TourAccount[]; onClose: () => void };

/** Five steps through two tabs; where one is, is kept, so that the second tab goes on from there. */
export function Tour({ steps, accounts, onClose }: Props) {
  const text = useText();
  const say = useSay();
  const me = useMe();
  const session = useSession();
  const { storage } = usePorts();
  const [at, setAt] = useState(() => Math.min(Number(storage.getItem(key) ?? 0) || 0, steps.length - 1));
  const step = steps[at];
  if (!step) return null;
  const account = accounts.find(({ sub }) => sub === step.account);
  const go = (to: number) => {
    storage.setItem(key, String(to));
    setAt(to);
  };
  const mine = me.login === step.account;
  const before = steps[at - 1];
  return (
    <aside className={styles["tour"]} aria-label={text.demo.tour}>
      <p className={styles["step"]}>
        {text.demo.step(at + 1, steps.length)}
        <button type="button" onClick={onClose}>
          {text.common.close}
        </button>
      </p>
      <h2>{say(step.title)}</h2>
      <p>{say(step.text)}</p>
      {account && <p className={styles["who"]}>{text.demo.as(account.name, account.place)}</p>}
      <div className={styles["acts"]}>
        {mine && (
          <Link to={step.path} className={styles["main"]}>
            {text.demo.goThere}
          </Link>
        )}
        {!mine && before && before.account !== step.account && at === 2 && (
          <a href="/" target="_blank" rel="noopener" className={styles["main"]}>
            {text.demo.secondTab}
          </a>
        )}
        {!mine && (
          <button type="button" onClick={() => void session.signOut().then(() => session.signIn(step.path))}>
            {text.demo.changeAccount}
          </button>
        )}
        {at > 0 && (
          <button type="button" onClick={() => go(at - 1)}>
            {text.common.previous}
          </button>
        )}
        {at < steps.length - 1 && (
          <button type="button" onClick={() => go(at + 1)}>
            {text.common.next}
          </button>
        )}
      </div>
    </aside>
  );
}
