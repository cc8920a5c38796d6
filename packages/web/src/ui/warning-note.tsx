import type { Warning } from "@thidua/domain";
import { useSay, useText } from "../i18n/lang.tsx";
import { Note } from "./status.tsx";

/** What a person should look at; forbids nothing. */
export function WarningNote({ warnings }: { warnings: readonly (Warning & { line?: number | undefined })[] }) {
  const text = useText();
  const say = useSay();
  if (warnings.length === 0) return null;
  return (
    <Note tone="warn" title={text.criteria.warnings}>
      <ul>
        {warnings.map((warning) => (
          <li key={warning.path + warning.en}>
            {say(warning)}
            {warning.line !== undefined && ` (${text.campaigns.create.line(warning.line)})`}
          </li>
        ))}
      </ul>
    </Note>
  );
}
