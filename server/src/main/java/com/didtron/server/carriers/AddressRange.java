package com.didtron.server.carriers;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.InetAddress;
import java.net.UnknownHostException;

/// A CIDR range of IP addresses, IPv4 or IPv6, for example `203.0.113.0/28`.
///
/// @param network the first address of the range
/// @param bits    length of the network part
public record AddressRange(InetAddress network, int bits) {

    public AddressRange {
        int most = network.getAddress().length * 8;
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException("a range of " + network.getHostAddress() + " has 0 to " + most + " bits, not " + bits);
        }
    }

    /// One address.
    public static AddressRange of(InetAddress address) {
        return new AddressRange(address, address.getAddress().length * 8);
    }

    /// Whether it is one address.
    public boolean isOne() {
        return bits == network.getAddress().length * 8;
    }

    /// Reads `address` or `address/bits`; names are refused, they are not looked up.
    @JsonCreator
    public static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        if (!address.contains(":") && !address.matches("[0-9]{1,3}([.][0-9]{1,3}){3}")) {
            throw new IllegalArgumentException(address + " is no IPv4 address of four numbers");
        }
        InetAddress network = InetAddress.ofLiteral(address);
        int most = network.getAddress().length * 8;
        return new AddressRange(network, slash < 0 ? most : Integer.parseInt(text.substring(slash + 1)));
    }

    /// The same with its first address: `203.0.113.7/28` is `203.0.113.0/28`.
    public AddressRange whole() {
        byte[] address = network.getAddress();
        for (int bit = bits; bit < address.length * 8; bit++) {
            address[bit / 8] &= (byte) ~(0x80 >> bit % 8);
        }
        try {
            return new AddressRange(InetAddress.getByAddress(address), bits);
        } catch (UnknownHostException wrongLength) {
            throw new IllegalStateException("an address of " + address.length + " bytes", wrongLength);
        }
    }

    /// Whether it holds more than one network's worth of hosts: wider than /24, or /64 of IPv6. Whoever calls from anywhere in it is recognised.
    public boolean isWide() {
        return bits < (network.getAddress().length == 4 ? 24 : 64);
    }

    /// Whether an address is in both.
    public boolean overlaps(AddressRange other) {
        int common = Math.min(bits, other.bits);
        return network.getAddress().length == other.network.getAddress().length
                && new AddressRange(network, common).whole().equals(new AddressRange(other.network, common).whole());
    }

    /// Whether an address lies in it.
    public boolean contains(InetAddress address) {
        return overlaps(new AddressRange(address, address.getAddress().length * 8));
    }

    @JsonValue
    @Override
    public String toString() {
        return network.getHostAddress() + "/" + bits;
    }
}
