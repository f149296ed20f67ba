package com.didtron.server.carriers;

import com.didtron.server.carriers.CallerRules.NumberList;

/// Chooses the number that a call is given of an interconnect's list. Asked only when a call is given one.
@FunctionalInterface
public interface NumberPick {

    /// Whoever only looks is told the first.
    NumberPick FIRST = (interconnect, order, size) -> 0;

    /// @param size how many there are
    /// @return from 0 to `size` less 1
    int pick(long interconnect, NumberList.Order order, int size);
}
