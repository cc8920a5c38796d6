import { isIP } from "node:net";
import { Day, invalid } from "@thidua/domain";
import { startFlags, type FlagName } from "./flags.ts";
import { nearest } from "./nearest.ts";

/** What `npm start` was asked for. `host` is an address of this machine, or "auto" for the one in the LAN. */
export type StartOptions = {
  fresh: boolean;
  empty: boolean;
  help: boolean;
  port: number;
  today?: Day;
  endpoint?: string;
  host?: string;
  publicUrl?: string;
  data: string;
};

const refuse = (flag: string, vi: string, en: string) => invalid({ path: `--${flag}`, vi, en });

function isFlag(name: string): name is FlagName {
  return Object.hasOwn(startFlags, name);
}

/** Splits `--name value`, `--name=value` and bare flags. */
function read(args: readonly string[]): Map<FlagName, string> {
  const found = new Map<FlagName, string>();
  for (let i = 0; i < args.length; i++) {
    const [name = "", inline] = (args[i] ?? "").replace(/^--/, "").split(/=(.*)/s);
    if (!args[i]?.startsWith("--") || !isFlag(name)) {
      const meant = nearest(name, Object.keys(startFlags));
      throw refuse(
        name,
        `Không có lựa chọn "${args[i]}"; có phải --${meant}? Xem: npm start -- --help`,
        `There is no option "${args[i]}"; did you mean --${meant}? See: npm start -- --help`,
      );
    }
    const takes = startFlags[name].value;
    const following = args[i + 1]?.startsWith("--") ? undefined : args[i + 1];
    const value = inline ?? (takes === "none" ? undefined : following);
    if (takes === "needed" && !value) throw refuse(name, `--${name} cần một giá trị.`, `--${name} needs a value.`);
    if (takes === "none" && inline !== undefined)
      throw refuse(name, `--${name} không có giá trị.`, `--${name} takes no value.`);
    if (inline === undefined && value !== undefined) i++;
    found.set(name, value ?? "");
  }
  return found;
}

function portOf(text = "4600"): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw refuse(
    "port",
    `--port là số từ 0 đến 65535, không phải "${text}".`,
    `--port is a number from 0 to 65535, not "${text}".`,
  );
}

function dayOf(text: string): Day {
  const day = Day.safeParse(text);
  if (day.success) return day.data;
  throw refuse(
    "today",
    `--today là một ngày có thật viết như 2026-11-20, không phải "${text}".`,
    `--today is a real day written like 2026-11-20, not "${text}".`,
  );
}

function urlOf(flag: string, text: string, protocols: readonly string[]): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && protocols.includes(url.protocol)) return url.href.replace(/\/$/, "");
  const form = `${protocols.at(-1)}//…`;
  throw refuse(
    flag,
    `--${flag} là địa chỉ dạng ${form}, không phải "${text}".`,
    `--${flag} is an address like ${form}, not "${text}".`,
  );
}

function hostOf(text: string): string {
  if (text === "") return "auto";
  if (isIP(text)) return text;
  throw refuse(
    "host",
    `--host là địa chỉ IP của máy này (hoặc để trống), không phải "${text}".`,
    `--host is an IP address of this machine (or nothing), not "${text}".`,
  );
}

/** Reads the options of `npm start`; a fault is refused in one sentence that names the option and the fix. */
export function readStartOptions(args: readonly string[]): StartOptions {
  const found = read(args);
  const { today, endpoint, host, publicUrl } = {
    today: found.get("today"),
    endpoint: found.get("endpoint"),
    host: found.get("host"),
    publicUrl: found.get("public-url"),
  };
  if (found.has("endpoint") && found.has("fresh")) {
    throw refuse(
      "fresh",
      "--fresh chỉ xóa dữ liệu trên máy này, không dùng cùng --endpoint.",
      "--fresh drops data of this machine only, it doesn't go with --endpoint.",
    );
  }
  return {
    fresh: found.has("fresh"),
    empty: found.has("empty"),
    help: found.has("help"),
    port: portOf(found.get("port")),
    data: found.get("data") ?? ".data",
    ...(today !== undefined && { today: dayOf(today) }),
    ...(endpoint !== undefined && { endpoint: urlOf("endpoint", endpoint, ["http:", "https:"]) }),
    ...(host !== undefined && { host: hostOf(host) }),
    ...(publicUrl !== undefined && { publicUrl: urlOf("public-url", publicUrl, ["https:"]) }),
  };
}
