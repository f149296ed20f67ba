package com.didtron.sip.port;

import java.time.Duration;

/// The total talk time a call has been granted, counted from its answer.
///
/// @param total   total talk time granted so far, never shorter than what was granted before
/// @param endCode why the call ends when `total` has passed without a further grant, for example `credit-exhausted`
public record Grant(Duration total, String endCode) {}
