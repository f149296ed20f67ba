package com.didtron.server.enforcement;

import com.didtron.server.enforcement.Passport.Unreadable;
import java.util.List;
import java.util.function.Predicate;

/// Which Identity headers of a caller a supplier is sent.
public final class PassedIdentities {

    /// Of one call.
    private static final int MOST = 4;

    private PassedIdentities() {}

    /// Those that say nothing of the caller's number that the supplier is not told anyway: a PASSporT is signed, not secret, so the one of a caller who hides, or whose
    /// number we replace, stays here. So does what nobody could verify: what is no whole PASSporT, and a compact one (RFC 8224 section 4.1), which is about the
    /// addresses of another message.
    ///
    /// @param identities values of Identity as the caller sent them
    /// @param told       whether these digits are what the supplier is told as the caller's number
    public static List<String> of(List<String> identities, Predicate<String> told) {
        return identities.stream().filter(each -> isAbout(each, told)).limit(MOST).toList();
    }

    /// Those that vouch for other things than the caller's number.
    public static List<String> besidesShaken(List<String> identities) {
        return identities.stream().filter(each -> !Passport.isShaken(each)).toList();
    }

    private static boolean isAbout(String identity, Predicate<String> told) {
        try {
            String caller = Passport.read(identity).caller();
            return !caller.isEmpty() && told.test(caller);
        } catch (Unreadable unreadable) {
            return false;
        }
    }
}
