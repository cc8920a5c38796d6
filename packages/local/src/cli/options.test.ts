import { Failure } from "@thidua/domain";
import { describe, expect, test } from "vitest";
import { startFlags, startHelp } from "./flags.ts";
import { readStartOptions } from "./options.ts";

function refusal(...args: string[]): string {
  try {
    readStartOptions(args);
  } catch (error) {
    if (error instanceof Failure) return `${error.vi} ${error.en}`;
  }
  throw new Error("was not refused");
}

describe("options of npm start", () => {
  test("without any, the demo is served on port 4600 from .data", () => {
    expect(readStartOptions([])).toEqual({ fresh: false, empty: false, help: false, port: 4600, data: ".data" });
  });

  test("every option is read, with a blank or an equals sign", () => {
    const args = [
      "--fresh",
      "--empty",
      "--port=0",
      "--today",
      "2026-11-20",
      "--host",
      "192.168.1.5",
      "--data",
      "my data",
    ];
    expect(readStartOptions([...args, "--public-url", "https://thidua.example/"])).toEqual({
      fresh: true,
      empty: true,
      help: false,
      port: 0,
      today: "2026-11-20",
      host: "192.168.1.5",
      data: "my data",
      publicUrl: "https://thidua.example",
    });
    expect(readStartOptions(["--endpoint", "http://127.0.0.1:8000"]).endpoint).toBe("http://127.0.0.1:8000");
  });

  test("--host without an address means the machine's own, also before another option", () => {
    expect(readStartOptions(["--host", "--empty"])).toMatchObject({ host: "auto", empty: true });
  });

  test.each([
    ["--prot", "--port"],
    ["--publicurl", "--public-url"],
    ["fresh", "--fresh"],
    ["--toString", "--host"],
  ])("%s is refused, and the nearest option named", (typed, meant) => {
    expect(refusal(typed)).toContain(typed);
    expect(refusal(typed)).toMatch(typed === "--toString" ? /--\w+/ : meant);
  });

  test.each([
    [["--port", "70000"], "65535"],
    [["--port", "80a"], "80a"],
    [["--today", "2026-02-30"], "2026-02-30"],
    [["--today"], "--today"],
    [["--endpoint", "ftp://x"], "--endpoint"],
    [["--public-url", "http://thidua.example"], "https"],
    [["--host", "may-toi"], "IP"],
    [["--fresh=1"], "--fresh"],
    [["--fresh", "--endpoint", "http://x"], "--endpoint"],
  ])("%j is refused in a sentence that says why", (args, word) => {
    expect(refusal(...args)).toContain(word);
  });

  test("the help names every option in both languages", () => {
    for (const [name, { vi, en }] of Object.entries(startFlags)) {
      for (const text of [`--${name}`, vi, en]) expect(startHelp()).toContain(text);
    }
  });
});
