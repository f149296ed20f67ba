import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { api } from "@/lib/api/client";
import type { Shapes } from "@/lib/api/contract";
import { showBrand, useProduct } from "@/lib/brand";
import { Mark } from "@/ui/Mark";
import { OutLink } from "@/ui/OutLink";

/** Whose door it is, the host name says. */
const brandQuery = {
  queryKey: ["brand"],
  queryFn: ({ signal }: { signal: AbortSignal }) => api.get<Shapes["ShownBrand"]>("/api/brand", { signal }),
};

/** The frame of the pages before the door: one card in the middle of a calm page. */
export function DoorPage({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const { data: brand, isError } = useQuery(brandQuery);
  const product = useProduct();

  // The page's colours and title belong to the document, not to this component.
  useEffect(() => {
    if (brand) showBrand(brand);
    else if (isError) showBrand({ productName: null, accent: null });
  }, [brand, isError]);

  return (
    <div className="flex min-h-dvh flex-col items-center justify-center px-4 py-10">
      <title>{product ? `${title} · ${product}` : title}</title>
      <main className="w-full max-w-96">
        <div className="mb-6 flex h-8 items-center justify-center gap-2.5">
          {brand?.logo ? (
            <img src={brand.logo} alt={product ?? ""} data-testid="logo" className="h-8 max-w-full object-contain" />
          ) : (
            product && (
              <>
                <Mark className="size-8 shrink-0" />
                <span data-testid="text-product" className="truncate text-xl font-semibold tracking-tight">
                  {product}
                </span>
              </>
            )
          )}
        </div>
        <div className="rounded-xl border border-card-border bg-card p-7 shadow-sm">
          <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight">
            {title}
          </h1>
          {lead && <p className="text-base wrap-break-word text-muted-foreground">{lead}</p>}
          <div className="mt-5">{children}</div>
        </div>
        {brand?.supportEmail && (
          <p className="mt-4 text-center text-sm text-muted-foreground">
            <OutLink className="underline" href={`mailto:${brand.supportEmail}`}>
              {brand.supportEmail}
            </OutLink>
          </p>
        )}
      </main>
    </div>
  );
}
