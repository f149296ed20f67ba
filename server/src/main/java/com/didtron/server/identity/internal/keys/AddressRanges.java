package com.didtron.server.identity.internal.keys;

import com.didtron.server.platform.Refusal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// CIDR ranges of IPv4 and IPv6: `192.0.2.0/24`, `2001:db8::/32`, or one address.
public final class AddressRanges {

    private AddressRanges() {}

    /// @throws Refusal invalid naming the field
    public static void refuseWrong(List<String> ranges) {
        for (String range : ranges) {
            if (parse(range) == null) {
                throw Refusal.invalid("invalid", "\"" + range + "\" is no range of addresses.",
                        new Refusal.Field("addresses", "ranges such as 192.0.2.0/24 or 2001:db8::/32, or single addresses"));
            }
        }
    }

    /// No ranges: from anywhere.
    public static boolean allow(List<String> ranges, String address) {
        byte[] bytes = bytes(address);
        return ranges.isEmpty() || bytes != null && ranges.stream().map(AddressRanges::parse).anyMatch(r -> r != null && r.contains(bytes));
    }

    private record Range(byte[] network, int bits) {
        boolean contains(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                if ((address[bit >> 3] & mask) != (network[bit >> 3] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static @Nullable Range parse(String text) {
        String[] parts = text.split("/", -1);
        byte[] network = bytes(parts[0]);
        if (network == null || parts.length > 2) {
            return null;
        }
        if (parts.length == 1) {
            return new Range(network, network.length * 8);
        }
        if (!parts[1].matches("[0-9]{1,3}") || Integer.parseInt(parts[1]) > network.length * 8) {
            return null;
        }
        return new Range(network, Integer.parseInt(parts[1]));
    }

    /// Literals only: no name is looked up.
    private static byte @Nullable [] bytes(String literal) {
        if (!literal.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            return null;
        }
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
