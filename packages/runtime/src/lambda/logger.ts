import { Logger } from "@aws-lambda-powertools/logger";
import type { HttpPorts } from "../http/mount.ts";

const errorOf = (cause: unknown): Error | undefined => (cause instanceof Error ? cause : undefined);

/** Structured log lines; what a request carried is never among them. */
export const createLog = (service: string): HttpPorts["log"] => {
  const logger = new Logger({ serviceName: service });
  return (level, message, data) => {
    const { cause, ...rest } = (data ?? {}) as { cause?: unknown };
    const error = errorOf(cause);
    logger[level](message, error ? { ...rest, error } : rest);
  };
};
