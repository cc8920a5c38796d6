import { AwsClient } from "aws4fetch";
import type { Instant } from "@thidua/domain";
import type { DeclaredFile, FilePlace, FilesPort, SignedLink } from "./port.ts";

export type S3Ports = {
  /** `https://<bucket>.s3.<region>.amazonaws.com`, or a store in the country that speaks the protocol. */
  bucketUrl: string;
  region: string;
  credentials: () => Promise<{ accessKeyId: string; secretAccessKey: string; sessionToken?: string | undefined }>;
  wallClock: () => Instant;
};

const lifetime = 300;

const base64Of = (hex: string): string => Buffer.from(hex, "hex").toString("base64");
const shown = new Set(["application/pdf", "image/jpeg", "image/png"]);

/** Objects in S3, one prefix a tenant. A link to put carries size, type and digest in its signature, so S3 refuses others. */
export const createS3Files = ({ bucketUrl, region, credentials, wallClock }: S3Ports): FilesPort => {
  const urlOf = ({ owner, file }: FilePlace) => new URL(`${bucketUrl}/${owner}/${file}`);
  const client = async () => {
    const { sessionToken, ...keys } = await credentials();
    return new AwsClient({ ...keys, ...(sessionToken ? { sessionToken } : {}), region, service: "s3" });
  };
  const sign = async (method: SignedLink["method"], url: URL, headers: Record<string, string>): Promise<SignedLink> => {
    url.searchParams.set("X-Amz-Expires", String(lifetime));
    const signed = await (await client()).sign(url, { method, headers, aws: { signQuery: true, allHeaders: true } });
    const expiresAt = new Date(Date.parse(wallClock()) + lifetime * 1000).toISOString() as Instant;
    return { method, url: signed.url, headers, expiresAt };
  };
  const send = async (url: URL, init: RequestInit) => (await client()).fetch(url, init);

  return {
    linkToPut: (file: DeclaredFile) =>
      sign("PUT", urlOf(file), {
        "content-type": file.type,
        "content-length": String(file.size),
        "x-amz-checksum-sha256": base64Of(file.sha256),
        "if-none-match": "*",
      }),
    linkToGet(file: DeclaredFile) {
      const url = urlOf(file);
      const how = shown.has(file.type) ? "inline" : "attachment";
      url.searchParams.set("response-content-disposition", `${how}; filename*=UTF-8''${encodeURIComponent(file.name)}`);
      url.searchParams.set("response-content-type", file.type);
      return sign("GET", url, {});
    },
    async has(place) {
      const { status } = await send(urlOf(place), { method: "HEAD" });
      if (status !== 200 && status !== 404) throw new Error(`the file store answered ${status}`);
      return status === 200;
    },
    async read(place) {
      const answer = await send(urlOf(place), { method: "GET" });
      if (answer.status === 404) return undefined;
      if (answer.status !== 200) throw new Error(`the file store answered ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
    async copy(from, to) {
      const source = urlOf(from).pathname;
      const bucket = new URL(bucketUrl).hostname.split(".")[0];
      const { status } = await send(urlOf({ owner: to, file: from.file }), {
        method: "PUT",
        headers: { "x-amz-copy-source": `/${bucket}${source}` },
      });
      if (status !== 200) throw new Error(`the file store answered ${status} to a copy`);
    },
  };
};
