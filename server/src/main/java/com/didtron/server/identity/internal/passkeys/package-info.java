/// Passkeys (WebAuthn Level 3): challenges, the credentials that people have, and what an authenticator signed.
@NullMarked
package com.didtron.server.identity.internal.passkeys;

import org.jspecify.annotations.NullMarked;
