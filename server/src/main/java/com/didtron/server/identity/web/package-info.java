/// HTTP for signing in, and the rules of who may reach which path.
@NullMarked
package com.didtron.server.identity.web;

import org.jspecify.annotations.NullMarked;
