/// May this call start: one decision, one sealed answer, on which routes, for how long, against which hold.
///
/// The pure part here is the arithmetic of credit ([com.didtron.server.admission.CreditCheck]); signs and limits are written out once and
/// nowhere else, because two formulas for one balance is how money is lost.
@NullMarked
package com.didtron.server.admission;

import org.jspecify.annotations.NullMarked;
