/// The journal and the job queue for the portals' pages.
@NullMarked
package com.didtron.server.operations.web;

import org.jspecify.annotations.NullMarked;
