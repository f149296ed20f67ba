/// Typed settings of a tenant: modules declare them ([DeclaresSettings]), code reads them ([Settings]), people change them through an operation.
@NullMarked
package com.didtron.server.platform.settings;

import org.jspecify.annotations.NullMarked;
