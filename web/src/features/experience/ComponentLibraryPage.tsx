import { AppLink } from "@/components/AppLink";
import { FilterText } from "@/components/FilterBar";
import { PageHeader } from "@/components/PageHeader";
import { NoResult } from "@/components/states";
import { useSearchState } from "@/components/urlState";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Card } from "@/ui/Card";
import { StoryView } from "./StoryView";
import { entries, found } from "./stories";

const LAYERS = ["ui", "components"] as const;

/** The catalogue of the kit. Which component is open stands in the address. */
export function ComponentLibraryPage() {
  const { t } = useTranslation();
  const { search, change } = useSearchState();
  const list = found(search.search ?? "");
  const open = entries.find(({ id }) => id === search.component) ?? list[0];
  return (
    <>
      <PageHeader title={t("experience.library.title")} lead={t("experience.library.lead")} />
      <div className="grid items-start gap-4 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <Card>
          <FilterText
            label={t("experience.library.search")}
            value={search.search}
            onCommit={(text) => change({ search: text })}
            testId="input-search"
          />
          <nav aria-label={t("experience.library.list")} className="mt-3 max-lg:max-h-60 max-lg:overflow-y-auto">
            {LAYERS.map((layer) => (
              <div key={layer} className="mb-2">
                <h2 className="px-2 py-1 text-xs font-medium text-muted-foreground">
                  {t(`experience.library.layer.${layer}`)}
                </h2>
                <ul>
                  {list
                    .filter((entry) => entry.layer === layer)
                    .map((entry) => (
                      <li key={entry.id}>
                        <AppLink
                          plain
                          to={paths.admin.componentLibrary()}
                          search={{ search: search.search, component: entry.id }}
                          aria-current={entry === open ? "page" : undefined}
                          data-testid={`story-${entry.id}`}
                          className="elevate block rounded-md px-2 py-1 text-base aria-[current=page]:bg-accent aria-[current=page]:text-accent-foreground"
                        >
                          {entry.title}
                        </AppLink>
                      </li>
                    ))}
                </ul>
              </div>
            ))}
            {list.length === 0 && <NoResult onClear={() => change({ search: undefined })} />}
          </nav>
        </Card>
        {open && <StoryView key={open.id} entry={open} />}
      </div>
    </>
  );
}
