import { App, Validations } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { Code } from "aws-cdk-lib/aws-lambda";
import { AwsSolutionsChecks } from "cdk-nag";
import { functions } from "../../infra/functions.ts";
import { ServiceStack } from "../../infra/service-stack.ts";
import { stages, type Stage } from "../../infra/stages.ts";

export type Statement = {
  Sid?: string;
  Effect: string;
  Action: string | string[];
  Resource?: unknown;
  Condition?: Record<string, Record<string, unknown>>;
};
export type Resource = { Type: string; Properties: Record<string, unknown>; [key: string]: unknown };

type InlinePolicy = { PolicyName: string; PolicyDocument: { Statement: Statement[] } };

/** What the stack of a stage becomes, with the functions' bundles left aside. Findings of cdk-nag are thrown. */
export function synthesise(stage: Stage | undefined = stages[0]): Record<string, Resource> {
  if (!stage) throw new Error("there is no stage");
  const app = new App();
  const code = () => Code.fromInline("export const handler = () => {};");
  const stack = new ServiceStack(app, { stage, functions, code });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return Template.fromStack(stack).toJSON().Resources as Record<string, Resource>;
}

export const ofType = (resources: Record<string, Resource>, type: string): [string, Resource][] =>
  Object.entries(resources).filter(([, resource]) => resource.Type === type);

/** Every statement that gives an identity rights, with the role and the policy it stands in. */
export function grants(resources: Record<string, Resource>): { role: string; policy: string; statement: Statement }[] {
  return Object.entries(resources).flatMap(([role, { Type, Properties }]) => {
    const attached = Type === "AWS::IAM::Role" ? ((Properties.Policies ?? []) as InlinePolicy[]) : [];
    const alone = /^AWS::IAM::(Managed|User|Role|Group)?Policy$/.test(Type)
      ? [Properties as unknown as InlinePolicy]
      : [];
    return [...attached, ...alone].flatMap(({ PolicyName, PolicyDocument }) =>
      PolicyDocument.Statement.map((statement) => ({ role, policy: PolicyName, statement })),
    );
  });
}
