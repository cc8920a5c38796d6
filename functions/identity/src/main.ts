import { handle } from "hono/aws-lambda";
import type { LambdaContext, LambdaEvent } from "hono/aws-lambda";
import {
  createLog,
  newId,
  readEnvironment,
  serviceClient,
  TokenEnvironment,
  tokenVerifier,
  wallClock,
} from "@thidua/runtime/lambda";
import { createIdentity, createPreToken } from "./index.ts";

const settings = readEnvironment(TokenEnvironment, process.env);
const client = serviceClient(settings.AWS_REGION);
const store = { connect: async () => client, table: { name: settings.TABLE_NAME } };
const http = handle(
  createIdentity({ ...store, verify: tokenVerifier(settings), wallClock, newId, log: createLog("identity") }),
);
const preToken = createPreToken(store);

/** One function, two things that wake it: the trigger before a token is signed, and the routes of the session. */
export const handler = (event: LambdaEvent | { triggerSource: string }, context: LambdaContext) =>
  "triggerSource" in event ? preToken(event) : http(event, context);
