/** For the test of the registry, which counts that no page is missing. */
export const pages: Record<"admin" | "customer" | "carrier" | "class4", Record<string, { address: string }>>;
