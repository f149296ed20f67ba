/// What is done to people: inviting, changing, suspending; and what they do to their own account.
@NullMarked
package com.didtron.server.identity.internal.people;

import org.jspecify.annotations.NullMarked;
