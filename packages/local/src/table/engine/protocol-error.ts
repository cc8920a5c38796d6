/** An answer of the DynamoDB protocol that isn't 200: the status and the body as the SDK reads them. */
export class ProtocolError extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(String(body["message"] ?? body["Message"] ?? body["__type"]));
    this.name = "ProtocolError";
    this.status = status;
    this.body = body;
  }

  /** The error's name without its namespace, as in `ConditionalCheckFailedException`. */
  get code(): string {
    return String(this.body["__type"]).split("#").at(-1) ?? "";
  }
}

const dynamodb = "com.amazonaws.dynamodb.v20120810#";

export const validationError = (message: string): ProtocolError =>
  new ProtocolError(400, { __type: "com.amazon.coral.validate#ValidationException", message });

export const failed = (code: string, message: string, more: Record<string, unknown> = {}): ProtocolError =>
  new ProtocolError(400, { __type: dynamodb + code, message, ...more });

export const unknownOperation = (): ProtocolError =>
  new ProtocolError(400, { __type: "com.amazon.coral.service#UnknownOperationException", message: "" });

export const resourceNotFound = (message = "Requested resource not found"): ProtocolError =>
  failed("ResourceNotFoundException", message);
