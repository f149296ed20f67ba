/// Roles, permissions and what a person may do by them.
@NullMarked
package com.didtron.server.identity.internal.access;

import org.jspecify.annotations.NullMarked;
