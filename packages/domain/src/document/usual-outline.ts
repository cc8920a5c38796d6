import type { OutlineEntry } from "../plan/outline.ts";
import type { Plan } from "../plan/plan.ts";
import { isFilled } from "./filled.ts";

type Part = { title: string; sections: string[] };

const romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** The order in which plans of this kind are usually written. */
const usual: readonly { title: string; parts: Part[] }[] = [
  {
    title: "MỤC ĐÍCH, YÊU CẦU",
    parts: [
      { title: "Mục đích", sections: ["purposes"] },
      { title: "Yêu cầu", sections: ["requirements"] },
    ],
  },
  {
    title: "ĐỐI TƯỢNG, THỜI GIAN THI ĐUA",
    parts: [
      { title: "Đối tượng thi đua", sections: ["subjects"] },
      { title: "Thời gian thi đua", sections: ["period", "milestones"] },
    ],
  },
  {
    title: "NỘI DUNG THI ĐUA",
    parts: [
      { title: "Khẩu hiệu, chủ đề", sections: ["slogan", "years"] },
      { title: "Nội dung thi đua", sections: ["contents"] },
      { title: "Giải pháp thực hiện", sections: ["solutions"] },
    ],
  },
  { title: "TIÊU CHÍ THI ĐUA", parts: [{ title: "", sections: ["criteria"] }] },
  {
    title: "KHEN THƯỞNG",
    parts: [
      { title: "Hình thức khen thưởng", sections: ["awards"] },
      { title: "Tiêu chuẩn khen thưởng", sections: ["standards", "quotas"] },
      { title: "Hồ sơ, trình tự", sections: ["dossier", "routes"] },
    ],
  },
  {
    title: "NHÂN RỘNG ĐIỂN HÌNH TIÊN TIẾN",
    parts: [
      { title: "Điều kiện nhân rộng", sections: ["replication"] },
      { title: "Giải thưởng dự thi", sections: ["competition"] },
    ],
  },
  { title: "TỔ CHỨC THỰC HIỆN", parts: [{ title: "", sections: ["assignments", "collaborators"] }] },
];

const none = { subjectKinds: [], parts: [] };

/** The headings of a plan that gives none of its own: the usual ones, without those that would stand over nothing. */
export const usualOutline = (plan: Plan): OutlineEntry[] => {
  const own = plan.extras.map((it) => ({ title: it.code, parts: [{ title: "", sections: [`extra.${it.code}`] }] }));
  const filled = [...usual, ...own].flatMap(({ title, parts }) => {
    const kept = parts.filter(({ sections }) => sections.some((name) => isFilled(plan, name)));
    return kept.length > 0 ? [{ title, parts: kept }] : [];
  });
  return filled.map(({ title, parts }, i) => {
    const label = romans[i] ?? "";
    const [only] = parts;
    return parts.length === 1 && only
      ? { label, title, sections: only.sections, ...none }
      : {
          label,
          title,
          sections: [],
          subjectKinds: [],
          parts: parts.map((it, j) => ({ label: String(j + 1), title: it.title, sections: it.sections, ...none })),
        };
  });
};
