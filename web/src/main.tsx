import "./ui/styles.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
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
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
