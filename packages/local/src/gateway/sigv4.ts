import { createHash, createHmac, timingSafeEqual } from "node:crypto";

export type SignedRequest = {
  method: string;
  path: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string | Uint8Array;
};

type Credential = { accessKeyId: string; date: string; region: string; service: string };
type Authorization = { credential: Credential; signedHeaders: string[]; signature: string };

const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");
const hmac = (key: string | Buffer, data: string): Buffer => createHmac("sha256", key).update(data).digest();

/** What an `Authorization` header of Signature Version 4 says; nothing if it says it in another way. */
export const readAuthorization = (header: string | undefined): Authorization | undefined => {
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^/,\s]+)\/(\d{8})\/([^/,\s]+)\/([^/,\s]+)\/aws4_request,\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/.exec(
      header ?? "",
    );
  if (!match) return undefined;
  const [, accessKeyId = "", date = "", region = "", service = "", signed = "", signature = ""] = match;
  return { credential: { accessKeyId, date, region, service }, signedHeaders: signed.split(";"), signature };
};

const value = (headers: SignedRequest["headers"], name: string): string =>
  [headers[name] ?? ""].flat().join(",").trim().replace(/ +/g, " ");

/** The signature of a request to `/` without a query, as every call of DynamoDB's protocol is. */
export const signatureOf = (
  request: SignedRequest,
  { date, region, service }: Omit<Credential, "accessKeyId">,
  signedHeaders: readonly string[],
  secret: string,
): string => {
  const canonical = [
    request.method,
    request.path,
    "",
    ...signedHeaders.map((name) => `${name}:${value(request.headers, name)}`),
    "",
    signedHeaders.join(";"),
    sha256(request.body),
  ].join("\n");
  const scope = `${date}/${region}/${service}/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", value(request.headers, "x-amz-date"), scope, sha256(canonical)].join("\n");
  const key = [date, region, service, "aws4_request"].reduce(hmac, Buffer.from(`AWS4${secret}`));
  return hmac(key, text).toString("hex");
};

/** Whether whoever sent the request holds the secret: signature, the headers it must cover, and a date of today. */
export const isSigned = (request: SignedRequest, secret: string, now: string): boolean => {
  const said = readAuthorization(value(request.headers, "authorization"));
  if (!said || !["host", "x-amz-date"].every((name) => said.signedHeaders.includes(name))) return false;
  const at = value(request.headers, "x-amz-date").replace(
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/,
    "$1-$2-$3T$4:$5:$6Z",
  );
  if (!(Math.abs(Date.parse(at) - Date.parse(now)) <= 15 * 60_000)) return false;
  const wanted = signatureOf(request, said.credential, said.signedHeaders, secret);
  return timingSafeEqual(Buffer.from(wanted), Buffer.from(said.signature));
};

/** The headers that sign a request to a table elsewhere. */
export const signedHeadersFor = (
  request: SignedRequest,
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string | undefined },
  region: string,
  now: string,
): Record<string, string> => {
  const stamp = now.replace(/[-:]|\.\d+/g, "");
  const headers: Record<string, string> = {
    ...Object.fromEntries(Object.keys(request.headers).map((name) => [name, value(request.headers, name)])),
    "x-amz-date": stamp,
    ...(credentials.sessionToken === undefined ? {} : { "x-amz-security-token": credentials.sessionToken }),
  };
  const scope = { date: stamp.slice(0, 8), region, service: "dynamodb" };
  const names = Object.keys(headers).toSorted();
  const signature = signatureOf({ ...request, headers }, scope, names, credentials.secretAccessKey);
  const credential = [credentials.accessKeyId, scope.date, region, scope.service, "aws4_request"].join("/");
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names.join(";")}, Signature=${signature}`,
  };
};
