/// Proving who one is: passwords, codes, passkeys, and the limits on guessing.
@NullMarked
package com.didtron.server.identity.internal.signin;

import org.jspecify.annotations.NullMarked;
