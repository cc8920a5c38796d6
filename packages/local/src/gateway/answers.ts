import type { Ask } from "./decide.ts";

/** An answer of DynamoDB's protocol. */
export type Answer = { status: number; body: unknown };

const refusal = (type: string, message: string): Answer => ({
  status: 400,
  body: { __type: `com.amazon.coral.service#${type}`, Message: message, message },
});

export const unknownKey = (): Answer =>
  refusal("UnrecognizedClientException", "The security token included in the request is invalid.");

export const expiredKey = (): Answer =>
  refusal("ExpiredTokenException", "The security token included in the request is expired");

export const wrongSignature = (): Answer =>
  refusal(
    "InvalidSignatureException",
    "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.",
  );

export const notJson = (): Answer => refusal("SerializationException", "The request body is not JSON");

export const accessDenied = (principalArn: string, { action, resource }: Ask): Answer =>
  refusal(
    "AccessDeniedException",
    `User: ${principalArn} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
  );
