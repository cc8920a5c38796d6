import { CfnOutput, Duration, Stack, Tags, type App } from "aws-cdk-lib";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction as LambdaTarget } from "aws-cdk-lib/aws-events-targets";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Code } from "aws-cdk-lib/aws-lambda";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import { FailedBatches } from "./constructs/failed-batches.ts";
import { FilesBucket } from "./constructs/files-bucket.ts";
import { HouseFunction } from "./constructs/house-function.ts";
import { Api } from "./constructs/http-api.ts";
import { StreamReader } from "./constructs/stream-reader.ts";
import { TheTable } from "./constructs/table.ts";
import { TenantRole } from "./constructs/tenant-role.ts";
import type { FunctionSpec } from "./functions.ts";
import type { Stage } from "./stages.ts";

type Props = { stage: Stage; functions: readonly FunctionSpec[]; code: (name: string) => Code };

const idOf = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** The whole service of one stage: the table, who may do what there, the functions and what wakes them. */
export class ServiceStack extends Stack {
  constructor(app: App, { stage, functions, code }: Props) {
    super(app, `ThiDua-${stage.name}`, { env: { region: stage.region }, terminationProtection: true });
    Tags.of(this).add("system", "thi-dua");
    Tags.of(this).add("stage", stage.name);
    const { issuer, audience } = stage;
    const logRetention: RetentionDays = stage.logDays;
    const table = new TheTable(this, "Table");
    const tenantRole = new TenantRole(this, "TenantRole", { arns: table.arns, issuer, audience });
    const failedBatches = new FailedBatches(this, "FailedBatches");
    const files = new FilesBucket(this, "Files");
    const api = new Api(this, "HttpApi", logRetention);

    for (const spec of functions) {
      const readsStream = spec.triggers.some(({ kind }) => kind === "stream");
      const also = [...(readsStream ? [failedBatches.right] : []), ...(spec.needsFiles ? [files.right] : [])];
      const { lambda } = new HouseFunction(this, idOf(spec.name), {
        spec,
        code: code(spec.name),
        arns: table.arns,
        logRetention,
        environment: {
          TABLE_NAME: table.tableName,
          STAGE: stage.name,
          ...(spec.needsIssuer && { ISSUER: issuer, AUDIENCE: audience }),
          ...(spec.takesTenantRole && { TENANT_ROLE_ARN: tenantRole.arn }),
          ...(spec.needsFiles && { FILES_BUCKET: files.name }),
        },
        also,
      });
      for (const trigger of spec.triggers) {
        if (trigger.kind === "http") api.route(idOf(spec.name), trigger.routes, lambda);
        if (trigger.kind === "stream") {
          const { streamArn } = table.arns;
          new StreamReader(this, `${idOf(spec.name)}Reader`, {
            lambda,
            streamArn,
            batch: trigger.batch,
            onFailure: failedBatches.destination,
          });
        }
        if (trigger.kind === "schedule") {
          const schedule = Schedule.rate(Duration.minutes(trigger.minutes));
          new Rule(this, `${idOf(spec.name)}Schedule`, { schedule, targets: [new LambdaTarget(lambda)] });
        }
        if (trigger.kind === "token") {
          const principal = new ServicePrincipal("cognito-idp.amazonaws.com");
          lambda.addPermission("TokenTrigger", { principal, sourceAccount: this.account });
          new CfnOutput(this, `${idOf(spec.name)}TriggerArn`, { value: lambda.functionArn });
        }
      }
    }
    new CfnOutput(this, "ApiUrl", { value: api.url });
    new CfnOutput(this, "TableName", { value: table.tableName });
  }
}
