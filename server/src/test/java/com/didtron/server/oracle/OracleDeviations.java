package com.didtron.server.oracle;

import java.util.LinkedHashMap;
import java.util.Map;

/// The cases that we do not answer as the oracle does, each with its reason. The same table is in
/// `docs/decisions/0005-oracle-deviations.md`.
final class OracleDeviations {

    /// Why a case is here.
    enum Kind {
        /// our rule gives another answer, on purpose
        OTHER_ANSWER,
        /// not a question to rating, routing or credit arithmetic
        OTHER_PART
    }

    /// @param reason in a sentence
    record Deviation(Kind kind, String reason) {}

    private static final Map<String, Deviation> ALL = new LinkedHashMap<>();

    private OracleDeviations() {}

    static Map<String, Deviation> all() {
        return Map.copyOf(ALL);
    }

    private static void differs(String id, String reason) {
        ALL.put(id, new Deviation(Kind.OTHER_ANSWER, reason));
    }

    private static void elsewhere(String id, String reason) {
        ALL.put(id, new Deviation(Kind.OTHER_PART, reason));
    }

    static {
        // finding a rate
        differs("LP-005", "two rates for one code, caller and hour are refused when the plan is compiled; a promotion ends the standard rate");
        elsewhere("LP-009", "lengths of numbers are matched by the service (Min/Max Digits), not by a rate");
        elsewhere("LP-010", "re-rating is proposed and approved by a person; the arithmetic itself never reprices");
        elsewhere("PC-006", "selling prices are agreed rates; prices derived from the supplier's at call time are not sold");
        elsewhere("RS-033", "data volume is not charged by us");
        elsewhere("RS-035", "messages are not calls; their price is a product's, not a rating plan's");
        elsewhere("LT-007", "which package covers a destination is a matter of the product that grants it; here its seconds arrive as a number");
        // admission
        elsewhere("AD-001", "caps on selling prices are a fraud control of the account");
        elsewhere("AD-003", "calls per second are counted where calls in progress are known");
        elsewhere("AD-007", "blacklists belong to carriers and services");
        elsewhere("AD-009", "blacklists belong to carriers and services");
        elsewhere("AD-010", "blacklists belong to carriers and services");
        elsewhere("AD-011", "blacklists belong to carriers and services");
        elsewhere("AD-012", "blacklists belong to carriers and services");
        elsewhere("AD-015", "a number too short for its country fails at the supplier as 484; we keep no numbering plans of countries");
        elsewhere("AD-017", "the caller's number is no E.164 number when it is anonymous; how it is sent is the interconnect's setting");
        elsewhere("AD-018", "callers are matched by origin sets of rates; an unknown caller gets the rate for any origin");
        elsewhere("AD-019", "number portability is no part of rating; a number arrives here as it is to be rated");
        elsewhere("AD-020", "an exhausted route list ends with the last attempt's own answer, not with a pseudo route");
        // order of routes
        elsewhere("RO-012", "suppliers are not ordered by their load; equals are split by weight");
        elsewhere("RO-013", "suppliers are not ordered by their load; equals are split by weight");
        elsewhere("RO-014", "suppliers are not ordered by their load; equals are split by weight");
        differs("RO-020", "the length of a supplier's code says nothing about its price; each supplier's own longest code decides, then cost or rank");
        differs("RO-036", "a route that hides all others is direct routing of the service, which asks no routing plan");
        elsewhere("RO-023", "plans have no stopper rules: a supplier's longest code hides its own shorter ones, never those of others");
        // failover
        differs("FO-001", "404 stops: the number does not exist anywhere; suppliers that say it for 'no route' have it overridden");
        differs("FO-004", "487 stops: it answers our own CANCEL, the caller has gone");
        differs("FO-008", "600 stops: busy everywhere (RFC 3261 section 21.6.1)");
        differs("FO-009", "603 stops: the called person declined");
        elsewhere("FO-023", "channels are counted where attempts are made; the choice sees only whether one is free");
    }
}
