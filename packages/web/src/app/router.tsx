import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from "@tanstack/react-router";
import { Callback } from "./callback.tsx";
import { Crash, NotFound } from "./crash.tsx";
import { Gate } from "./gate.tsx";
import { campaignParams, envelopeParams, kindParams, sheetParams, yearParams, yearPlaceParams } from "./params.ts";
import { searchOf } from "./search.ts";

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });
const callback = createRoute({ getParentRoute: () => root, path: "/dang-nhap/xong", component: Callback });
const inside = createRoute({ getParentRoute: () => root, id: "inside", component: Gate });

const home = createRoute({
  getParentRoute: () => inside,
  path: "/",
  component: lazyRouteComponent(() => import("../features/tasks/tasks-page.tsx"), "TasksPage"),
});
const rest = createRoute({
  getParentRoute: () => inside,
  path: "/them",
  component: lazyRouteComponent(() => import("./shell/rest-page.tsx"), "RestPage"),
});

const campaigns = createRoute({
  getParentRoute: () => inside,
  path: "/phong-trao",
  component: lazyRouteComponent(() => import("../features/campaigns/campaigns-page.tsx"), "CampaignsPage"),
});
const calendar = createRoute({
  getParentRoute: () => inside,
  path: "/phong-trao/lich",
  component: lazyRouteComponent(() => import("../features/campaigns/calendar-page.tsx"), "CalendarPage"),
});
const newCampaign = createRoute({
  getParentRoute: () => inside,
  path: "/phong-trao/moi",
  validateSearch: searchOf.newCampaign,
  component: lazyRouteComponent(() => import("../features/campaigns/new-campaign-page.tsx"), "NewCampaignPage"),
});

const campaign = createRoute({
  getParentRoute: () => inside,
  path: "/phong-trao/$campaign",
  params: campaignParams,
  component: lazyRouteComponent(() => import("../features/campaigns/campaign-layout.tsx"), "CampaignLayout"),
});
const overview = createRoute({
  getParentRoute: () => campaign,
  path: "/",
  component: lazyRouteComponent(() => import("../features/campaigns/overview-tab.tsx"), "OverviewTab"),
});
const plan = createRoute({
  getParentRoute: () => campaign,
  path: "/ke-hoach",
  validateSearch: searchOf.plan,
  component: lazyRouteComponent(() => import("../features/plans/plan-tab.tsx"), "PlanTab"),
});
const criteria = createRoute({
  getParentRoute: () => campaign,
  path: "/tieu-chi",
  component: lazyRouteComponent(() => import("../features/campaigns/criteria-tab.tsx"), "CriteriaTab"),
});
const children = createRoute({
  getParentRoute: () => campaign,
  path: "/cap-duoi",
  component: lazyRouteComponent(() => import("../features/campaigns/children-tab.tsx"), "ChildrenTab"),
});
const history = createRoute({
  getParentRoute: () => campaign,
  path: "/nhat-ky",
  component: lazyRouteComponent(() => import("../features/campaigns/history-tab.tsx"), "HistoryTab"),
});
const participants = createRoute({
  getParentRoute: () => campaign,
  path: "/nam/$year/doi-tuong",
  params: yearParams,
  component: lazyRouteComponent(() => import("../features/participants/participants-tab.tsx"), "ParticipantsTab"),
});
const progress = createRoute({
  getParentRoute: () => campaign,
  path: "/nam/$year/tien-do",
  params: yearParams,
  component: lazyRouteComponent(() => import("../features/results/progress-tab.tsx"), "ProgressTab"),
});

/** Pages of a campaign that take the whole width stand beside its tabs, not under them. */
const editor = createRoute({
  getParentRoute: () => inside,
  path: "/phong-trao/$campaign/soan-thao",
  params: campaignParams,
  validateSearch: searchOf.editor,
  component: lazyRouteComponent(() => import("../features/plans/editor-page.tsx"), "EditorPage"),
});
const criteriaEditor = createRoute({
  getParentRoute: () => inside,
  path: "/phong-trao/$campaign/soan-tieu-chi/$kind",
  params: kindParams,
  component: lazyRouteComponent(() => import("../features/criteria/criteria-page.tsx"), "CriteriaPage"),
});
const sheet = createRoute({
  getParentRoute: () => inside,
  path: "/phong-trao/$campaign/nam/$year/phieu/$participant",
  params: sheetParams,
  component: lazyRouteComponent(() => import("../features/sheets/sheet-page.tsx"), "SheetPage"),
});
const grid = createRoute({
  getParentRoute: () => inside,
  path: "/phong-trao/$campaign/nam/$year/tham-dinh",
  params: yearPlaceParams,
  validateSearch: searchOf.grid,
  component: lazyRouteComponent(() => import("../features/appraisals/grid-page.tsx"), "GridPage"),
});
const appraisers = createRoute({
  getParentRoute: () => inside,
  path: "/phong-trao/$campaign/nam/$year/phan-cong",
  params: yearPlaceParams,
  component: lazyRouteComponent(() => import("../features/appraisals/appraisers-page.tsx"), "AppraisersPage"),
});

const resultsIndex = createRoute({
  getParentRoute: () => inside,
  path: "/ket-qua",
  component: lazyRouteComponent(() => import("../features/results/results-index.tsx"), "ResultsIndex"),
});
const results = createRoute({
  getParentRoute: () => inside,
  path: "/ket-qua/$campaign/$year",
  params: yearPlaceParams,
  validateSearch: searchOf.results,
  component: lazyRouteComponent(() => import("../features/results/results-page.tsx"), "ResultsPage"),
});

const inbox = createRoute({
  getParentRoute: () => inside,
  path: "/cap-tren-gui",
  component: lazyRouteComponent(() => import("../features/inbox/inbox-page.tsx"), "InboxPage"),
});
const inboxEntry = createRoute({
  getParentRoute: () => inside,
  path: "/cap-tren-gui/$envelope",
  params: envelopeParams,
  component: lazyRouteComponent(() => import("../features/inbox/inbox-entry-page.tsx"), "InboxEntryPage"),
});

const units = createRoute({
  getParentRoute: () => inside,
  path: "/don-vi",
  component: lazyRouteComponent(() => import("../features/units/units-page.tsx"), "UnitsPage"),
});
const people = createRoute({
  getParentRoute: () => inside,
  path: "/don-vi/ca-nhan",
  component: lazyRouteComponent(() => import("../features/units/people-page.tsx"), "PeoplePage"),
});
const members = createRoute({
  getParentRoute: () => inside,
  path: "/don-vi/nguoi-dung",
  component: lazyRouteComponent(() => import("../features/units/members-page.tsx"), "MembersPage"),
});
const functions = createRoute({
  getParentRoute: () => inside,
  path: "/don-vi/chuc-nang",
  component: lazyRouteComponent(() => import("../features/units/functions-page.tsx"), "FunctionsPage"),
});

const help = createRoute({
  getParentRoute: () => inside,
  path: "/tro-giup",
  component: lazyRouteComponent(() => import("../features/help/help-page.tsx"), "HelpPage"),
});
const roleHelp = createRoute({
  getParentRoute: () => inside,
  path: "/tro-giup/$role",
  component: lazyRouteComponent(() => import("../features/help/role-page.tsx"), "RolePage"),
});
const data = createRoute({
  getParentRoute: () => inside,
  path: "/du-lieu",
  component: lazyRouteComponent(() => import("../features/help/data-page.tsx"), "DataPage"),
});
const platform = createRoute({
  getParentRoute: () => inside,
  path: "/nen-tang",
  component: lazyRouteComponent(() => import("../features/operator/operator-page.tsx"), "OperatorPage"),
});
const trial = createRoute({
  getParentRoute: () => inside,
  path: "/thu",
  component: lazyRouteComponent(() => import("../features/demo/trial-page.tsx"), "TrialPage"),
});

const routeTree = root.addChildren([
  callback,
  inside.addChildren([
    home,
    rest,
    campaigns,
    calendar,
    newCampaign,
    campaign.addChildren([overview, plan, criteria, children, history, participants, progress]),
    editor,
    criteriaEditor,
    sheet,
    grid,
    appraisers,
    resultsIndex,
    results,
    inbox,
    inboxEntry,
    units,
    people,
    members,
    functions,
    help,
    roleHelp,
    data,
    platform,
    trial,
  ]),
]);

/** Every address of the console; screens load when they are opened. */
export const createConsoleRouter = () =>
  createRouter({
    routeTree,
    defaultPreload: "intent",
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: Crash,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
