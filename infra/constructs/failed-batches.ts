import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IEventSourceDlq } from "aws-cdk-lib/aws-lambda";
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import type { Right } from "./house-function.ts";

/** Where batches of the stream go that failed for good, until someone replays them. */
export class FailedBatches extends Construct {
  private readonly bucket: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bucket = new Bucket(this, "Bucket", {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [{ expiration: Duration.days(90) }],
    });
    acknowledge(this.bucket, {
      "AwsSolutions-S1": "written by two functions and read by the operator: both are in the trail of the account",
    });
  }

  /** As destination of an event source; the right to write there must stand in the function's role (`right`). */
  get destination(): IEventSourceDlq {
    return { bind: () => ({ destination: this.bucket.bucketArn }) };
  }

  /** What a function needs for that destination: the event source writes with the function's role. */
  get right(): Right {
    const id = Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnBucket);
    return {
      name: "failed",
      statement: new PolicyStatement({
        actions: ["s3:PutObject", "s3:ListBucket"],
        resources: [this.bucket.bucketArn, this.bucket.arnForObjects("*")],
      }),
      accepted: {
        [`AwsSolutions-IAM5[Resource::<${id}.Arn>/*]`]: "the name of a failed batch's object is the service's choice",
      },
    };
  }
}
