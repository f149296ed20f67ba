package com.didtron.server.enforcement.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Gets a small document by https from a place that a stranger names: no longer than it is worth, no larger than it can be, from nowhere inside, and without being
/// sent on. The very address that is connected to is looked at, so a name that resolves to something else a moment later does not get by.
final class CarefulGet {

    private static final int LARGEST = 65_536;
    private static final int HTTPS = 443;

    private final SSLSocketFactory sockets;
    private final Predicate<InetAddress> allowed;
    private final int patienceMillis;

    /// @param allowed        to which addresses it connects
    /// @param patienceMillis for all of it
    CarefulGet(SSLSocketFactory sockets, Predicate<InetAddress> allowed, int patienceMillis) {
        this.sockets = sockets;
        this.allowed = allowed;
        this.patienceMillis = patienceMillis;
    }

    /// @throws IOException saying for people why nothing was got: "it answers 404"
    byte[] get(URI from) throws IOException {
        long until = System.nanoTime() + patienceMillis * 1_000_000L;
        String host = from.getHost();
        int port = from.getPort() < 0 ? HTTPS : from.getPort();
        InetAddress address = Arrays.stream(InetAddress.getAllByName(host)).filter(allowed).findFirst().orElseThrow(() -> new IOException("its host is not in the internet"));
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(address, port), left(until));
            plain.setSoTimeout(left(until));
            try (SSLSocket socket = (SSLSocket) sockets.createSocket(plain, host, port, true)) {
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
                socket.startHandshake();
                String path = from.getRawPath().isEmpty() ? "/" : from.getRawPath();
                String asked = from.getRawQuery() == null ? path : path + "?" + from.getRawQuery();
                // whoever is asked by HTTP/1.0 answers in one piece and hangs up
                socket.getOutputStream().write(("GET " + asked + " HTTP/1.0\r\nHost: " + host + "\r\nAccept: application/pem-certificate-chain, application/pkix-cert\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                return body(read(socket, until));
            }
        }
    }

    private static int left(long until) throws SocketTimeoutException {
        long millis = (until - System.nanoTime()) / 1_000_000L;
        if (millis <= 0) {
            throw new SocketTimeoutException("it takes too long");
        }
        return (int) millis;
    }

    private static byte[] read(SSLSocket socket, long until) throws IOException {
        var all = new ByteArrayOutputStream();
        byte[] some = new byte[8_192];
        InputStream in = socket.getInputStream();
        socket.setSoTimeout(left(until));
        for (int n = in.read(some); n >= 0; n = in.read(some)) {
            all.write(some, 0, n);
            if (all.size() > LARGEST) {
                throw new IOException("it is larger than " + LARGEST + " bytes");
            }
            socket.setSoTimeout(left(until));
        }
        return all.toByteArray();
    }

    private static byte[] body(byte[] answer) throws IOException {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String[] lines = end < 0 ? new String[] {""} : text.substring(0, end).split("\r\n");
        if (!lines[0].matches("HTTP/1\\.[01] [0-9]{3}( .*)?")) {
            throw new IOException("it does not answer by HTTP");
        }
        if (!lines[0].startsWith("200", 9)) {
            throw new IOException("it answers " + lines[0].substring(9, 12));
        }
        byte[] body = Arrays.copyOfRange(answer, end + 4, answer.length);
        for (String line : lines) {
            String lower = line.toLowerCase(Locale.ROOT).replace(" ", "");
            if (lower.startsWith("transfer-encoding:") || lower.startsWith("content-length:") && !lower.equals("content-length:" + body.length)) {
                throw new IOException("it does not answer in one piece");
            }
        }
        return body;
    }

    /// Whether an address is one of the internet: not of this machine, of a private network or of a carrier's inside (RFC 1918, RFC 4193, RFC 6598), and not everybody's.
    static boolean isOutside(InetAddress to) {
        if (to.isLoopbackAddress() || to.isAnyLocalAddress() || to.isSiteLocalAddress() || to.isLinkLocalAddress() || to.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = to.getAddress();
        return switch (to) {
            case Inet4Address _ -> bytes[0] != 0 && (bytes[0] & 0xF0) != 0xF0 && !(bytes[0] == 100 && (bytes[1] & 0xC0) == 64) && !(bytes[0] == (byte) 198 && (bytes[1] & 0xFE) == 18);
            // 6to4 and NAT64 lead to addresses of IPv4, perhaps inside (RFC 3056, RFC 6052)
            case Inet6Address _ -> (bytes[0] & 0xFE) != 0xFC && !(bytes[0] == 0x20 && bytes[1] == 2) && !(bytes[0] == 0 && bytes[1] == 0x64 && bytes[2] == (byte) 0xFF && bytes[3] == (byte) 0x9B);
            default -> false;
        };
    }
}
