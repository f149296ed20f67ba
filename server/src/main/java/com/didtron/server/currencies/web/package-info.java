/// Exchange rates over HTTP.
@NullMarked
package com.didtron.server.currencies.web;

import org.jspecify.annotations.NullMarked;
