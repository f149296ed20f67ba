import type { NumberList } from "@/lib/api/contractScreening";
import { paths } from "@/lib/paths";
import { EntriesCard } from "./EntriesCard";
import type { KindOfList } from "./kindOfList";
import { ListPage } from "./ListPage";
import { deleteList, listQuery, refreshLists, saveList } from "./queries";
import { ServicesCard } from "./ServicesCard";
import { UsesCard } from "./UsesCard";

const KIND: KindOfList<NumberList> = {
  id: "number-list",
  words: "screening",
  permission: "screening.list.change",
  query: listQuery,
  save: saveList,
  remove: deleteList,
  refresh: refreshLists,
  path: paths.admin.numberList,
  paths: paths.admin.numberLists,
  isUsed: (list) => list.uses + list.services > 0,
};

/** One number list with what it is used for and its entries. */
export function NumberListPage() {
  return (
    <ListPage
      kind={KIND}
      cards={(list) => (
        <>
          <UsesCard list={list} />
          <ServicesCard list={list} />
          <EntriesCard list={list} />
        </>
      )}
    />
  );
}
