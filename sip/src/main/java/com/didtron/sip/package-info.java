/// The SIP engine: messages, transports, transactions, dialogs and a back-to-back user agent in plain Java (RFC 3261 and its company).
///
/// [com.didtron.sip.SipEngine#start] is the way in; [com.didtron.sip.port] is what the engine asks and tells the business; `ua` has simulated
/// neighbours. Layers use only those before them: `message`, `loop`, `transport`, `transaction`, `dialog` and `media`,
/// then `b2bua` and `ua`.
@NullMarked
package com.didtron.sip;

import org.jspecify.annotations.NullMarked;
