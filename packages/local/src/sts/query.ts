import type { Session } from "../gateway/index.ts";
import type { AssumeRequest } from "./sts.ts";
import { StsRefusal } from "./refusal.ts";

const namespace = "https://sts.amazonaws.com/doc/2011-06-15/";

const escaped = (text: string): string => text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const element = (name: string, ...inner: string[]): string => `<${name}>${inner.join("")}</${name}>`;
const leaf = (name: string, text: string): string => element(name, escaped(text));

const demanded = (form: URLSearchParams, name: string): string => {
  const value = form.get(name);
  if (!value) throw new StsRefusal("ValidationError", `${name} is missing`);
  return value;
};

/** A request of the query protocol. */
export const readQuery = (body: string): AssumeRequest => {
  const form = new URLSearchParams(body);
  if (form.get("Action") !== "AssumeRoleWithWebIdentity")
    throw new StsRefusal("InvalidAction", `Could not find operation ${form.get("Action") ?? ""}`);
  const seconds = form.get("DurationSeconds");
  return {
    roleArn: demanded(form, "RoleArn"),
    sessionName: demanded(form, "RoleSessionName"),
    token: demanded(form, "WebIdentityToken"),
    durationSeconds: seconds === null ? undefined : Number(seconds),
  };
};

export const writeSession = (session: Session): string =>
  `<AssumeRoleWithWebIdentityResponse xmlns="${namespace}">${element(
    "AssumeRoleWithWebIdentityResult",
    element(
      "AssumedRoleUser",
      leaf("Arn", session.principalArn),
      leaf("AssumedRoleId", `AROA:${session.principalArn.split("/").at(-1) ?? ""}`),
    ),
    element(
      "Credentials",
      leaf("AccessKeyId", session.accessKeyId),
      leaf("SecretAccessKey", session.secretAccessKey),
      leaf("SessionToken", session.sessionToken),
      leaf("Expiration", session.expiresAt),
    ),
  )}</AssumeRoleWithWebIdentityResponse>`;

export const writeRefusal = ({ code, message }: StsRefusal): string =>
  `<ErrorResponse xmlns="${namespace}">${element(
    "Error",
    leaf("Type", "Sender"),
    leaf("Code", code),
    leaf("Message", message),
  )}</ErrorResponse>`;
