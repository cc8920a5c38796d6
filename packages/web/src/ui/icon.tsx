const paths = {
  inbox: "M3 13h5l1.5 3h5L16 13h5M3 13l3-8h12l3 8v6H3z",
  flag: "M6 3v18M6 4h12l-3 4 3 4H6",
  chart: "M4 20V4M4 20h16M8 16v-5M12.5 16V8M17 16v-9",
  letter: "M3 6h18v12H3zM3 7l9 7 9-7",
  building: "M4 21V5l8-2v18M12 9h8v12M4 21h17M7 8h2M7 12h2M7 16h2M15 13h2M15 17h2",
  help: "M12 17.5v.01M9.5 9a2.6 2.6 0 1 1 3.6 2.4c-.8.4-1.1.9-1.1 2.1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z",
  user: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.8-3.7 3.7-5.5 7.5-5.5s6.700 1.800 7.500 5.500",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  check: "m5 12.500 4.500 4.500L19 7.500",
  close: "M6 6l12 12M18 6 6 18",
  alert: "M12 4 2.800 20h18.400zM12 10v4.500M12 17.500v.01",
  info: "M12 11v5.500M12 7.500v.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z",
  clock: "M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z",
  plus: "M12 5v14M5 12h14",
  up: "m6 14 6-6 6 6",
  down: "m6 10 6 6 6-6",
  right: "m9 6 6 6-6 6",
  left: "m15 6-6 6 6 6",
  grip: "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01",
  file: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  link: "M10 14a4 4 0 0 0 5.700 0l3-3a4 4 0 0 0-5.700-5.700l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3A4 4 0 0 0 11 18.700l1-1",
  print: "M7 8V3h10v5M7 17H4v-8h16v8h-3M7 14h10v7H7z",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16.500 16.500 21 21",
  edit: "M4 20h4L19 9l-4-4L4 16zM13 7l4 4",
  trash: "M5 7h14M9 7V4h6v3M7 7l1 14h8l1-14",
  lock: "M6 11h12v10H6zM8.500 11V7.500a3.500 3.500 0 0 1 7 0V11",
  phone:
    "M6 3h4l1.500 5-2.500 1.500a11 11 0 0 0 5.500 5.500L16 12.500l5 1.500v4c0 2-1.500 3-3 3C10 20.500 3.500 14 3 6c0-1.500 1-3 3-3z",
  calendar: "M4 6h16v15H4zM4 10.500h16M8 3v5M16 3v5",
  table: "M4 5h16v14H4zM4 10h16M4 14.500h16M10 5v14",
  download: "M12 4v11M7.500 11 12 15.500 16.500 11M4 20h16",
  upload: "M12 16V5M7.500 9 12 4.500 16.500 9M4 20h16",
  back: "M19 12H5M11 6l-6 6 6 6",
  undo: "M4 9h10a6 6 0 0 1 0 12H8M4 9l5-5M4 9l5 5",
  eye: "M2 12s3.500-7 10-7 10 7 10 7-3.500 7-10 7S2 12 2 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
  globe: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18",
  users:
    "M9 12a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM2.500 20c.5-3.500 3-5 6.500-5s6 1.500 6.500 5M16 5.500a3.500 3.500 0 0 1 0 6.500M18 15.500c2 .6 3.200 2 3.500 4.500",
  swap: "M4 8h14l-4-4M20 16H6l4 4",
} as const;
export type IconName = keyof typeof paths;

/** A line drawing beside a word; it carries no meaning of its own, so readers of the page skip it. */
export const Icon = ({ name, size = 18 }: { name: IconName; size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth={name === "more" || name === "grip" ? 3 : 1.8}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d={paths[name]} />
  </svg>
);
