/// PostgreSQL as the platform runs it: the embedded server ([LocalPostgres]), the migrations of all modules
/// ([Migrations]) and the generator of the jOOQ classes ([GenerateTables], build time only).
///
/// This package is compiled before everything else because the SQL classes are generated with it; it may use
/// nothing else of the application.
@NullMarked
package com.didtron.server.platform.database;

import org.jspecify.annotations.NullMarked;
