import { RemovalPolicy } from "aws-cdk-lib";
import { HttpApi, HttpRoute, HttpRouteKey, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpMethod } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, type RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";

const methods: Record<string, HttpMethod> = HttpMethod;

/** What answers under /api: routes by longest path, an access log without addresses of the contents, a brake. */
export class Api extends Construct {
  readonly url: string;
  private readonly api: HttpApi;

  constructor(scope: Construct, id: string, logRetention: RetentionDays) {
    super(scope, id);
    this.api = new HttpApi(this, "Api", { createDefaultStage: false });
    const log = new LogGroup(this, "Log", { retention: logRetention, removalPolicy: RemovalPolicy.RETAIN });
    const line = {
      time: "$context.requestTime",
      id: "$context.requestId",
      route: "$context.routeKey",
      status: "$context.status",
    };
    const stage = new HttpStage(this, "Stage", {
      httpApi: this.api,
      autoDeploy: true,
      throttle: { rateLimit: 500, burstLimit: 1_000 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(line)),
      },
    });
    this.url = stage.url;
  }

  /** Leads requests of a route such as "PUT /api/session/tenant" to a function. */
  route(name: string, routes: readonly string[], lambda: IFunction): void {
    const integration = new HttpLambdaIntegration(`${name}Integration`, lambda);
    for (const [i, route] of routes.entries()) {
      const [method = "", path = ""] = route.split(" ");
      if (!methods[method] || !path.startsWith("/")) throw new Error(`"${route}" is no route`);
      const routeKey = HttpRouteKey.with(path, methods[method]);
      const made = new HttpRoute(this, `${name}${i}`, { httpApi: this.api, routeKey, integration });
      acknowledge(made, {
        "AwsSolutions-APIG4":
          "the function verifies the ID token itself, and has no right at the table unless STS accepts that token too",
      });
    }
  }
}
