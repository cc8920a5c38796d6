import type { DemoAccount } from "../account.ts";
import { html, type Html } from "./html.ts";
import { accountList } from "./list.ts";
import { texts, type Language, type Notice } from "./texts.ts";

/** Where the page's parts are. */
export type Addresses = { assets: string; home: string };

const frame = (language: Language, title: string, { assets }: Addresses, body: Html): string =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="${assets}/chooser.css" />
        <script defer src="${assets}/chooser.js"></script>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html> `.html;

export type ChooserView = {
  language: Language;
  accounts: readonly DemoAccount[];
  query: string;
  notice?: Notice | undefined;
  username?: string | undefined;
  /** Whether accounts with a one-time password exist. */
  withSecret: boolean;
  addresses: Addresses;
};

const secretForm = ({ language, username = "", accounts }: ChooserView): Html => {
  const said = texts[language];
  const fields = html`<p>${said.secretLead}</p>
    <form method="post" class="secret">
      <label
        >${said.username}<input
          name="username"
          value="${username}"
          autocomplete="username"
          autocapitalize="none"
          spellcheck="false"
          required
          maxlength="100"
      /></label>
      <label
        >${said.secret}<input name="secret" type="password" autocomplete="one-time-code" required maxlength="200"
      /></label>
      <button>${said.enter}</button>
    </form>`;
  return accounts.length === 0
    ? html`<section>
        <h2>${said.secretTitle}</h2>
        ${fields}
      </section>`
    : html`<details class="place" ${username !== "" && "open"}>
        <summary>${said.secretTitle}</summary>
        ${fields}
      </details>`;
};

/** The page where one chooses who to be. It works without a script; the script only filters while one types. */
export const chooserPage = (view: ChooserView): string => {
  const { language, accounts, query, notice, withSecret, addresses } = view;
  const said = texts[language];
  const other = language === "vi" ? "en" : "vi";
  return frame(
    language,
    said.title,
    addresses,
    html`<nav>
        <a href="${addresses.home}">${said.back}</a
        ><a href="?lang=${other}" lang="${other}" hreflang="${other}">${said.other}</a>
      </nav>
      <h1>${said.title}</h1>
      ${notice !== undefined && html`<p class="notice" role="alert">${said[notice]}</p>`}
      ${
        accounts.length > 0 &&
        html`<p>${said.lead}</p>
          <form method="get" role="search">
            <input type="hidden" name="lang" value="${language}" />
            <label for="q">${said.search}</label>
            <div class="search">
              <input id="q" name="q" type="search" value="${query}" maxlength="100" autocomplete="off" /><button>
                ${said.searchButton}
              </button>
            </div>
          </form>
          <form method="post" id="accounts" data-none="${said.none}">${accountList(accounts, language, query)}</form>`
      }
      ${withSecret && secretForm(view)}`,
  );
};

/** A page that says why signing in can't go on from here, and where to begin again. */
export const stoppedPage = (language: Language, why: "expired" | "failed", addresses: Addresses): string => {
  const said = texts[language];
  const [title, lead] = why === "expired" ? [said.expired, said.expiredLead] : [said.failed, said.failedLead];
  return frame(
    language,
    title,
    addresses,
    html`<h1>${title}</h1>
      <p>${lead}</p>
      <p><a href="${addresses.home}">${said.back}</a></p>`,
  );
};
