package com.didtron.server.operations;

/// A kind of thing that people delete softly. Declared as a bean by the module that owns it; what has no kind (calls, transfers, issued
/// documents) cannot be put into the trash at all.
///
/// The thing itself stays in its table with `deleted_at` set, so its short id is never given to another.
public interface TrashKind {

    /// `customer`, stable: it is stored.
    String kind();

    /// As shown: "Customer".
    String title();

    /// Brings it back as it was, under the same id.
    ///
    /// @throws com.didtron.server.platform.Refusal restore-clash when its name is taken meanwhile, or what it belongs to is gone
    void restore(Change change, String id);

    /// Removes it for good.
    ///
    /// @throws com.didtron.server.platform.Refusal purge-refused when something still needs it: it stays in the trash
    void purge(Change change, String id);
}
