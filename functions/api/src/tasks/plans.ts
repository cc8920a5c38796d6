import type { TaskView } from "@thidua/contract";
import type { Campaign, Permission, PlanState } from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import type { Found } from "./task.ts";

type Step = { kind: TaskView["kind"]; permission: Permission; vi: string; en: string };

const steps: Partial<Record<PlanState, Step>> = {
  draft: {
    kind: "draftPlan",
    permission: "plan.draft",
    vi: "Hoàn thiện dự thảo kế hoạch",
    en: "Complete the draft plan",
  },
  inReview: {
    kind: "reviewPlan",
    permission: "plan.review",
    vi: "Cho ý kiến, trình ký hoặc trả lại kế hoạch",
    en: "Review the plan: submit it for signature or return it",
  },
  awaitingSignature: { kind: "signPlan", permission: "plan.sign", vi: "Ký kế hoạch", en: "Sign the plan" },
  signed: {
    kind: "issuePlan",
    permission: "plan.issue",
    vi: "Lấy số, ban hành kế hoạch",
    en: "Number and issue the plan",
  },
};

/** What a campaign's plan needs from the caller, or whom it waits for. */
export const planTasks = (me: Caller, campaign: Campaign): Found => {
  const { id, title, plan, state } = campaign;
  const about = { campaign: id, campaignTitle: title };
  const step = plan && steps[plan.state];
  const mine = step && me.permissions.has(step.permission);
  const opens =
    state === "running" && campaign.years.length === 0 && me.permissions.has("campaign.launch")
      ? [
          {
            id: `openYear:${id}`,
            kind: "openYear" as const,
            title: { vi: `Mở năm thi đua: ${title}`, en: `Open a year: ${title}` },
            ...about,
            overdue: false,
          },
        ]
      : [];
  return {
    items: [
      ...(step && mine
        ? [
            {
              id: `${step.kind}:${id}`,
              kind: step.kind,
              title: { vi: `${step.vi}: ${title}`, en: `${step.en}: ${title}` },
              ...about,
              overdue: false,
            },
          ]
        : []),
      ...opens,
    ],
    waiting:
      plan?.state === "awaitingSignature" && !mine && me.permissions.has("plan.draft")
        ? [
            {
              id: `signature:${id}`,
              kind: "signature",
              title: { vi: `Chờ ký kế hoạch: ${title}`, en: `The plan waits for signature: ${title}` },
              from: { name: "Người có thẩm quyền" },
              ...about,
            },
          ]
        : [],
  };
};
