import { useState } from "react";
import { roles } from "@thidua/domain";
import { useLang, useSay, useSetLang, useText } from "../../i18n/lang.tsx";
import { useDrafts, useMe } from "../../session/me.tsx";
import { useSession } from "../../session/session.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Menu } from "../../ui/menu.tsx";
import styles from "./account-menu.module.css";
import { TenantSwitcher } from "./tenant-switcher.tsx";

/** Who is signed in, the language, the authority worked in, and the way out. */
export function AccountMenu() {
  const text = useText();
  const say = useSay();
  const lang = useLang();
  const setLang = useSetLang();
  const me = useMe();
  const drafts = useDrafts();
  const session = useSession();
  const [dialog, setDialog] = useState<"tenant" | "signOut">();
  const leave = () => (drafts.count() > 0 ? setDialog("signOut") : void session.signOut());
  return (
    <>
      <Menu
        button={(tie) => (
          <button type="button" className={styles["account"]} aria-label={text.shell.account(me.name)} {...tie}>
            <Icon name="user" size={20} />
            <span>{me.name}</span>
          </button>
        )}
        note={
          <>
            <strong>{me.name}</strong>
            {me.title ?? me.roles.map((role) => say(roles[role])).join(", ")}
          </>
        }
        items={[
          { label: text.shell.switchTenant, icon: "swap", onSelect: () => setDialog("tenant") },
          { label: text.shell.language, icon: "globe", onSelect: () => setLang(lang === "vi" ? "en" : "vi") },
          { label: text.shell.signOut, icon: "back", onSelect: leave },
        ]}
      />
      {dialog === "tenant" && <TenantSwitcher onClose={() => setDialog(undefined)} />}
      <Dialog
        open={dialog === "signOut"}
        title={text.shell.signOutDraftsTitle}
        onClose={() => setDialog(undefined)}
        actions={
          <>
            <Button
              look="danger"
              onClick={() => {
                drafts.clear();
                void session.signOut();
              }}
            >
              {text.shell.signOutClear}
            </Button>
            <Button look="primary" onClick={() => void session.signOut()}>
              {text.shell.signOutKeep}
            </Button>
          </>
        }
      >
        <p>{text.shell.signOutDrafts(drafts.count())}</p>
      </Dialog>
    </>
  );
}
