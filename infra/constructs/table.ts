import { Aws, RemovalPolicy } from "aws-cdk-lib";
import { AttributeType, BillingMode, StreamViewType, Table, TableEncryption } from "aws-cdk-lib/aws-dynamodb";
import { AnyPrincipal, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import { tableSchema, type TableArns } from "@thidua/data";

/** The one table, under a key of its owner's, with its stream; it outlives the stack. */
export class TheTable extends Construct {
  readonly tableName: string;
  readonly arns: TableArns;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const key = new Key(this, "Key", { enableKeyRotation: true, description: "Thi Dua: items of the table" });
    // Rights are written once, on the table: the key opens for whoever the table lets in, and only through it.
    key.addToResourcePolicy(
      new PolicyStatement({
        sid: "OnlyThroughTheTable",
        principals: [new AnyPrincipal()],
        actions: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
        resources: ["*"],
        conditions: {
          StringEquals: {
            "kms:CallerAccount": Aws.ACCOUNT_ID,
            "kms:ViaService": `dynamodb.${Aws.REGION}.amazonaws.com`,
          },
        },
      }),
    );
    const table = new Table(this, "Table", {
      partitionKey: { name: tableSchema.partitionKey, type: AttributeType.STRING },
      sortKey: { name: tableSchema.sortKey, type: AttributeType.STRING },
      stream: StreamViewType[tableSchema.streamView],
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
    });
    if (!table.tableStreamArn) throw new Error("the table has no stream");
    this.tableName = table.tableName;
    this.arns = { tableArn: table.tableArn, streamArn: table.tableStreamArn };
  }
}
