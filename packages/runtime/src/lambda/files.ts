import type { FilesPort } from "../files/port.ts";
import { createS3Files } from "../files/s3.ts";
import { wallClock } from "./ports.ts";

type Settings = { FILES_BUCKET: string; AWS_REGION: string };
type Keys = {
  AWS_ACCESS_KEY_ID?: string | undefined;
  AWS_SECRET_ACCESS_KEY?: string | undefined;
  AWS_SESSION_TOKEN?: string | undefined;
};

/** The bucket of files, on the function's own credentials as Lambda puts them into the environment. */
export const bucketFiles = ({ FILES_BUCKET, AWS_REGION }: Settings, keys: Keys): FilesPort =>
  createS3Files({
    bucketUrl: `https://${FILES_BUCKET}.s3.${AWS_REGION}.amazonaws.com`,
    region: AWS_REGION,
    wallClock,
    credentials: async () => ({
      accessKeyId: keys.AWS_ACCESS_KEY_ID ?? "",
      secretAccessKey: keys.AWS_SECRET_ACCESS_KEY ?? "",
      sessionToken: keys.AWS_SESSION_TOKEN,
    }),
  });
