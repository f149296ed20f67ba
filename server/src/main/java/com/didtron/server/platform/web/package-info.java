/// What every answer over HTTP has in common: problem details (RFC 9457) and the pages of the single-page application.
@NullMarked
package com.didtron.server.platform.web;

import org.jspecify.annotations.NullMarked;
