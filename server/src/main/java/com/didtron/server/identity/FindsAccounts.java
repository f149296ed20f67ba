package com.didtron.server.identity;

/// Which accounts somebody sees by a permission, for what is about several permissions at once (the search). An endpoint of one permission asks for
/// [Sees] as an argument.
public interface FindsAccounts {

    Sees of(SignedIn person, String permission);
}
