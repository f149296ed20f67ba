package com.didtron.server.switching;

import org.jspecify.annotations.Nullable;

/// The media that goes through the switch: what is in use now, and packets since the start.
///
/// @param calls            calls whose media goes through us now
/// @param portPairsInUse   pairs of ports that they have; a call of audio has two
/// @param portPairs        pairs that there are
/// @param firstPort        of the range
/// @param lastPort         of the range
/// @param packetsPerSecond sent on lately, see [SignallingAddresses]; null: it was not looked at a moment ago
/// @param relayed          packets sent on, without RTCP
/// @param converted        those of them that were turned into another codec
/// @param wrongSource      dropped: they came from elsewhere than from the party, or were not genuine
/// @param unsent           dropped: the other side had said no address, or the network refused them
/// @param notAgreed        dropped: the other side had not agreed to their codec, in calls that are converted
/// @param stray            dropped: they came to ports that are in no call
/// @param noPorts          how often a stream got no ports
public record RelayUse(
        int calls, int portPairsInUse, int portPairs, int firstPort, int lastPort, @Nullable Double packetsPerSecond, long relayed, long converted, long wrongSource,
        long unsent, long notAgreed, long stray, long noPorts) {}
