/// Checks our arithmetic against figures that other billing systems assert in their own tests (`oracle-cases.json`; figures only).
///
/// Each case is bound to the real code by its `model`. A case that we answer differently on purpose, or that another part of the
/// product answers, stands in [com.didtron.server.oracle.OracleDeviations] with its reason; nothing is left out silently.
@org.jspecify.annotations.NullMarked
package com.didtron.server.oracle;
