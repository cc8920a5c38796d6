/** An IAM policy document, as the service, the local gateway and the synthesised template all read it. */
export type PolicyDocument = { Version: "2012-10-17"; Statement: PolicyStatement[] };

export type PolicyStatement = {
  Sid: string;
  Effect: "Allow" | "Deny";
  Action: string[];
  Resource?: string[];
  Principal?: { Federated: string };
  Condition?: PolicyCondition;
};

/** Operator → condition key → accepted values. */
export type PolicyCondition = Record<string, Record<string, string | string[]>>;

/** The table a policy is about; `streamArn` only where a function reads the stream. */
export type TableArns = { tableArn: string; streamArn: string };

export const policy = (...statements: PolicyStatement[]): PolicyDocument => ({
  Version: "2012-10-17",
  Statement: statements,
});
