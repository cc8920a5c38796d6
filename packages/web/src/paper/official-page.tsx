import type { DocumentBlock, OfficialDocument } from "@thidua/domain";
import { useEffect, useRef } from "react";
import { useLang, useText } from "../i18n/lang.tsx";
import { cx } from "../ui/class-names.ts";
import { Note } from "../ui/status.tsx";
import styles from "./official-page.module.css";

type Props = {
  document: OfficialDocument;
  /** The section being written: its paragraphs are marked and brought into sight. */
  section?: string | undefined;
};

/** The plan as it will stand on paper, from the same model the DOCX is made of. */
export function OfficialPage({ document: it, section }: Props) {
  const text = useText().plans;
  const lang = useLang();
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    if (section === undefined) return;
    const found = page.current?.querySelector<HTMLElement>(`[data-section="${CSS.escape(section)}"]`);
    // Beside the editor the page scrolls in a frame of its own; the fields being written in stay where they are.
    const frame = page.current?.closest<HTMLElement>("[data-frame]");
    if (found && frame) {
      const top = found.getBoundingClientRect().top - frame.getBoundingClientRect().top;
      frame.scrollTop += top - frame.clientHeight / 3;
    }
  }, [section]);
  const here = (place: string) => section !== undefined && place.split(".")[0] === section;
  return (
    <div className={styles["desk"]}>
      {it.notes.length > 0 && (
        <Note tone="warn" title={text.pageNotes}>
          <ul>
            {it.notes.map((note) => (
              <li key={note.place + note.en}>{note[lang]}</li>
            ))}
          </ul>
        </Note>
      )}
      <article ref={page} className={styles["page"]} lang="vi" aria-label={text.page}>
        {it.marks.map((mark) => (
          <p key={mark.kind} className={cx(styles["mark"], mark.kind === "demo" && styles["demo"])}>
            {mark.text}
          </p>
        ))}
        <header className={styles["head"]}>
          <div>
            {it.head.superior.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {it.head.issuer.map((line) => (
              <p key={line} className={styles["strong"]}>
                {line}
              </p>
            ))}
            <hr className={styles["short"]} />
            <p>{it.head.number}</p>
          </div>
          <div>
            <p className={styles["strong"]}>{it.head.nation}</p>
            <p className={styles["strong"]}>{it.head.motto}</p>
            <hr className={styles["long"]} />
            <p className={styles["place"]}>{it.head.placeAndDate}</p>
          </div>
        </header>
        <div className={styles["title"]} data-section="title">
          <p>{it.type}</p>
          <p>{it.abstract}</p>
          <hr className={styles["short"]} />
        </div>
        {it.bases.map(({ text: words, place }) => (
          <p
            key={place}
            className={cx(styles["basis"], here(place) && styles["here"])}
            data-section={place.split(".")[0]}
          >
            {words}
          </p>
        ))}
        {it.body.map((block, at) => (
          <Block key={`${block.place}/${at}`} block={block} here={here(block.place)} />
        ))}
        <footer className={styles["foot"]}>
          <div data-section="recipients" className={cx(here("recipients") && styles["here"])}>
            <p className={styles["recipientsHead"]}>{it.recipients.head}</p>
            {it.recipients.lines.map((line) => (
              <p key={line} className={styles["recipient"]}>
                {line}
              </p>
            ))}
          </div>
          <div data-section="signature" className={cx(styles["signature"], here("signature") && styles["here"])}>
            {it.signature.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <p className={styles["signer"]}>{it.signature.signer}</p>
          </div>
        </footer>
        {it.annexes.map((annex) => (
          <section key={annex.label + annex.title} className={styles["annex"]} data-section="criteria">
            <div className={styles["title"]}>
              <p>{annex.label}</p>
              <p>{annex.title}</p>
              <p className={styles["attached"]}>({annex.attachedTo})</p>
            </div>
            {annex.about && <p className={styles["about"]}>{annex.about}</p>}
            <table>
              <colgroup>
                {annex.columns.map((column, at) => (
                  <col key={at} width={`${column.share}%`} />
                ))}
              </colgroup>
              <thead>
                <tr>
                  {annex.columns.map((column, at) => (
                    <th key={at} scope="col">
                      {column.title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {annex.rows.map((row) => (
                  <tr key={row.place + row.cells[0]} className={cx(row.strong && styles["strong"])}>
                    {row.cells.map((cell, at) => (
                      <td key={at} className={cx(annex.columns[at]?.align === "center" && styles["center"])}>
                        {cell}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
      </article>
    </div>
  );
}

function Block({ block, here }: { block: DocumentBlock; here: boolean }) {
  const words = [block.mark, block.text].filter(Boolean).join(" ");
  const section = block.place.split(".")[0];
  if (block.kind === "heading")
    return (
      <p className={cx(styles[`h${block.level}`], here && styles["here"])} data-section={section}>
        {words}
      </p>
    );
  return (
    <p className={cx(styles["para"], here && styles["here"])} data-section={section}>
      {words}
    </p>
  );
}
