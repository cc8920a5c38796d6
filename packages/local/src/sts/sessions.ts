import type { PolicyDocument } from "@thidua/data";
import type { Clock } from "@thidua/domain";
import type { Session } from "../gateway/index.ts";

export type SessionPorts = { wallClock: Clock; randomBytes: (size: number) => Uint8Array };

type Grant = Pick<Session, "principalArn" | "tags"> & { policies: readonly PolicyDocument[]; expiresAt: string };

export type Sessions = {
  open: (grant: Grant) => Session;
  find: (accessKeyId: string) => Session | undefined;
};

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/** A session is kept a while beyond its end, so that its holder hears "expired" and not "unknown". */
const grace = 60 * 60_000;

/** The sessions behind the access keys that were given out; they live as long as the process. */
export const createSessions = ({ wallClock, randomBytes }: SessionPorts): Sessions => {
  const held = new Map<string, Session>();
  const text = (size: number) => Buffer.from(randomBytes(size)).toString("base64");
  const forget = () => {
    const limit = new Date(Date.parse(wallClock()) - grace).toISOString();
    for (const [id, { expiresAt }] of held) if (expiresAt < limit) held.delete(id);
  };
  return {
    open(grant) {
      forget();
      const accessKeyId = `ASIA${[...randomBytes(16)].map((byte) => letters[byte % 32]).join("")}`;
      const session = { ...grant, accessKeyId, secretAccessKey: text(30), sessionToken: text(48) };
      held.set(accessKeyId, session);
      return session;
    },
    find: (accessKeyId) => held.get(accessKeyId),
  };
};
