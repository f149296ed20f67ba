/// HTTP for enforcement policies.
@NullMarked
package com.didtron.server.enforcement.web;

import org.jspecify.annotations.NullMarked;
