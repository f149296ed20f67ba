/// HTTP for number lists.
@NullMarked
package com.didtron.server.screening.web;

import org.jspecify.annotations.NullMarked;
