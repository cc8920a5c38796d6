import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { AssumeRoleWithWebIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import type { Connect, TenantScope } from "@thidua/data";
import type { Clock } from "@thidua/domain";
import { createTenantConnect, type SessionCredentials } from "../connect.ts";

const document = (client: DynamoDBClient) =>
  DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });

/** The function's own client, under its own policy. */
export const serviceClient = (region: string): DynamoDBDocumentClient => document(new DynamoDBClient({ region }));

/** Seconds that a tenant's credentials live. */
const lifetime = 900;

type TenantPorts = { region: string; roleArn: string; wallClock: Clock };

/** Clients on the credentials that a bearer's ID token is worth at the token service. */
export const tenantConnect = ({ region, roleArn, wallClock }: TenantPorts): Connect<TenantScope> => {
  const sts = new STSClient({ region });
  return createTenantConnect({
    wallClock,
    async assume(bearer, sessionName): Promise<SessionCredentials> {
      const { Credentials: held } = await sts.send(
        new AssumeRoleWithWebIdentityCommand({
          RoleArn: roleArn,
          RoleSessionName: sessionName,
          WebIdentityToken: bearer,
          DurationSeconds: lifetime,
        }),
      );
      if (!held?.AccessKeyId || !held.SecretAccessKey || !held.SessionToken || !held.Expiration) {
        throw new Error("the token service answered without credentials");
      }
      return {
        accessKeyId: held.AccessKeyId,
        secretAccessKey: held.SecretAccessKey,
        sessionToken: held.SessionToken,
        expiresAt: held.Expiration.getTime(),
      };
    },
    clientFor: (credentials) => document(new DynamoDBClient({ region, credentials })),
  });
};
