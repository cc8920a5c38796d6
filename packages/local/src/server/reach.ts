import { networkInterfaces } from "node:os";
import type { StartOptions } from "../cli/options.ts";
import { invalid } from "@thidua/domain";
import { certificateFor, type Certificate } from "./certificate.ts";

export type Reach = { bind: string; urlAt: (port: number) => string; tls?: Certificate };

const lanAddress = (): string | undefined =>
  Object.values(networkInterfaces())
    .flat()
    .find((one) => one && one.family === "IPv4" && !one.internal)?.address;

/** How browsers reach the server: this machine alone over HTTP, or the LAN over HTTPS with a certificate made at start. */
export const reachFrom = async ({ host, publicUrl }: StartOptions, folder: string): Promise<Reach> => {
  if (host === undefined) {
    return { bind: "127.0.0.1", urlAt: (port) => publicUrl ?? `http://localhost:${port}` };
  }
  const address = host === "auto" ? lanAddress() : host;
  if (address === undefined) {
    throw invalid({
      path: "--host",
      vi: "Máy này chưa nối mạng nội bộ nào. Hãy nối mạng rồi chạy lại, hoặc nêu địa chỉ: npm start -- --host 192.168.1.10",
      en: "This machine is on no local network. Connect it and run again, or name the address: npm start -- --host 192.168.1.10",
    });
  }
  const names = [address, "localhost", ...(publicUrl ? [new URL(publicUrl).hostname] : [])];
  return {
    bind: "0.0.0.0",
    urlAt: (port) => publicUrl ?? `https://${address}:${port}`,
    tls: await certificateFor(names, folder),
  };
};
