/// How people like their screens: preferences and views of tables kept by name.
@NullMarked
package com.didtron.server.identity.internal.preferences;

import org.jspecify.annotations.NullMarked;
