import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { type KeyboardEvent, memo, useEffect, useId, useState } from "react";
import type { Portal } from "@/lib/api/contract";
import { classes } from "@/lib/classes";
import { useTranslation } from "@/lib/i18n";
import { BareInput } from "@/ui/Field";
import { useGivenBack } from "@/ui/givenBack";
import { Spinner } from "@/ui/Spinner";
import type { Module } from "../registry";
import { useHits } from "./paletteHits";
import type { Hit } from "./paletteRecords";
import { shell, useShell } from "./shellStore";

/** What the arrow keys choose may lie beyond the edge of the list. */
const inSight = (option: HTMLElement | null) => option?.scrollIntoView({ block: "nearest" });

type Props = { portal: Portal; modules: readonly Module[] };

/** Ctrl K: one field for pages, actions and records. Everything it offers exists; what it cannot find it does not invent. */
export const Palette = memo(function Palette(props: Props) {
  const { t } = useTranslation();
  const open = useShell((state) => state.searchOpen);
  const { remember, giveBack } = useGivenBack();

  // The shortcut works wherever the focus is, so it is heard by the window.
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      // what must be answered is not left for something else
      if (!document.querySelector("[data-must-answer]")) shell.setSearch(true);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  return (
    <Radix.Root open={open} onOpenChange={shell.setSearch}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-overlay" />
        <Radix.Content
          onOpenAutoFocus={remember}
          onCloseAutoFocus={giveBack}
          aria-describedby={undefined}
          className="fixed top-[10vh] left-1/2 z-50 flex max-h-[75vh] w-[calc(100vw-2rem)] max-w-xl -translate-x-1/2 animate-appear flex-col overflow-hidden rounded-lg border border-card-border bg-popover text-foreground shadow-lg outline-none"
        >
          <Radix.Title className="sr-only">{t("shell.search.open")}</Radix.Title>
          <PaletteBody {...props} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
});

function PaletteBody({ portal, modules }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const [awaited, setAwaited] = useState(false);
  const queries = useQueryClient();
  const refresh = () =>
    void queries.refetchQueries({ type: "active", predicate: ({ queryKey }) => queryKey[0] !== "session" });
  const { groups, searching } = useHits(portal, modules, typed.trim(), refresh);
  const hits = groups.flatMap((group) => group.hits);
  const chosen = hits[Math.min(active, hits.length - 1)];

  const follow = (hit: Hit) => {
    shell.setSearch(false);
    if ("run" in hit) hit.run();
    else void navigate({ to: hit.to, search: hit.search });
  };
  // Whoever types a name and presses Enter does not wait for the search; that its answer has come is told by no event.
  useEffect(() => {
    if (!awaited || searching) return;
    setAwaited(false);
    if (chosen) follow(chosen);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive((now) => (hits.length === 0 ? 0 : (Math.min(now, hits.length - 1) + step + hits.length) % hits.length));
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      follow(chosen);
    } else if (event.key === "Enter" && searching) {
      event.preventDefault();
      setAwaited(true);
    }
  };

  return (
    <>
      <div className="flex items-center gap-2.5 border-b border-border px-4">
        <Search aria-hidden className="size-4 shrink-0 text-muted-foreground" />
        <BareInput
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={chosen && `${listId}-${chosen.id}`}
          aria-label={t("shell.search.open")}
          placeholder={t(`shell.search.hint.${portal}`)}
          autoComplete="off"
          data-testid="input-palette"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
            setAwaited(false);
          }}
          onKeyDown={onKeyDown}
          className="h-12 min-w-0 flex-1 bg-transparent text-lg outline-none placeholder:text-muted-foreground"
        />
        {searching && <Spinner />}
      </div>
      <div id={listId} role="listbox" aria-label={t("shell.search.results")} className="min-h-0 overflow-y-auto p-1.5">
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a list box groups its options, a fieldset its fields
          <div key={group.label} role="group" aria-label={group.label}>
            <p aria-hidden className="px-2.5 pt-2 pb-1 text-xs font-medium text-muted-foreground">
              {group.label}
            </p>
            {group.hits.map((hit) => (
              <div
                key={hit.id}
                id={`${listId}-${hit.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={hit === chosen}
                ref={hit === chosen ? inSight : undefined}
                data-testid={`hit-${hit.id}`}
                onClick={() => follow(hit)}
                onKeyDown={onKeyDown}
                onMouseMove={() => setActive(hits.indexOf(hit))}
                className={classes(
                  "flex h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 text-base",
                  hit === chosen && "bg-accent text-accent-foreground",
                )}
              >
                <hit.icon aria-hidden className="size-4 shrink-0 opacity-75" />
                <span className="min-w-16 truncate">{hit.label}</span>
                {hit.note && (
                  <span className="ml-auto max-w-[60%] shrink truncate pl-3 text-sm opacity-80">{hit.note}</span>
                )}
              </div>
            ))}
          </div>
        ))}
        {hits.length === 0 && (
          <div
            role="option"
            aria-selected={false}
            aria-disabled
            tabIndex={-1}
            className="px-2.5 py-6 text-center text-base text-muted-foreground"
          >
            {searching ? t("shell.search.searching") : t("shell.search.none")}
          </div>
        )}
      </div>
    </>
  );
}
