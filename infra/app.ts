import { join } from "node:path";
import { App, Validations } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import { AwsSolutionsChecks } from "cdk-nag";
import { functions } from "./functions.ts";
import { ServiceStack } from "./service-stack.ts";
import { stages } from "./stages.ts";

// `npm run synth` bundles the functions first (build.ts); here their bundles are only picked up.
const app = new App();
const code = (name: string) => Code.fromAsset(join(import.meta.dirname, "dist", name));
for (const stage of stages) new ServiceStack(app, { stage, functions, code });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
