/// HTTP for what is composed in reporting, each portal with paths of its own.
@NullMarked
package com.didtron.server.reporting.web;

import org.jspecify.annotations.NullMarked;
