import { projectFiles, readText } from "./files.ts";

type Rule = { pattern: RegExp; in: RegExp; not?: RegExp; why: string };

const code = /\.(ts|tsx|mjs)$/;
const tests = /\.test\.tsx?$/;
const pure = /^(packages\/(domain|contract|data|runtime)|functions\/[^/]+)\/src\//;

/** What may stand in no file, or in none of a kind. The pattern of a rule is split where it would find itself. */
const rules: Rule[] = [
  { pattern: /\b(TO[D]O|FIX[M]E|XX[X])\b/, in: code, why: "unfinished" },
  { pattern: /\b(test|it|describe)\.(only|skip|todo)\(/, in: tests, why: "a test left out" },
  { pattern: /\bas an[y]\b|@ts-(ignore|nocheck)|\bdebugge[r];/, in: code, why: "a check switched off" },
  { pattern: /(^|[\s"'`(=])\/(home|root|Users|work|opt)\/[\w.-]/, in: /./, why: "a path of one machine" },
  { pattern: /registry\.(npmjs|yarnpkg)\.|npm\.pkg\.github/, in: /./, why: "the address of a registry" },
  {
    pattern: /import (type )?(z\b|\{[^}]*\bz\b[^}]*\}) from ["']zod/,
    in: code,
    why: 'import * as z from "zod": the named import carries every locale into the bundle',
  },
  {
    pattern: /process\.env\b/,
    in: pure,
    not: /\/main(-\w+)?\.ts$|\.test\.ts$/,
    why: "only main.ts reads the environment",
  },
  {
    pattern: /\bDate\.now\(\)|new Date\(\)|Math\.random\(\)|randomUUID\(\)/,
    in: pure,
    // The cloud's own clocks and ids are made in one place, which only the main files import.
    not: /\/main(-\w+)?\.ts$|\.test\.ts$|^packages\/runtime\/src\/lambda\/ports\.ts$/,
    why: "clocks and ids are handed in",
  },
  {
    pattern: /Bảng điều hành|Việc cần làm|tự chấm nộp/i,
    in: /^packages\/web\/src\//,
    why: "not the word an office uses",
  },
];
const itself = /^packages\/local\/src\/cli\/checks\/words\.(test\.)?ts$/;
const binary = /\.(png|jpe?g|ico|woff2?|ttf|pdf|docx|xlsx|gz|zip)$/;

/** What the house doesn't want in a file of this path, by line. */
export function complaintsOf(path: string, text: string): string[] {
  const mine = rules.filter((rule) => rule.in.test(path) && !rule.not?.test(path));
  const lines = mine.length > 0 ? text.split("\n") : [];
  return lines.flatMap((line, i) =>
    mine.filter(({ pattern }) => pattern.test(line)).map(({ why }) => `${path}:${i + 1}: ${why}`),
  );
}

/** The complaints over all files of the project. */
export async function words(): Promise<string[]> {
  const paths = projectFiles().filter(
    (path) => !binary.test(path) && !itself.test(path) && path !== "package-lock.json",
  );
  return paths.flatMap((path) => complaintsOf(path, readText(path)));
}
