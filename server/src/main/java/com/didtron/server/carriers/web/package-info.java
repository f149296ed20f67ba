/// HTTP for the changes of carriers, interconnects and services.
@NullMarked
package com.didtron.server.carriers.web;

import org.jspecify.annotations.NullMarked;
