package com.didtron.server.enforcement;

import java.util.Arrays;
import java.util.Locale;

/// What kind of caller a call says it is of: the calling party's category (`cpc`, 3GPP TS 24.229; ITU-T Q.763 section 3.11).
public enum CallerType {
    /// The call does not say.
    NOT_SAID,
    ORDINARY,
    PRIORITY,
    DATA,
    TEST,
    OPERATOR,
    PAYPHONE,
    /// The call says that it is not known, or something that we do not know.
    UNKNOWN,
    MOBILE_HPLMN,
    MOBILE_VPLMN,
    EMERGENCY,
    CELLULAR,
    CELLULAR_ROAMING,
    HOSPITAL,
    HOTEL,
    PRISON,
    POLICE,
    /// International emergency preference scheme.
    IEPS;

    /// @param category as the call says it; empty: not at all
    public static CallerType of(String category) {
        String word = category.toLowerCase(Locale.ROOT);
        return word.isEmpty() ? NOT_SAID : Arrays.stream(values()).filter(each -> each != NOT_SAID && each.word().equals(word)).findFirst().orElse(UNKNOWN);
    }

    /// As it is written in `cpc`, in the database and in JSON.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// For people.
    String said() {
        return this == NOT_SAID ? "not said" : word();
    }
}
