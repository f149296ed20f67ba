package com.didtron.server.carriers;

/// Somebody wants to know now whether a supplier's addresses answer.
public record CheckWanted(long interconnect) {}
