/// HTTP for number portability plans.
@NullMarked
package com.didtron.server.portability.web;

import org.jspecify.annotations.NullMarked;
