package com.didtron.server.switching;

/// The addresses that this process takes and places calls at.
public interface SignallingAddresses {

    /// In the order of the configuration, that of the process first. How fast media goes is told from the look before, when that was a moment ago.
    SignallingAddress.All all();
}
