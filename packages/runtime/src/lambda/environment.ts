import * as z from "zod";

const name = z.string().min(1);

/** What every function is told by its environment. */
export const Environment = z.object({ TABLE_NAME: name, STAGE: name, AWS_REGION: name });
/** What functions are told that verify ID tokens. */
export const TokenEnvironment = Environment.extend({ ISSUER: z.url(), AUDIENCE: name });
/** What functions are told that act on a tenant's credentials. */
export const TenantEnvironment = TokenEnvironment.extend({ TENANT_ROLE_ARN: name, FILES_BUCKET: name });

/** Reads the environment once, at start; a gap stops the function before its first request. */
export const readEnvironment = <S extends z.ZodType>(
  schema: S,
  environment: Record<string, string | undefined>,
): z.output<S> => schema.parse(environment);
