import { beforeAll, describe, expect, test } from "vitest";
import { functions } from "../../infra/functions.ts";
import { stages } from "../../infra/stages.ts";
import { ofType, synthesise, type Resource } from "./template.ts";

describe("what would exist in AWS", () => {
  let resources: Record<string, Resource>;
  beforeAll(() => {
    resources = synthesise();
  });

  test("every stage synthesises, and cdk-nag finds nothing that isn't accepted with a reason", () => {
    expect(stages.length).toBeGreaterThan(0);
    for (const stage of stages) expect(Object.keys(synthesise(stage)).length).toBeGreaterThan(20);
  });

  test("the table is on demand, recoverable, protected, under its owner's key, and has no index", () => {
    const [[, table] = ["", undefined]] = ofType(resources, "AWS::DynamoDB::Table");
    expect(table?.Properties).toMatchObject({
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      BillingMode: "PAY_PER_REQUEST",
      StreamSpecification: { StreamViewType: "NEW_AND_OLD_IMAGES" },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
      SSESpecification: { SSEEnabled: true, SSEType: "KMS" },
    });
    expect(table?.Properties).not.toHaveProperty("GlobalSecondaryIndexes");
    expect(table?.DeletionPolicy).toBe("Retain");
  });

  test("the stream has at most two readers, in order, that lose no failed batch", () => {
    const readers = ofType(resources, "AWS::Lambda::EventSourceMapping").map(([, { Properties }]) => Properties);
    expect(readers).toHaveLength(functions.filter((one) => one.triggers.some(({ kind }) => kind === "stream")).length);
    expect(readers.length).toBeLessThanOrEqual(2);
    for (const reader of readers) {
      expect(reader).toMatchObject({
        StartingPosition: "TRIM_HORIZON",
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ["ReportBatchItemFailures"],
        DestinationConfig: {
          OnFailure: { Destination: { "Fn::GetAtt": [expect.stringMatching(/^FailedBatches/), "Arn"] } },
        },
      });
      expect(reader).not.toHaveProperty("FilterCriteria");
    }
  });

  test("every function is arm64 on Node 24, traced, with a log that is kept for the stage's days and an alarm that says whom it hurts", () => {
    const lambdas = ofType(resources, "AWS::Lambda::Function");
    expect(lambdas).toHaveLength(functions.length);
    for (const [, { Properties }] of lambdas) {
      expect(Properties).toMatchObject({
        Runtime: "nodejs24.x",
        Architectures: ["arm64"],
        TracingConfig: { Mode: "Active" },
        LoggingConfig: { LogGroup: { Ref: expect.any(String) } },
      });
    }
    for (const [, log] of ofType(resources, "AWS::Logs::LogGroup")) {
      expect(log.Properties.RetentionInDays).toBe(stages[0]?.logDays);
    }
    const alarms = ofType(resources, "AWS::CloudWatch::Alarm").map(([, one]) =>
      String(one.Properties.AlarmDescription),
    );
    expect(alarms.toSorted()).toEqual(functions.map((one) => `${one.name} fails: ${one.errorImpact}`).toSorted());
  });

  test("every HTTP route of a function leads to it", () => {
    const routes = ofType(resources, "AWS::ApiGatewayV2::Route").map(([, one]) => String(one.Properties.RouteKey));
    const asked = functions.flatMap(({ triggers }) =>
      triggers.flatMap((one) => (one.kind === "http" ? one.routes : [])),
    );
    expect(routes.toSorted()).toEqual(asked.toSorted());
  });
});
