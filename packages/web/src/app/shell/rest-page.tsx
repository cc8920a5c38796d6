import { Link } from "@tanstack/react-router";
import { useText } from "../../i18n/lang.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Page } from "../../ui/page.tsx";
import { useRestPlaces } from "./nav.tsx";
import styles from "./rest-page.module.css";

/** The places that a phone's navigation has no room for. */
export function RestPage() {
  const text = useText();
  return (
    <Page narrow title={text.shell.more}>
      <ul className={styles["list"]}>
        {useRestPlaces().map(({ to, under, icon, label }) => (
          <li key={under}>
            <Link to={to}>
              <Icon name={icon} size={22} />
              {label}
              <Icon name="right" />
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
