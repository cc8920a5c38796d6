import type { IncomingMessage, ServerResponse } from "node:http";
import type { Interaction, Provider } from "oidc-provider";
import type { Membership } from "@thidua/domain";
import type { DemoAccount } from "./account.ts";
import type { Attempts } from "./attempts.ts";
import { type Addresses, chooserPage, stoppedPage } from "./chooser/page.ts";
import type { Language, Notice } from "./chooser/texts.ts";
import { sendPage } from "./respond.ts";

export type InteractionPorts = {
  provider: Provider;
  publicUrl: string;
  addresses: Addresses;
  accounts: () => Promise<readonly DemoAccount[]>;
  /** The login whose user name and one-time password these are. */
  verify: ((username: string, secret: string) => Promise<string | undefined>) | undefined;
  membershipOf: (sub: string) => Promise<Membership | undefined>;
  attempts: Attempts;
};

const maxForm = 8 * 1024;

const readForm = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) {
    text += String(chunk);
    if (text.length > maxForm) return new URLSearchParams();
  }
  return new URLSearchParams(text);
};

const languageOf = (address: URL, interaction: Interaction): Language => {
  const asked = address.searchParams.get("lang") ?? interaction.params["ui_locales"];
  return typeof asked === "string" && asked.startsWith("en") ? "en" : "vi";
};

/** Whether a form was sent by our own page; the sign-in's cookie is same-site besides. */
const isOurs = ({ headers }: IncomingMessage, publicUrl: string): boolean =>
  (headers.origin === undefined || headers.origin === "null" || headers.origin === new URL(publicUrl).origin) &&
  ["same-origin", "none", undefined].includes(headers["sec-fetch-site"]);

type Choice = { sub: string } | { notice: Notice; username?: string };

const choose = async (form: URLSearchParams, ports: InteractionPorts): Promise<Choice> => {
  const { accounts, verify, attempts } = ports;
  const account = form.get("account");
  if (account !== null)
    return (await accounts()).some(({ sub }) => sub === account) ? { sub: account } : { notice: "unknown" };
  const username = (form.get("username") ?? "").normalize("NFC").trim();
  if (!attempts.mayTry(username)) return { notice: "tooMany", username };
  const sub = await verify?.(username, form.get("secret") ?? "");
  if (sub === undefined) {
    attempts.failed(username);
    return { notice: "wrong", username };
  }
  attempts.succeeded(username);
  return { sub };
};

/** Shows the chooser, and takes what was chosen there. */
export const createInteraction =
  (ports: InteractionPorts) =>
  async (request: IncomingMessage, response: ServerResponse, uid: string, address: URL): Promise<void> => {
    const { provider, publicUrl, addresses, membershipOf } = ports;
    let interaction: Interaction;
    try {
      interaction = await provider.interactionDetails(request, response);
      if (interaction.uid !== uid) throw new Error("the cookie belongs to another sign-in");
    } catch {
      const language = address.searchParams.get("lang") === "en" ? "en" : "vi";
      return sendPage(response, 400, stoppedPage(language, "expired", addresses));
    }
    const language = languageOf(address, interaction);
    const show = async (status: number, said: { notice?: Notice; username?: string } = {}): Promise<void> =>
      sendPage(
        response,
        status,
        chooserPage({
          language,
          accounts: await ports.accounts(),
          query: (address.searchParams.get("q") ?? "").slice(0, 100),
          withSecret: ports.verify !== undefined,
          addresses,
          ...said,
        }),
      );

    if (request.method !== "POST") return show(200);
    if (!isOurs(request, publicUrl)) return sendPage(response, 403, stoppedPage(language, "failed", addresses));
    const choice = await choose(await readForm(request), ports);
    if (!("sub" in choice)) return show(choice.notice === "tooMany" ? 429 : 400, choice);
    if ((await membershipOf(choice.sub)) === undefined) return show(403, { notice: "noMembership" });
    await provider.interactionFinished(
      request,
      response,
      { login: { accountId: choice.sub, remember: false }, consent: {} },
      { mergeWithLastSubmission: false },
    );
  };
