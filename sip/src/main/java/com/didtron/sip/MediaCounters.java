package com.didtron.sip;

/// What was relayed since the engine started.
///
/// @param calls          calls whose media goes through us now
/// @param portPairsInUse pairs of ports that calls have now
/// @param portPairs      pairs of ports that there are, on all addresses that media has gone through so far
/// @param relayed        packets of media sent on, without RTCP
/// @param converted      those of them that were turned into another codec
/// @param wrongSource    packets that came from elsewhere than from the neighbour, or were not genuine, and went nowhere
/// @param unsent         packets that could not go on: the other side had said no address, or the network refused them
/// @param notAgreed      packets whose payload type the other side had not agreed to, in calls whose codecs are converted
/// @param stray          packets on ports that are in no call
/// @param noPorts        how often a stream got no ports because none was free, or it was one too many of its call
public record MediaCounters(
        int calls, int portPairsInUse, int portPairs, long relayed, long converted, long wrongSource, long unsent, long notAgreed, long stray, long noPorts) {}
