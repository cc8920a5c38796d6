import type { Said } from "@thidua/contract";
import { Link } from "@tanstack/react-router";
import { useSay, useText } from "../../i18n/lang.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Table } from "../../ui/table.tsx";
import type { TourAccount } from "./tour.tsx";

export type Situation = { id: string; label: Said } & (
  | { present: true; account: string; path: string; cause: Said }
  | { present: false; reason: Said }
);

type Props = { items: readonly Situation[]; accounts: readonly TourAccount[]; onClose: () => void };

/** What the demo holds that is worth looking at, and where; what isn't built is named as such. */
export function Situations({ items, accounts, onClose }: Props) {
  const text = useText().demo;
  const say = useSay();
  const who = (sub: string) => {
    const account = accounts.find((each) => each.sub === sub);
    return account ? `${account.name}, ${account.place}` : "";
  };
  return (
    <Dialog open wide title={text.situations} onClose={onClose}>
      <Table caption={text.situations} hideCaption stack>
        <thead>
          <tr>
            <th scope="col">{text.situation}</th>
            <th scope="col">{text.cause}</th>
            <th scope="col">{text.account}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row">
                {item.present ? (
                  <Link to={item.path} onClick={onClose}>
                    {say(item.label)}
                  </Link>
                ) : (
                  say(item.label)
                )}
              </th>
              <td data-label={text.cause}>{item.present ? say(item.cause) : text.absent(say(item.reason))}</td>
              <td data-label={text.account}>{item.present && who(item.account)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Dialog>
  );
}
