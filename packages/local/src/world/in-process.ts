import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

/** Answers one request of DynamoDB's protocol: the `x-amz-target`, the body, and who signs (access key id). */
export type ProtocolPort = (
  target: string,
  body: unknown,
  accessKeyId: string,
) => Promise<{ status: number; body: unknown }>;

type WireRequest = { headers: Record<string, string>; body?: unknown };

const accessKey = (headers: Record<string, string>): string =>
  headers["authorization"]?.match(/Credential=([^/]+)\//)?.[1] ?? "";

const encoder = new TextEncoder();

/** Carries the SDK's requests to a port in the same process: the wire's bytes, without the wire. */
const requestHandlerOf = (port: ProtocolPort) => ({
  metadata: { handlerProtocol: "http/1.1" },
  async handle(request: WireRequest) {
    const text = typeof request.body === "string" ? request.body : new TextDecoder().decode(request.body as Uint8Array);
    const { status, body } = await port(
      request.headers["x-amz-target"] ?? "",
      JSON.parse(text),
      accessKey(request.headers),
    );
    return {
      response: {
        statusCode: status,
        headers: { "content-type": "application/x-amz-json-1.0" },
        body: encoder.encode(JSON.stringify(body)),
      },
    };
  },
  updateHttpClientConfig: () => undefined,
  httpHandlerConfigs: () => ({}),
});

export type Credentials = { accessKeyId: string; secretAccessKey: string; sessionToken?: string | undefined };

/** Nobody listens between a client and a port of this process: the key's name alone says who asks. */
const named = (accessKeyId: string) => ({
  async sign(request: WireRequest) {
    request.headers["authorization"] = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/local`;
    return request;
  },
});

/** For a logger that could be told, the SDK copies every request and answer, whether it listens or not. */
const deaf = { debug: () => undefined, warn: () => undefined };

const settings = (port: ProtocolPort | string, credentials: Credentials) => ({
  region: "local",
  credentials: {
    accessKeyId: credentials.accessKeyId,
    secretAccessKey: credentials.secretAccessKey,
    ...(credentials.sessionToken ? { sessionToken: credentials.sessionToken } : {}),
  },
  maxAttempts: 3,
  ...(typeof port === "string"
    ? { endpoint: port }
    : {
        endpoint: "http://in-process.invalid",
        requestHandler: requestHandlerOf(port) as never,
        signer: named(credentials.accessKeyId) as never,
      }),
  logger: deaf as never,
});

/** A document client that speaks to a port in this process, or to an endpoint. */
export const documentClient = (port: ProtocolPort | string, credentials: Credentials): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient(settings(port, credentials)), {
    marshallOptions: { removeUndefinedValues: true },
  });

export const streamsClient = (port: ProtocolPort | string, credentials: Credentials): DynamoDBStreamsClient =>
  new DynamoDBStreamsClient(settings(port, credentials));
