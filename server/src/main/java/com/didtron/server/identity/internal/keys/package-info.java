/// API keys: made once, hashed, limited to a part of what their maker may do.
@NullMarked
package com.didtron.server.identity.internal.keys;

import org.jspecify.annotations.NullMarked;
