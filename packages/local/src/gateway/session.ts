import type { PolicyDocument } from "@thidua/data";

/** What stands behind an access key: who its holder is, what it may do, until when. */
export type Session = {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  /** `arn:aws:sts::<account>:assumed-role/<role>/<session>` */
  principalArn: string;
  tags: Readonly<Record<string, string>>;
  policies: readonly PolicyDocument[];
  /** Instant after which it is worth nothing. */
  expiresAt: string;
};
