/// The outbox over HTTP.
@NullMarked
package com.didtron.server.notify.web;

import org.jspecify.annotations.NullMarked;
