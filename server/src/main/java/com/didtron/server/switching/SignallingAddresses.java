package com.didtron.server.switching;

/// The addresses that this process takes and places calls at.
public interface SignallingAddresses {

    /// In the order of the configuration, that of the process first.
    SignallingAddress.All all();
}
