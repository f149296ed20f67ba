package com.didtron.sip;

/// What was relayed since the engine started.
///
/// @param portPairsInUse pairs of ports that calls have now
/// @param relayed        packets of media sent on, without RTCP
/// @param wrongSource    packets that came from elsewhere than from the neighbour, and went nowhere
/// @param unsent         packets that could not go on: the other side had said no address, or the network refused them
/// @param stray          packets on ports that are in no call
/// @param noPorts        how often a stream got no ports because none was free, or it was one too many of its call
public record MediaCounters(int portPairsInUse, long relayed, long wrongSource, long unsent, long stray, long noPorts) {}
