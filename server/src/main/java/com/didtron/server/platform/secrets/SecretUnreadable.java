package com.didtron.server.platform.secrets;

/// A sealed secret does not open: its key is missing, or it was altered or moved. A fault of the installation; the message names the key and
/// the purpose, never the secret.
public final class SecretUnreadable extends RuntimeException {

    SecretUnreadable(String message) {
        super(message);
    }
}
