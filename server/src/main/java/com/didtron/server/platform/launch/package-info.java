/// Starting the process: options, data folder, database, then the application.
@NullMarked
package com.didtron.server.platform.launch;

import org.jspecify.annotations.NullMarked;
