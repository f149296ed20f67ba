import "./ui/styles.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { i18n } from "./lib/i18n";
import { followSystemTheme } from "./lib/theme";
import { createQueryClient } from "./portals/queryClient";
import { createConsoleRouter } from "./portals/routes";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

followSystemTheme();
const queries = createQueryClient();
const router = createConsoleRouter(queries);

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
);
