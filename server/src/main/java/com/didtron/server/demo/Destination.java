package com.didtron.server.demo;

import java.util.List;

/// A zone of the demonstration world.
///
/// @param zone   its name, for example `Egypt - Mobile - Vodafone`
/// @param region part of the world
/// @param codes  E.164 prefixes
/// @param price  what a supplier charges per minute on average, USD
/// @param weight how popular it is
/// @param mobile whether calls reach mobile phones
/// @param answer share of calls that are answered, 0–1
/// @param talk   average talk time in seconds
record Destination(
        String zone, String region, List<String> codes, double price, int weight, boolean mobile, double answer, int talk) {

    /// The same, more or less popular.
    Destination weighing(int other) {
        return new Destination(zone, region, codes, price, other, mobile, answer, talk);
    }
}
