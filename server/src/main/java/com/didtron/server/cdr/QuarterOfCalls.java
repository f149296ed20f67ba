package com.didtron.server.cdr;

import java.time.Instant;

/// The calls that started in one quarter of an hour. A call is one INVITE in, whatever the number of attempts out; refused ones count.
/// Test calls count for their supplier alone.
///
/// @param quarter  its beginning
/// @param calls    all of them
/// @param answered those somebody answered
/// @param talkMs   talk time of the answered ones together
public record QuarterOfCalls(Instant quarter, long calls, long answered, long talkMs) {}
