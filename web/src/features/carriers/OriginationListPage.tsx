import type { KindOfList } from "@/features/screening/kindOfList";
import { ListPage } from "@/features/screening/ListPage";
import { paths } from "@/lib/paths";
import { OriginationNumbersCard } from "./OriginationNumbersCard";
import { OriginationUsesCard } from "./OriginationUsesCard";
import {
  deleteOrigination,
  type OriginationList,
  originationQuery,
  refreshOriginations,
  saveOrigination,
} from "./originations";

const KIND: KindOfList<OriginationList> = {
  id: "origination-list",
  words: "carriers.origination",
  permission: "carriers.origination.change",
  query: originationQuery,
  save: saveOrigination,
  remove: deleteOrigination,
  refresh: refreshOriginations,
  path: paths.admin.originationList,
  paths: paths.admin.originationLists,
  isUsed: (list) => list.interconnects > 0,
};

/** One origination list with the interconnects that name it and its numbers. */
export function OriginationListPage() {
  return (
    <ListPage
      kind={KIND}
      cards={(list) => (
        <>
          <OriginationUsesCard list={list} />
          <OriginationNumbersCard list={list} />
        </>
      )}
    />
  );
}
