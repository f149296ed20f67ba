import type { TFunction } from "i18next";
import type { Service } from "@/lib/api/contractAdmin";

/** Which of a call's two numbers. */
export type Side = "destination" | "origin";

type Matched = Pick<
  Service,
  | "destinations"
  | "excludedDestinations"
  | "destinationList"
  | "destinationListExcluding"
  | "minDigits"
  | "maxDigits"
  | "origins"
  | "excludedOrigins"
  | "originList"
  | "originListExcluding"
  | "originMinDigits"
  | "originMaxDigits"
>;

/** Which numbers a service is for, in a line: `44, 49; not 4470; 8–12 digits`. */
export function matchingOf(t: TFunction, service: Matched, side: Side): string {
  const called = side === "destination";
  const list = called ? service.destinationList : service.originList;
  const excluding = called ? service.destinationListExcluding : service.originListExcluding;
  const prefixes = called ? service.destinations : service.origins;
  const excluded = called ? service.excludedDestinations : service.excludedOrigins;
  const least = called ? service.minDigits : service.originMinDigits;
  const most = called ? service.maxDigits : service.originMaxDigits;
  return (
    [
      list && t(excluding ? "carriers.service.notOnList" : "carriers.service.onList", { name: list.name }),
      prefixes.join(", "),
      excluded.length > 0 && t("carriers.service.butNot", { prefixes: excluded.join(", ") }),
      (least !== null || most !== null) && t("carriers.service.digits", { least: least ?? 0, most: most ?? 15 }),
    ]
      .filter(Boolean)
      .join("; ") || t("carriers.service.match.any")
  );
}

type Refusing = Pick<Service, "destinationBlacklist" | "originBlacklist" | "blockedDestinations" | "blockedOrigins">;

/** What a service refuses: names of its number lists, then the prefixes of its own; empty: nothing. */
export function blacklistOf(service: Refusing, side: Side): string {
  const called = side === "destination";
  const lists = called ? service.destinationBlacklist : service.originBlacklist;
  const prefixes = called ? service.blockedDestinations : service.blockedOrigins;
  return [...lists.map(({ name }) => name), ...prefixes].join(", ");
}
