import type { Permission } from "../member/permissions.ts";
import { defineMachine } from "./machine.ts";

/** A plan document: number and date only at issue; a version once issued never changes (DOMAIN.md §2.2). */
export const planMachine = defineMachine({
  states: {
    draft: { vi: "Đang soạn thảo", en: "Draft" },
    inReview: { vi: "Đang lấy ý kiến, thẩm định", en: "In review" },
    awaitingSignature: { vi: "Đã trình ký", en: "Awaiting signature" },
    signed: { vi: "Đã ký, chờ lấy số", en: "Signed, to be numbered" },
    issued: { vi: "Đã ban hành", en: "Issued" },
    superseded: { vi: "Đã được sửa đổi, bổ sung", en: "Amended by a later version" },
    revoked: { vi: "Đã thu hồi", en: "Revoked" },
  },
  acts: {
    submitForReview: {
      from: ["draft"],
      to: "inReview",
      permission: "plan.draft",
      vi: "Gửi lấy ý kiến",
      en: "Send for review",
    },
    returnToDrafter: {
      from: ["inReview", "awaitingSignature", "signed"],
      to: "draft",
      permission: "plan.review",
      reason: true,
      vi: "Trả lại để hoàn thiện",
      en: "Return for completion",
    },
    submitForSignature: {
      from: ["inReview"],
      to: "awaitingSignature",
      permission: "plan.review",
      vi: "Trình ký",
      en: "Submit for signature",
    },
    sign: { from: ["awaitingSignature"], to: "signed", permission: "plan.sign", separate: true, vi: "Ký", en: "Sign" },
    recordSigned: {
      from: ["draft", "inReview", "awaitingSignature"],
      to: "signed",
      permission: "plan.record",
      vi: "Ghi nhận theo văn bản đã ký",
      en: "Record from the signed document",
    },
    issue: {
      from: ["signed"],
      to: "issued",
      permission: "plan.issue",
      vi: "Ban hành (ghi số, ngày)",
      en: "Issue (number and date)",
    },
    revoke: { from: ["issued"], to: "revoked", permission: "plan.sign", reason: true, vi: "Thu hồi", en: "Revoke" },
  },
});
export type PlanAct = keyof (typeof planMachine)["acts"];

/** What came down from above and what we answered. */
export const inboxMachine = defineMachine({
  states: {
    received: { vi: "Mới nhận", en: "Received" },
    accepted: { vi: "Đã tiếp nhận, xây dựng kế hoạch", en: "Accepted" },
    declined: { vi: "Không triển khai (có lý do)", en: "Declined, with a reason" },
    issued: { vi: "Đã ban hành kế hoạch triển khai", en: "Own plan issued" },
  },
  acts: {
    accept: {
      from: ["received", "declined"],
      to: "accepted",
      permission: "inbox.answer",
      vi: "Tiếp nhận, xây dựng kế hoạch",
      en: "Accept and draft own plan",
    },
    decline: {
      from: ["received"],
      to: "declined",
      permission: "inbox.answer",
      reason: true,
      vi: "Báo không triển khai",
      en: "Decline",
    },
  },
});

/** A registration to take part. */
export const registrationMachine = defineMachine({
  states: {
    draft: { vi: "Chưa đăng ký", en: "Not registered" },
    submitted: { vi: "Đã đăng ký", en: "Registered" },
    accepted: { vi: "Đã tiếp nhận đăng ký", en: "Registration accepted" },
    returned: { vi: "Trả lại để hoàn thiện", en: "Returned for completion" },
    withdrawn: { vi: "Đã rút đăng ký", en: "Withdrawn" },
  },
  acts: {
    submit: {
      from: ["draft", "returned", "withdrawn"],
      to: "submitted",
      permission: "registration.write",
      vi: "Đăng ký thi đua",
      en: "Register",
    },
    accept: {
      from: ["submitted"],
      to: "accepted",
      permission: "registration.accept",
      vi: "Tiếp nhận đăng ký",
      en: "Accept",
    },
    return: {
      from: ["submitted"],
      to: "returned",
      permission: "registration.accept",
      reason: true,
      vi: "Trả lại để hoàn thiện",
      en: "Return for completion",
    },
    withdraw: {
      from: ["submitted", "accepted"],
      to: "withdrawn",
      permission: "registration.write",
      reason: true,
      vi: "Rút đăng ký",
      en: "Withdraw",
    },
  },
});

/** A sheet; `submit` locks it, `takeBack` holds until it is taken up (DOMAIN.md §2.2). */
export const sheetMachine = defineMachine({
  states: {
    invited: { vi: "Chưa đăng ký", en: "Not registered" },
    registered: { vi: "Đã đăng ký", en: "Registered" },
    drafting: { vi: "Đang tự đánh giá", en: "Self-assessing" },
    submitted: { vi: "Đã nộp tự đánh giá", en: "Submitted" },
    inAppraisal: { vi: "Đang thẩm định", en: "In appraisal" },
    returned: { vi: "Trả lại để hoàn thiện", en: "Returned for completion" },
    appraised: { vi: "Đã thẩm định", en: "Appraised" },
    approved: { vi: "Đã phê duyệt", en: "Approved" },
    published: { vi: "Đã công bố", en: "Published" },
  },
  acts: {
    save: {
      from: ["registered", "drafting", "returned"],
      to: "drafting",
      permission: "sheet.write",
      vi: "Lưu",
      en: "Save",
    },
    submit: {
      from: ["registered", "drafting", "returned"],
      to: "submitted",
      permission: "sheet.submit",
      vi: "Nộp tự đánh giá",
      en: "Submit",
    },
    takeBack: { from: ["submitted"], to: "drafting", permission: "sheet.submit", vi: "Rút lại", en: "Take back" },
    appraise: {
      from: ["submitted", "inAppraisal", "appraised"],
      to: "inAppraisal",
      permission: "assessment.appraise",
      vi: "Thẩm định",
      en: "Appraise",
    },
    returnSheet: {
      from: ["submitted", "inAppraisal", "appraised"],
      to: "returned",
      permission: "assessment.return",
      reason: true,
      vi: "Trả lại để hoàn thiện",
      en: "Return for completion",
    },
    returnCriterion: {
      from: ["submitted", "inAppraisal", "appraised"],
      to: "inAppraisal",
      permission: "assessment.return",
      reason: true,
      vi: "Trả lại một tiêu chí",
      en: "Return one criterion",
    },
    resubmit: {
      from: ["inAppraisal"],
      to: "inAppraisal",
      permission: "sheet.submit",
      vi: "Nộp lại tiêu chí được trả",
      en: "Submit the returned criteria again",
    },
    finishAppraisal: {
      from: ["inAppraisal", "submitted"],
      to: "appraised",
      permission: "assessment.appraise",
      vi: "Kết thúc thẩm định",
      en: "Finish appraisal",
    },
    approve: {
      from: ["appraised"],
      to: "approved",
      permission: "assessment.approve",
      vi: "Phê duyệt kết quả",
      en: "Approve",
    },
    publish: {
      from: ["appraised", "approved"],
      to: "published",
      permission: "result.publish",
      vi: "Công bố kết quả",
      en: "Publish",
    },
    correct: {
      from: ["published"],
      to: "published",
      permission: "result.publish",
      reason: true,
      vi: "Đính chính kết quả đã công bố",
      en: "Correct the published result",
    },
  },
});
export type SheetAct = keyof (typeof sheetMachine)["acts"];

/** A campaign; issuing its plan launches it. An interim review changes no state; closing the intake doesn't end it. */
export const campaignMachine = defineMachine({
  states: {
    planned: { vi: "Đang chuẩn bị", en: "In preparation" },
    running: { vi: "Đang triển khai", en: "Running" },
    intakeClosed: { vi: "Đã khóa tiếp nhận", en: "Intake closed" },
    reviewed: { vi: "Đã tổng kết", en: "Final review held" },
    archived: { vi: "Đã lưu trữ", en: "Archived" },
    cancelled: { vi: "Đã hủy bỏ", en: "Cancelled" },
    transferred: { vi: "Đã chuyển cho đơn vị kế tục", en: "Transferred to the successor" },
  },
  acts: {
    closeIntake: {
      from: ["running"],
      to: "intakeClosed",
      permission: "campaign.manage",
      vi: "Khóa tiếp nhận",
      en: "Close the intake",
    },
    reopenIntake: {
      from: ["intakeClosed"],
      to: "running",
      permission: "campaign.manage",
      reason: true,
      vi: "Mở lại tiếp nhận",
      en: "Reopen the intake",
    },
    review: {
      from: ["intakeClosed"],
      to: "reviewed",
      permission: "campaign.manage",
      vi: "Tổng kết phong trào",
      en: "Hold the final review",
    },
    archive: {
      from: ["reviewed", "cancelled"],
      to: "archived",
      permission: "campaign.manage",
      vi: "Lưu trữ",
      en: "Archive",
    },
    cancel: {
      from: ["planned"],
      to: "cancelled",
      permission: "campaign.manage",
      reason: true,
      vi: "Hủy bỏ",
      en: "Cancel",
    },
  },
});
export type CampaignState = keyof (typeof campaignMachine)["states"];
export type CampaignAct = keyof (typeof campaignMachine)["acts"];

/** Works on a campaign that leave its state as it is: from which states, and who may. */
export const campaignWorks = {
  savePlan: { from: ["planned", "running", "intakeClosed"], permission: "plan.draft" },
  amendPlan: { from: ["running", "intakeClosed"], permission: "plan.draft" },
  openYear: { from: ["running", "intakeClosed"], permission: "campaign.launch" },
  distribute: { from: ["running", "intakeClosed", "cancelled"], permission: "campaign.launch" },
  linkParent: { from: ["planned", "running", "intakeClosed"], permission: "inbox.answer" },
  recordImplementing: { from: ["running", "intakeClosed"], permission: "campaign.manage" },
  cloneCampaign: { from: ["running", "intakeClosed", "reviewed", "archived"], permission: "plan.draft" },
} as const satisfies Record<string, { from: readonly CampaignState[]; permission: Permission }>;
export type CampaignWork = keyof typeof campaignWorks;
