package com.didtron.server.rates;

/// Takes the facts of a [Working] one by one, always in the same order; absent ones are left out. Names are stable.
public interface WorkingFacts {

    void text(String name, String value);

    void number(String name, long value);

    void flag(String name, boolean value);
}
