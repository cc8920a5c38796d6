import { Link, useRouterState, type LinkProps } from "@tanstack/react-router";
import { useText } from "../../i18n/lang.tsx";
import { useMay } from "../../session/me.tsx";
import { Icon, type IconName } from "../../ui/icon.tsx";
import styles from "./shell.module.css";
import { useTaskCount } from "./task-count.ts";

type Place = { to: NonNullable<LinkProps["to"]>; under: string; icon: IconName; label: string; short?: string };

const usePlaces = (): { main: Place[]; rest: Place[] } => {
  const text = useText().shell;
  const may = useMay();
  const main: Place[] = [
    ...(may("tenant.read")
      ? [{ to: "/", under: "/", icon: "inbox", label: text.home, short: text.homeShort } as const]
      : []),
    ...(may("campaign.read")
      ? [
          {
            to: "/phong-trao",
            under: "/phong-trao",
            icon: "flag",
            label: text.campaigns,
            short: text.campaignsShort,
          } as const,
        ]
      : []),
    ...(may("result.read")
      ? [{ to: "/ket-qua", under: "/ket-qua", icon: "chart", label: text.results, short: text.resultsShort } as const]
      : []),
    ...(may("platform.operate")
      ? [
          {
            to: "/nen-tang",
            under: "/nen-tang",
            icon: "building",
            label: text.platform,
            short: text.platformShort,
          } as const,
        ]
      : []),
  ];
  const rest: Place[] = [
    ...(may("inbox.answer", "plan.draft", "plan.sign")
      ? [{ to: "/cap-tren-gui", under: "/cap-tren-gui", icon: "letter", label: text.inbox } as const]
      : []),
    ...(may("tenant.read")
      ? [{ to: "/don-vi", under: "/don-vi", icon: "building", label: text.settings } as const]
      : []),
    { to: "/tro-giup", under: "/tro-giup", icon: "help", label: text.help },
  ];
  return { main, rest };
};

const useIsUnder = () => {
  const path = useRouterState({ select: (state) => state.location.pathname });
  return ({ under }: Place) => (under === "/" ? path === "/" : path === under || path.startsWith(`${under}/`));
};

const Bubble = () => {
  const count = useTaskCount();
  return count > 0 ? <span className={styles["bubble"]}>{count > 99 ? "99+" : count}</span> : null;
};

/** The way around on a wide screen. */
export function MainNav() {
  const text = useText();
  const { main, rest } = usePlaces();
  const isUnder = useIsUnder();
  return (
    <nav className={styles["nav"]} aria-label={text.shell.mainNav}>
      {[...main, ...rest].map((place) => (
        <Link
          key={place.under}
          to={place.to}
          aria-current={isUnder(place) ? "page" : undefined}
          className={place.under === "/tro-giup" ? styles["navEnd"] : undefined}
        >
          <Icon name={place.icon} size={17} />
          {place.label}
          {place.under === "/" && <Bubble />}
        </Link>
      ))}
    </nav>
  );
}

/** The same under the thumb on a phone; what doesn't fit stands on its own page. */
export function BottomNav() {
  const text = useText();
  const { main, rest } = usePlaces();
  const isUnder = useIsUnder();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const inRest = path === "/them" || rest.some(isUnder);
  return (
    <nav className={styles["bottom"]} aria-label={text.shell.mainNav}>
      {main.map((place) => (
        <Link key={place.under} to={place.to} aria-current={isUnder(place) ? "page" : undefined}>
          <Icon name={place.icon} size={22} />
          {place.short ?? place.label}
          {place.under === "/" && <Bubble />}
        </Link>
      ))}
      <Link to="/them" aria-current={inRest ? "page" : undefined}>
        <Icon name="more" size={22} />
        {text.shell.more}
      </Link>
    </nav>
  );
}

/** What the navigation of a phone has no room for. */
export const useRestPlaces = () => usePlaces().rest;
