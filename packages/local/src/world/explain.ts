/** An error and its causes, or what was logged beside a message, in one string for the console. */
export const explain = (data: unknown): string => {
  if (data instanceof Error)
    return `${data.stack ?? data.message}${data.cause === undefined ? "" : `\n  caused by ${explain(data.cause)}`}`;
  if (typeof data !== "object" || data === null) return data === undefined || data === null ? "" : JSON.stringify(data);
  const { cause, ...rest } = data as { cause?: unknown };
  return cause === undefined ? JSON.stringify(rest) : `${JSON.stringify(rest)} ${explain(cause)}`;
};
