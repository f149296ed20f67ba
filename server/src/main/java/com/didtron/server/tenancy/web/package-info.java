/// Brand and host names for pages.
@NullMarked
package com.didtron.server.tenancy.web;

import org.jspecify.annotations.NullMarked;
