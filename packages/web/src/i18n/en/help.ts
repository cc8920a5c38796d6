import type { Help } from "../vi/help.ts";

export const help: Help = {
  title: "Help",
  lead: "One page for each role: what to do, when, on which screen. Made to be printed.",
  yours: "Your roles",
  others: "Other roles",
  pageTitle: (role) => `Help for: ${role}`,
  what: "Task",
  when: "When",
  where: "Where",
  picture: (what) => `Screenshot: ${what}`,
  whom: "Whom to ask",
  whomHere: "In your own office",
  whomHereNone: "Your authority's administrator",
  whomAbove: "The level above",
  whomAboveNone: "Nothing stands above in the system",
  words: "Words used here",
  glossary: [
    ["Launch (phát động)", "Issue the campaign's plan and send it down."],
    ["Registration (đăng ký thi đua)", "A unit or person takes on targets and initiatives for the year."],
    ["Self-assessment (tự đánh giá)", "The unit answers each criterion with evidence."],
    ["Evidence (tài liệu kiểm chứng)", "A document, photo or link that proves a figure."],
    ["Explanation (giải trình)", "Words where there is no document or the target was missed."],
    ["Appraisal (thẩm định)", "The office in charge looks at the evidence and gives the result."],
    ["Return for completion (trả lại để hoàn thiện)", "Send back a sheet or a criterion with a reason."],
    ["Take back (rút lại)", "Recall a submitted sheet before appraisal begins."],
    ["On behalf (nhập hộ)", "An officer enters from the signed paper; it is marked."],
    ["Condition (điều kiện)", "Must be met to be considered; carries no points."],
    ["Not applicable (không áp dụng)", "Leaves the denominator when the appraiser agrees."],
    ["Publish (công bố)", "Locks the results; peers see one another from then on."],
    ["Correction (đính chính)", "Changes a published result with a reason, as a new edition."],
    ["Petition (kiến nghị)", "A request to look at a result again."],
  ],
  pictures: {
    tasks: "To do",
    sheet: "The sheet on a phone",
    appraisal: "Appraisal grid",
    results: "Results",
    criteria: "Configure criteria",
    plan: "Drafting the plan",
  },
  roles: {
    authority: {
      lead: "Sign the plan, approve and publish results. What is signed on paper the clerk records.",
      picture: "results",
      steps: [
        ["Look at a submitted plan and sign it", "When “Sign” stands under To do", "Campaign, tab Plan, Sign"],
        ["Return it with a reason", "When it needs changes", "Campaign, tab Plan, Return for completion"],
        ["See the results", "At any time; the figures say as of when", "Results"],
        ["Approve the result of a sheet", "When its appraisal has ended", "Open the sheet, Approve"],
        ["Publish", "When complete, or accepting what is missing", "Results, Publish"],
      ],
    },
    standingOffice: {
      lead: "Run the whole campaign: draft the plan, send it down, follow up, appraise, sum up.",
      picture: "criteria",
      steps: [
        ["Accept the plan from above", "When it arrives", "From the level above, Accept and draft our plan"],
        [
          "Write the plan section by section",
          "After accepting, or for a new campaign",
          "Campaign, Draft; the printed page stands beside",
        ],
        [
          "Add own criteria and targets",
          "Before it is submitted for signature",
          "Campaign, tab Criteria, Configure criteria",
        ],
        ["Send for review, submit, number and issue", "As your office does", "Campaign, tab Plan"],
        [
          "Register units, assign appraisers and substitutes",
          "Right after opening the year",
          "Tab Participants; Assign appraisers",
        ],
        ["See who is late, copy a reminder", "Before and after a deadline", "Campaign, tab Progress"],
        [
          "Enter for a unit from its signed sheet",
          "When the unit can't come online",
          "Tab Participants, open the unit's sheet",
        ],
        ["Appraise; return what lacks evidence", "Once sheets are in", "Appraisal grid"],
        ["Publish", "When appraisal is done", "Results"],
      ],
    },
    parFocal: {
      lead: "The same permissions as the standing office, for the reform side of the campaign.",
      picture: "tasks",
      steps: [
        ["See what waits", "Every morning", "To do"],
        ["Draft contents and criteria of reform", "While the plan is built", "Campaign, Draft"],
        ["Remind late units", "Around the deadline", "Campaign, tab Progress, Copy the reminder"],
        ["Appraise your share", "Once sheets are in", "Appraisal grid, Only cells whose turn is mine"],
      ],
    },
    clerk: {
      lead: "Record number, date and scan of the signed paper.",
      picture: "plan",
      steps: [
        [
          "Record from the signed document",
          "When the paper is signed",
          "Campaign, tab Plan, Record from the signed document; attach the scan",
        ],
        ["Issue: number and date", "When the plan is signed", "Campaign, tab Plan, Issue"],
        ["Download the DOCX", "Before and after signing", "Campaign, tab Plan"],
      ],
    },
    appraiser: {
      lead: "Appraise the criteria given to your office, for every unit but your own.",
      picture: "appraisal",
      steps: [
        [
          "Open the cells that are yours",
          "When “Appraise” stands under To do",
          "Appraisal grid, Only cells whose turn is mine",
        ],
        ["Look at answer and evidence, give the result", "Before the appraisal deadline", "A cell; Record, next cell"],
        ["Change a result", "When the evidence doesn't bear it out; with a reason", "In the open cell"],
        ["Return one criterion", "When evidence is missing", "In the cell, Return this criterion"],
        ["Finish the sheet", "When none of your cells is left", "Open the sheet, Finish appraisal"],
      ],
    },
    unitFocal: {
      lead: "Register and assess your own unit; it works on a phone.",
      picture: "sheet",
      steps: [
        ["Register", "Before the registration deadline", "Campaign, tab Participants, Register"],
        ["Answer each criterion", "Until the deadline; saved as you type", "To do, open the sheet"],
        ["Take photos, attach evidence", "While answering", "In each criterion, Add evidence"],
        ["Submit, keep the receipt", "Before the deadline", "End of the sheet, Submit"],
        ["Take it back to change", "Before appraisal begins", "Sheet, Take back"],
        [
          "Complete a returned criterion",
          "As soon as “Complete” shows",
          "Sheet; only that criterion opens, submit again",
        ],
        ["See the result", "After appraisal or publication", "Sheet; Results"],
      ],
    },
    individual: {
      lead: "Register and assess yourself.",
      picture: "sheet",
      steps: [
        ["Register, name your initiative", "Before the registration deadline", "Campaign, tab Participants"],
        ["Answer each criterion, submit", "Before the self-assessment deadline", "To do, open the sheet"],
      ],
    },
    supervisor: {
      lead: "See plans, submitted sheets and results to supervise; no scoring.",
      picture: "results",
      steps: [
        ["See progress and results", "At any time", "Results; Campaign, tab Progress"],
        ["See submitted sheets and evidence", "After submission", "Tab Participants, open a sheet"],
      ],
    },
    inspector: {
      lead: "Read files and history for an inspection.",
      picture: "results",
      steps: [
        ["Read the history", "During an inspection", "Campaign, tab History"],
        ["See sheets, evidence, appraisals", "During an inspection", "Tab Participants, open a sheet"],
      ],
    },
    tenantAdmin: {
      lead: "Manage units, members and functions; no scoring, no decisions.",
      picture: "tasks",
      steps: [
        ["Add units", "Before a year opens", "Units and members, Units"],
        ["Give roles", "When someone joins or changes work", "Units and members, Members"],
        ["Bind functions, name substitutes", "When the organisation changes", "Units and members, Functions"],
      ],
    },
    operator: {
      lead: "Register authorities and the hierarchy by resolution; no scores, sheets or decisions are visible.",
      picture: "tasks",
      steps: [
        ["Register an authority and its first members", "When a new one arises", "Platform"],
        ["Change a parent from a day on", "When a resolution says so", "Platform"],
      ],
    },
  },
  data: {
    title: "Where data lies, who sees it, how long it is kept",
    lead: "For whoever has to answer for the authority when asked about data.",
    sections: [
      [
        "Where it lies",
        "Each authority has its own part of the data. An installation of your own keeps everything in one folder of your server; in the cloud it lies in the operator's encrypted store. The operator has to tell which one is used and where its servers stand.",
      ],
      [
        "Who sees it",
        "People of an authority see its data only, by role. The level above sees what was submitted and summaries, never drafts. Peers see one another's results only after publication. The platform operator can't open sheets, scores or decisions.",
      ],
      [
        "How long it is kept",
        "Plans, submitted sheets, appraisals and the history stay with the campaign; nothing is erased by itself. How long to keep and when to destroy is the authority's decision under the archive rules. Drafts in the browser vanish after 30 days, or at sign-out if you choose so.",
      ],
      [
        "Personal data",
        "Only name, post, category, unit, and a work phone where contact is needed. No identity number, date of birth or address. Reasons of discipline aren't shown; only whether a condition is met.",
      ],
      [
        "History",
        "Every act that changes a state is recorded: who, what, when. Records are chained by check codes, so none can be altered or removed by itself.",
      ],
      [
        "Files",
        "Files are checked for kind and size and stored with a check code. A link opens one file, for at most 5 minutes.",
      ],
    ],
  },
};
