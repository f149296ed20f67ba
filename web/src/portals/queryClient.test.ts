// @vitest-environment jsdom
import { QueryObserver } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { ApiProblem } from "@/lib/api/problem";
import { createQueryClient } from "./queryClient";

test("after a change refused for another's, what is shown is fetched again; after one refused for its values, it is not", async () => {
  const client = createQueryClient();
  const fetchList = vi.fn(async () => "list");
  const shown = new QueryObserver(client, { queryKey: ["list"], queryFn: fetchList });
  const leave = shown.subscribe(() => {});
  await vi.waitFor(() => expect(shown.getCurrentResult().data).toBe("list"));
  const refuse = (error: ApiProblem) =>
    client
      .getMutationCache()
      .build(client, { mutationFn: () => Promise.reject(error) })
      .execute(undefined)
      .catch(() => undefined);
  await refuse(new ApiProblem(422, "invalid", null));
  expect(fetchList).toHaveBeenCalledTimes(1);
  await refuse(new ApiProblem(409, "changed-meanwhile", null));
  await vi.waitFor(() => expect(fetchList).toHaveBeenCalledTimes(2));
  leave();
});
