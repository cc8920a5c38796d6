import { DateField } from "../../ui/date-field.tsx";
import { createCampaign, importPlan, type CampaignView, type RequestOf } from "@thidua/contract";
import { CampaignId, EnvelopeId } from "@thidua/domain";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../api/api-context.tsx";
import { campaignsQuery } from "../../api/campaigns.ts";
import { inboxQuery } from "../../api/inbox.ts";
import { useText } from "../../i18n/lang.tsx";
import { Button } from "../../ui/button.tsx";
import { Field, FieldGroup } from "../../ui/field.tsx";
import { FilePicker } from "../../ui/file-field.tsx";
import { Check, SelectField, TextField } from "../../ui/inputs.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { ProblemNote, useFaultOf } from "../../ui/problem.tsx";
import { Note } from "../../ui/status.tsx";
import { useToast } from "../../ui/toast.tsx";
import { WarningNote } from "../../ui/warning-note.tsx";
import styles from "./campaign.module.css";

const route = getRouteApi("/inside/phong-trao/moi");
const ways = ["blank", "template", "clone", "file"] as const;
type Way = (typeof ways)[number];
type NewCampaign = RequestOf<typeof createCampaign>["body"];

/** Starts a campaign: blank, from above, from last year's, or from a file. */
export function NewCampaignPage() {
  const text = useText();
  const words = text.campaigns.create;
  const { tu } = route.useSearch();
  const [way, setWay] = useState<Way>(tu ? "clone" : "blank");
  return (
    <Page
      narrow
      title={words.title}
      lead={words.lead}
      crumbs={[
        <Link key="all" to="/phong-trao">
          {text.campaigns.title}
        </Link>,
      ]}
    >
      <FieldGroup label={words.from}>
        <div className={styles["wayCards"]}>
          {ways.map((each) => (
            <label key={each} className={styles["way"]}>
              <input type="radio" name="way" checked={way === each} onChange={() => setWay(each)} />
              <span>
                <strong>{words.ways[each]}</strong>
                <span>{words.waysLead[each]}</span>
              </span>
            </label>
          ))}
        </div>
      </FieldGroup>
      <Card className={styles["form"]}>
        {way === "blank" && <Blank />}
        {way === "template" && <Template />}
        {way === "clone" && <Clone from={tu} />}
        {way === "file" && <FromFile />}
      </Card>
    </Page>
  );
}

/** Creates the draft and opens it in the editor. */
function useCreate() {
  const text = useText().campaigns.create;
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  return useMutation({
    mutationFn: (body: NewCampaign) => api.call(createCampaign, { body }),
    onSuccess: async (campaign) => {
      await queries.invalidateQueries();
      toast(text.created);
      await navigate({ to: "/phong-trao/$campaign/soan-thao", params: { campaign: campaign.id } });
    },
  });
}

function Blank() {
  const text = useText();
  const words = text.campaigns.create;
  const create = useCreate();
  const [title, setTitle] = useState("");
  const [known, setKnown] = useState(false);
  const [parent, setParent] = useState({ number: "", date: "", issuer: "" });
  const fault = useFaultOf(create.error);
  const start = () =>
    create.mutate({
      from: "blank",
      title,
      ...(known && { parentDocument: { ...parent, date: parent.date } }),
    });
  return (
    <form
      noValidate
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <TextField
        label={words.name}
        hint={words.nameHint}
        fault={fault("title")}
        maxLength={500}
        value={title}
        onChange={setTitle}
      />
      <Check label={words.parentKnown} checked={known} onChange={setKnown} />
      {known && (
        <div className={styles["three"]}>
          <TextField
            label={words.parentNumber}
            fault={fault("parentDocument.number")}
            value={parent.number}
            onChange={(number) => setParent({ ...parent, number })}
          />
          <DateField
            label={words.parentDate}

            fault={fault("parentDocument.date")}
            value={parent.date}
            onChange={(date) => setParent({ ...parent, date })}
          />
          <TextField
            label={words.parentIssuer}
            fault={fault("parentDocument.issuer")}
            value={parent.issuer}
            onChange={(issuer) => setParent({ ...parent, issuer })}
          />
        </div>
      )}
      {create.error && <ProblemNote error={create.error} hideFaults />}
      <div>
        <Button type="submit" look="primary" busy={create.isPending}>
          {words.start}
        </Button>
      </div>
    </form>
  );
}

function Template() {
  const text = useText();
  const words = text.campaigns.create;
  const create = useCreate();
  const { data } = useQuery(inboxQuery(useApi()));
  const [envelope, setEnvelope] = useState("");
  const entries = (data?.items ?? []).filter((item) => item.kind === "campaign" && item.own === undefined);
  const chosen = EnvelopeId.safeParse(envelope).data;
  if (data && entries.length === 0) return <Note>{words.noEntries}</Note>;
  return (
    <>
      <SelectField
        label={words.chooseEntry}
        none={text.common.choose}
        value={envelope}
        options={entries.map((item) => ({ value: item.id, label: `${item.from.name}: ${item.title}` }))}
        onChange={setEnvelope}
      />
      {create.error && <ProblemNote error={create.error} />}
      <div>
        <Button
          look="primary"
          busy={create.isPending}
          aria-disabled={chosen === undefined}
          onClick={() => chosen && create.mutate({ from: "template", envelope: chosen })}
        >
          {words.start}
        </Button>
      </div>
    </>
  );
}

function Clone({ from }: { from: string | undefined }) {
  const text = useText();
  const words = text.campaigns.create;
  const create = useCreate();
  const { data } = useQuery(campaignsQuery(useApi()));
  const [campaign, setCampaign] = useState(from ?? "");
  const [years, setYears] = useState("1");
  const items = (data?.items ?? []).filter((item: CampaignView) => item.issued > 0 || item.id === from);
  const chosen = CampaignId.safeParse(campaign).data;
  if (data && items.length === 0) return <Note>{words.noCampaigns}</Note>;
  return (
    <>
      <SelectField
        label={words.chooseCampaign}
        none={text.common.choose}
        value={campaign}
        options={items.map((item) => ({ value: item.id, label: item.title }))}
        onChange={setCampaign}
      />
      <TextField
        label={words.years}
        type="number"
        inputMode="numeric"
        min={0}
        max={10}
        short
        value={years}
        onChange={setYears}
      />
      {create.error && <ProblemNote error={create.error} />}
      <div>
        <Button
          look="primary"
          busy={create.isPending}
          aria-disabled={chosen === undefined}
          onClick={() => chosen && create.mutate({ from: "clone", campaign: chosen, years: Number(years) })}
        >
          {words.start}
        </Button>
      </div>
    </>
  );
}

function FromFile() {
  const text = useText();
  const words = text.campaigns.create;
  const api = useApi();
  const create = useCreate();
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState(false);
  const read = useMutation({ mutationFn: (content: string) => api.call(importPlan, { body: { text: content } }) });
  const go = async (start: boolean) => {
    if (!file) {
      setMissing(true);
      return;
    }
    const answer = await read.mutateAsync(await file.text());
    // The server read and checked it as a plan file just now; it checks it again as it makes the draft.
    if (start) create.mutate({ from: "plan", plan: answer.plan as Extract<NewCampaign, { from: "plan" }>["plan"] });
  };
  const start = (withDraft: boolean) => void go(withDraft).catch(() => undefined);
  return (
    <>
      <Field label={words.file} {...(missing && { fault: words.fileNeeded })}>
        <FilePicker
          accept=".yaml,.yml,.json"
          file={file}
          onChoose={(chosen) => {
            read.reset();
            create.reset();
            setMissing(false);
            setFile(chosen);
          }}
        />
      </Field>
      {read.data && (
        <Note tone="good" title={words.checked(read.data.title)}>
          <p>{read.data.warnings.length === 0 ? words.noWarnings : words.warnings(read.data.warnings.length)}</p>
        </Note>
      )}
      {read.data && <WarningNote warnings={read.data.warnings} />}
      {(read.error ?? create.error) && <ProblemNote error={read.error ?? create.error} />}
      <div className={styles["ways"]}>
        <Button busy={read.isPending} onClick={() => start(false)}>
          {words.check}
        </Button>
        <Button look="primary" busy={create.isPending} onClick={() => start(true)}>
          {words.start}
        </Button>
      </div>
    </>
  );
}
