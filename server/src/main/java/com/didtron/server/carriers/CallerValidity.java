package com.didtron.server.carriers;

/// What was found of a caller's number. It is kept with the call; whether anything follows from it is the interconnects' setting.
public enum CallerValidity {
    /// nothing was looked at
    NOT_CHECKED,
    VALID,
    INVALID,
    /// there was none, or it was withheld
    MISSING;

    /// Whether it was looked at and is no good number.
    public boolean isBad() {
        return this == INVALID || this == MISSING;
    }

    /// For people, within a sentence.
    public String said() {
        return switch (this) {
            case NOT_CHECKED -> "not checked";
            case VALID -> "valid";
            case INVALID -> "invalid";
            case MISSING -> "missing";
        };
    }
}
