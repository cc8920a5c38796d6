import { roles, type Role } from "@thidua/domain";
import { getRouteApi, Link, notFound } from "@tanstack/react-router";
import { useText } from "../../i18n/lang.tsx";
import { useSay } from "../../i18n/lang.tsx";
import { Button } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { Table } from "../../ui/table.tsx";
import { useHelp } from "./use-help.ts";
import { Whom } from "./whom.tsx";
import styles from "./help.module.css";

const route = getRouteApi("/inside/tro-giup/$role");
const isRole = (text: string): text is Role => Object.hasOwn(roles, text);

/** One printable page for a role: what to do, when, where. */
export function RolePage() {
  const { role } = route.useParams();
  const text = useText();
  const say = useSay();
  const help = useHelp();
  const page = help.roles[role];
  if (!isRole(role) || !page) throw notFound();
  const caption = help.pictures[page.picture as keyof typeof help.pictures];
  return (
    <Page
      narrow
      title={help.pageTitle(say(roles[role]))}
      lead={page.lead}
      crumbs={[
        <Link key="help" to="/tro-giup">
          {help.title}
        </Link>,
      ]}
      actions={
        <Button icon="print" onClick={() => window.print()}>
          {text.common.print}
        </Button>
      }
    >
      <Table caption={help.pageTitle(say(roles[role]))} hideCaption stack>
        <thead>
          <tr>
            <th scope="col">{help.what}</th>
            <th scope="col">{help.when}</th>
            <th scope="col">{help.where}</th>
          </tr>
        </thead>
        <tbody>
          {page.steps.map(([what, when, where]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td data-label={help.when}>{when}</td>
              <td data-label={help.where}>{where}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <figure className={styles["figure"]}>
        <img src={`/tro-giup-hinh/${page.picture}.png`} alt={help.picture(caption)} loading="lazy" />
        <figcaption>{caption}</figcaption>
      </figure>
      <Whom />
    </Page>
  );
}
