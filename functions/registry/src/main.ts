import { randomBytes } from "node:crypto";
import { handle } from "hono/aws-lambda";
import {
  createLog,
  newId,
  readEnvironment,
  serviceClient,
  TokenEnvironment,
  tokenVerifier,
  wallClock,
} from "@thidua/runtime/lambda";
import { createRegistry } from "./app.ts";

const settings = readEnvironment(TokenEnvironment, process.env);
const client = serviceClient(settings.AWS_REGION);
const store = { connect: async () => client, table: { name: settings.TABLE_NAME } };

export const handler = handle(
  createRegistry(
    {
      ...store,
      verify: tokenVerifier(settings),
      wallClock,
      businessClock: wallClock,
      newId,
      version: "0.1.0",
      log: createLog("registry"),
    },
    { ...store, randomBytes },
  ),
);
