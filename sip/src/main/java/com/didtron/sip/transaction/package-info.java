/// Transactions: the four machines of RFC 3261 section 17 with the Accepted state of RFC 6026.
///
/// The machines ([com.didtron.sip.transaction.Machines]) are pure: state and event in, next state and actions out. A
/// [com.didtron.sip.transaction.TransactionLayer] carries the actions out for the transactions of one worker and finds the
/// transaction that a message belongs to.
@NullMarked
package com.didtron.sip.transaction;

import org.jspecify.annotations.NullMarked;
