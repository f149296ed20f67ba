import type { lazyRouteComponent } from "@tanstack/react-router";
import type { MessageKey } from "@/lib/i18n";
import type { Needs } from "@/lib/rights";
import type { IconName } from "./shell/icons";

type PageComponent = ReturnType<typeof lazyRouteComponent>;

/** A page beneath a page: one record of a list. It is opened from there and stands in no menu. */
export type RecordPage = { path: string; component: PageComponent };

/** One entry of a module's menu. `id` is the test hook `nav-item-{id}`. */
export type Page = Needs & {
  id: string;
  label: MessageKey;
  path: string;
  icon: IconName;
  component: PageComponent;
  /** Further words by which the search finds it. */
  keywords?: MessageKey;
  /** Pages of one group stand together under its name. */
  group?: MessageKey;
  records?: readonly RecordPage[];
  /** Stands in the bar at the bottom of a phone. */
  onPhone?: true;
};

/** One entry of the rail; its pages are the secondary menu. Test hook `nav-section-{id}`. */
export type Module = {
  id: string;
  label: MessageKey;
  icon: IconName;
  pages: readonly Page[];
  /** The dashboard is its own menu. */
  withoutMenu?: boolean;
};
