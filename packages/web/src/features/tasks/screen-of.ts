import type { TaskView } from "@thidua/contract";

/** The screen on which a task is done. */
export const screenOf = ({ kind, campaign, year, participant, envelope }: TaskView) => {
  const place = campaign && year !== undefined ? { campaign, year } : undefined;
  const home = { to: "/phong-trao" } as const;
  switch (kind) {
    case "answerInbox":
      return envelope
        ? ({ to: "/cap-tren-gui/$envelope", params: { envelope } } as const)
        : ({ to: "/cap-tren-gui" } as const);
    case "draftPlan":
      return campaign ? ({ to: "/phong-trao/$campaign/soan-thao", params: { campaign } } as const) : home;
    case "reviewPlan":
    case "signPlan":
    case "issuePlan":
      return campaign ? ({ to: "/phong-trao/$campaign/ke-hoach", params: { campaign } } as const) : home;
    case "openYear":
      return campaign ? ({ to: "/phong-trao/$campaign", params: { campaign } } as const) : home;
    case "acceptRegistrations":
    case "register":
      return place ? ({ to: "/phong-trao/$campaign/nam/$year/doi-tuong", params: place } as const) : home;
    case "fillSheet":
    case "fixSheet":
    case "approve":
      return place && participant
        ? ({ to: "/phong-trao/$campaign/nam/$year/phieu/$participant", params: { ...place, participant } } as const)
        : place
          ? ({ to: "/phong-trao/$campaign/nam/$year/doi-tuong", params: place } as const)
          : home;
    case "appraise":
      return place
        ? ({ to: "/phong-trao/$campaign/nam/$year/tham-dinh", params: place, search: { cuatoi: true } } as const)
        : home;
    case "answerHandover":
    case "finishAppraisals":
      return place ? ({ to: "/phong-trao/$campaign/nam/$year/tham-dinh", params: place } as const) : home;
    case "assignSubstitute":
      return place ? ({ to: "/phong-trao/$campaign/nam/$year/phan-cong", params: place } as const) : home;
    case "publish":
      return place ? ({ to: "/ket-qua/$campaign/$year", params: place } as const) : home;
    case "remindLate":
      return place ? ({ to: "/phong-trao/$campaign/nam/$year/tien-do", params: place } as const) : home;
  }
};
