import { Card, Page } from "../../ui/page.tsx";
import { useHelp } from "./use-help.ts";

/** Where data lies, who sees it, how long it is kept. */
export function DataPage() {
  const { data } = useHelp();
  return (
    <Page narrow title={data.title} lead={data.lead}>
      {data.sections.map(([title, words]) => (
        <Card key={title}>
          <h2>{title}</h2>
          <p>{words}</p>
        </Card>
      ))}
    </Page>
  );
}
