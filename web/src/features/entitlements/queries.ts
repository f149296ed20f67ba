import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type {
  Assigned,
  Assignment,
  AssignmentGrid,
  AssignmentGridRow,
  NewAssignment,
} from "@/lib/api/contractCustomers";

const at = (type: string, id: string) => `/api/admin/assignments/${encodeURIComponent(type)}/${encodeURIComponent(id)}`;

export type Grid = Omit<AssignmentGrid, "rows"> & { rows: AssignmentGridRow[] };

export const gridQuery = queryOptions({
  queryKey: ["assignments", "grid"],
  queryFn: ({ signal }) => api.get<Grid>("/api/admin/assignments/grid", { signal }),
});

export const assignmentQuery = (type: string, id: string) =>
  queryOptions({
    queryKey: ["assignments", type, id],
    queryFn: ({ signal }) => api.get<Assignment>(at(type, id), { signal }),
  });

/** Who would gain and lose it; changes nothing. */
export const previewAssignment = (type: string, id: string, wanted: NewAssignment, signal?: AbortSignal) =>
  api.put<Assigned>(at(type, id), { query: { dryRun: "true" }, body: wanted, signal });

export const assign = (type: string, id: string, wanted: NewAssignment) =>
  api.put<Assigned>(at(type, id), { body: wanted });
