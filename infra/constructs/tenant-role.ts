import { Aws, Duration } from "aws-cdk-lib";
import { CfnOIDCProvider, CfnRole } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { tablePolicies, tenantTrust, type TableArns } from "@thidua/data";

type Props = { arns: TableArns; issuer: string; audience: string };

/** The role a request takes with its ID token: every right at the table hangs on the tenant named in that token. */
export class TenantRole extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { arns, issuer, audience }: Props) {
    super(scope, id);
    const provider = new CfnOIDCProvider(this, "Issuer", { url: issuer, clientIdList: [audience] });
    // Spelled out, because the trust policy needs the issuer's name while this is written, not at deployment.
    const providerArn = `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:oidc-provider/${issuer.replace(/^https:\/\//, "")}`;
    const role = new CfnRole(this, "Role", {
      description: "A request of one tenant",
      assumeRolePolicyDocument: tenantTrust({ providerArn, audience }),
      policies: [{ policyName: "table", policyDocument: tablePolicies.tenant(arns) }],
      maxSessionDuration: Duration.hours(1).toSeconds(),
    });
    role.addResourceDependency(provider);
    this.arn = role.attrArn;
  }
}
