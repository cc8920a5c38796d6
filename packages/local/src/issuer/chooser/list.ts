import { compareVi, fold, roles } from "@thidua/domain";
import type { DemoAccount } from "../account.ts";
import { html, type Html } from "./html.ts";
import { texts, type Language } from "./texts.ts";

const rolesOf = ({ roles: held }: DemoAccount, language: Language): string =>
  held.map((role) => roles[role][language]).join(", ");

/** What a search looks in: without marks, lower case. */
export const searchText = (account: DemoAccount, language: Language): string =>
  fold([account.name, account.title, account.place, account.placeNote, rolesOf(account, language)].join(" "));

const groupBy = <T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
};

const button = (account: DemoAccount, language: Language, withPlace: boolean): Html =>
  html`<li data-search="${searchText(account, language)}">
    <button name="account" value="${account.sub}">
      <strong>${account.name}</strong>
      ${account.title !== undefined && html`<span>${account.title}</span>`}
      ${withPlace && html`<span>${[account.place, account.placeNote].filter(Boolean).join(", ")}</span>`}
      <small>${rolesOf(account, language)}</small>
    </button>
  </li>`;

const byRole = (a: DemoAccount, b: DemoAccount): number => {
  const order = Object.keys(roles);
  const rank = ({ roles: [first] }: DemoAccount) => order.indexOf(first ?? "");
  return rank(a) - rank(b) || compareVi(a.name, b.name);
};

const place = (accounts: readonly DemoAccount[], language: Language, open: boolean): Html => {
  const [first] = accounts;
  return html`<details class="place" ${open && "open"}>
    <summary>${first?.place}${first?.placeNote !== undefined && html` <small>${first.placeNote}</small>`}</summary>
    <ul>
      ${accounts.toSorted(byRole).map((account) => button(account, language, false))}
    </ul>
  </details>`;
};

/** The accounts, those to begin with first, the others by place and within it by role. */
export const accountList = (accounts: readonly DemoAccount[], language: Language, query: string): Html => {
  const said = texts[language];
  const words = fold(query).split(" ").filter(Boolean);
  const found = accounts.filter((account) => words.every((word) => searchText(account, language).includes(word)));
  const featured = query === "" ? found.filter(({ featured: first }) => first === true) : [];
  const sections = groupBy(found, ({ section }) => section ?? "");
  const named = [...sections].toSorted(([a], [b]) => Number(a === "") - Number(b === ""));
  const open = words.length > 0 || accounts.length <= 12;
  return html`${
      featured.length > 0 &&
      html`<section id="first">
        <h2>${said.first}</h2>
        <ul>
          ${featured.map((account) => button(account, language, true))}
        </ul>
      </section>`
    }
    <p id="found" role="status">${query === "" ? "" : found.length > 0 ? said.found(found.length) : said.none}</p>
    ${named.map(
      ([section, members]) =>
        html`<section class="places">
          <h2>${section === "" ? said.others : section}</h2>
          ${[...groupBy(members, (member) => `${member.place}\n${member.placeNote ?? ""}`).values()].map((of) => place(of, language, open))}
        </section>`,
    )}`;
};
