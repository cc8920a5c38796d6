import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  Architecture,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
  type Code,
} from "aws-cdk-lib/aws-lambda";
import { LogGroup, type RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { tablePolicies, type TableArns } from "@thidua/data";
import type { FunctionSpec } from "../functions.ts";
import { acknowledge } from "./acknowledge.ts";

/** A right by the name of what it is for, with the findings of cdk-nag about it that are right as they are. */
export type Right = { name: string; statement: PolicyStatement; accepted: Record<string, string> };

type Props = {
  spec: FunctionSpec;
  code: Code;
  arns: TableArns;
  environment: Record<string, string>;
  logRetention: RetentionDays;
  /** Rights beside the table. */
  also?: Right[];
};

/** A function with the house's defaults: arm64, Node 24, its own log, a role that says all it may do, an alarm. */
export class HouseFunction extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: string, { spec, code, arns, environment, logRetention, also = [] }: Props) {
    super(scope, id);
    const logGroup = new LogGroup(this, "Log", { retention: logRetention, removalPolicy: RemovalPolicy.RETAIN });
    const write = new PolicyStatement({
      actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
      resources: [logGroup.logGroupArn],
    });
    const trace = new PolicyStatement({
      actions: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"],
      resources: ["*"],
    });
    const inlinePolicies = {
      log: new PolicyDocument({ statements: [write, trace] }),
      ...(spec.role && { table: PolicyDocument.fromJson(tablePolicies[spec.role](arns)) }),
      ...Object.fromEntries(also.map(({ name, statement }) => [name, new PolicyDocument({ statements: [statement] })])),
    };
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com"), inlinePolicies });
    this.lambda = new LambdaFunction(this, "Function", {
      description: `Thi Dua: ${spec.name}`,
      code,
      handler: "main.handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: spec.memory,
      timeout: Duration.seconds(spec.seconds),
      environment: { NODE_OPTIONS: "--enable-source-maps", POWERTOOLS_SERVICE_NAME: spec.name, ...environment },
      // An immutable view of the role: no construct adds a right behind our back.
      role: role.withoutPolicyUpdates(),
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
    });
    new Alarm(this, "Errors", {
      alarmDescription: `${spec.name} fails: ${spec.errorImpact}`,
      metric: this.lambda.metricErrors({ period: Duration.minutes(5) }),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    for (const { accepted } of also) acknowledge(role, accepted);
    acknowledge(role, {
      "AwsSolutions-IAM5[Resource::*]":
        "X-Ray has no resources to name; a stream is found by ListStreams, which has none either",
    });
  }
}
