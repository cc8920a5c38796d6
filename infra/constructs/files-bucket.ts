import { RemovalPolicy, Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods, type CfnBucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import type { Right } from "./house-function.ts";

/** Evidence and signed papers, one prefix a tenant. Browsers reach an object only by a link that ends in five minutes. */
export class FilesBucket extends Construct {
  private readonly bucket: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bucket = new Bucket(this, "Bucket", {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      cors: [
        {
          allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
          allowedOrigins: ["*"],
          allowedHeaders: ["content-type", "x-amz-checksum-sha256", "if-none-match"],
        },
      ],
    });
    acknowledge(this.bucket, {
      "AwsSolutions-S1":
        "every link is signed by a function whose acts are in the audit chain; objects are in the account's trail",
    });
  }

  get name(): string {
    return this.bucket.bucketName;
  }

  /** Signing links and copying to a receiver: reading and writing of objects, no list and no delete. */
  get right(): Right {
    const id = Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnBucket);
    return {
      name: "files",
      statement: new PolicyStatement({
        actions: ["s3:GetObject", "s3:PutObject"],
        resources: [this.bucket.arnForObjects("*")],
      }),
      accepted: {
        [`AwsSolutions-IAM5[Resource::<${id}.Arn>/*]`]:
          "the prefix is the tenant of the verified token; the table says which file is whose",
      },
    };
  }
}
