import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ApiProvider } from "./api/api-context.tsx";
import { createApi } from "./api/client.ts";
import { createQueryClient } from "./api/query-client.ts";
import { PortsProvider, type Ports } from "./app/ports.tsx";
import { createConsoleRouter } from "./app/router.tsx";
import { LangProvider } from "./i18n/lang.tsx";
import { newId } from "./lib/new-id.ts";
import { createManager, readSettings } from "./session/manager.ts";
import { SessionProvider } from "./session/session.tsx";
import { ToastProvider } from "./ui/toast.tsx";

const ports: Ports = { storage: window.localStorage, now: () => Date.now(), newId };
const manager = createManager(readSettings(document, window.location.origin), window.sessionStorage);
const api = createApi({ manager, fetch: (...request) => window.fetch(...request), newKey: newId });
const queries = createQueryClient();
const router = createConsoleRouter();

const place = document.getElementById("root");
if (!place) throw new Error("the page has no place for the console");
createRoot(place).render(
  <StrictMode>
    <PortsProvider value={ports}>
      <LangProvider storage={ports.storage}>
        <QueryClientProvider client={queries}>
          <ApiProvider value={api}>
            <SessionProvider manager={manager} onEnd={api.onRefused}>
              <ToastProvider>
                <RouterProvider router={router} />
              </ToastProvider>
            </SessionProvider>
          </ApiProvider>
        </QueryClientProvider>
      </LangProvider>
    </PortsProvider>
  </StrictMode>,
);
