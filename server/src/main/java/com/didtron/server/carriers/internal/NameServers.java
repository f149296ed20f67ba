package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.AsksNames;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Asks the name servers of this machine, or those of `didtron.dns.servers`, by the protocol of RFC 1035: the JDK tells addresses, but not how long they hold. The
/// servers must look names up for others (they follow aliases); the machine's own list of hosts is not read.
///
/// An answer counts only when it comes from the server asked, with the random number of the question and the question itself. One that is cut short is asked for again
/// over TCP (RFC 7766).
@Component
class NameServers implements AsksNames {

    private static final Path CONFIGURATION = Path.of("/etc/resolv.conf");
    private static final int PORT = 53;
    private static final int PATIENCE_MILLIS = 2_000;
    private static final int TRIES = 2;
    private static final int MOST_SERVERS = 3;
    private static final int LARGEST = 65_535;
    private static final int LONGEST_LABEL = 63;
    private static final int MOST_LABELS = 128;
    private static final int HEADER = 12;

    private static final int A = 1;
    private static final int CNAME = 5;
    private static final int AAAA = 28;
    private static final int INTERNET = 1;
    private static final int NO_SUCH_NAME = 3;
    private static final int CUT_SHORT = 0x0200;

    private record Found(List<InetAddress> addresses, long ttl, boolean cutShort) {}

    private final List<InetSocketAddress> configured;
    private final SecureRandom random = new SecureRandom();

    /// @param servers `address` or `address:port`, IPv6 in brackets; none: those of the machine
    NameServers(@Value("${didtron.dns.servers:}") List<String> servers) {
        this.configured = servers.stream().filter(s -> !s.isBlank()).map(NameServers::server).toList();
    }

    @Override
    public List<InetSocketAddress> servers() {
        return configured;
    }

    @Override
    public Answer ask(String host) throws IOException {
        Found four = ask(host, A);
        Found six = ask(host, AAAA);
        List<InetAddress> all = Stream.concat(four.addresses.stream(), six.addresses.stream()).toList();
        return new Answer(all, Duration.ofSeconds(Math.min(four.ttl, six.ttl)));
    }

    private Found ask(String host, int type) throws IOException {
        List<InetSocketAddress> servers = used();
        if (servers.isEmpty()) {
            throw new IOException("this machine has no name servers (" + CONFIGURATION + ")");
        }
        IOException last = null;
        for (int tries = 0; tries < TRIES; tries++) {
            for (InetSocketAddress server : servers) {
                try {
                    Found found = overUdp(server, host, type);
                    return found.cutShort ? overTcp(server, host, type) : found;
                } catch (SocketTimeoutException silent) {
                    last = new IOException("name server " + server.getHostString() + " does not answer", silent);
                } catch (IOException failed) {
                    last = failed;
                }
            }
        }
        throw last == null ? new IOException("no name server was asked") : last;
    }

    /// Read anew each time: the machine may get others.
    private List<InetSocketAddress> used() throws IOException {
        if (!configured.isEmpty()) {
            return configured;
        }
        if (!Files.isReadable(CONFIGURATION)) {
            return List.of();
        }
        return Files.readAllLines(CONFIGURATION).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length >= 2 && words[0].equals("nameserver"))
                .limit(MOST_SERVERS)
                .map(words -> new InetSocketAddress(InetAddress.ofLiteral(words[1]), PORT))
                .toList();
    }

    private static InetSocketAddress server(String text) {
        String address = text.strip();
        int colon = address.lastIndexOf(':');
        boolean port = colon > 0 && (address.indexOf(':') == colon || address.charAt(colon - 1) == ']');
        String host = (port ? address.substring(0, colon) : address).replaceAll("[\\[\\]]", "");
        try {
            return new InetSocketAddress(InetAddress.ofLiteral(host), port ? Integer.parseInt(address.substring(colon + 1)) : PORT);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("didtron.dns.servers must be IP addresses such as 192.0.2.53 or 192.0.2.53:5353, not " + text, wrong);
        }
    }

    private Found overUdp(InetSocketAddress server, String host, int type) throws IOException {
        byte[] question = question(host, type);
        try (var socket = new DatagramSocket()) {
            socket.connect(server); // datagrams of others are not heard
            socket.send(new DatagramPacket(question, question.length));
            long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
            var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
            while (true) {
                int left = (int) ((until - System.nanoTime()) / 1_000_000L);
                if (left <= 0) {
                    throw new SocketTimeoutException("no answer");
                }
                socket.setSoTimeout(left);
                socket.receive(packet);
                ByteBuffer answer = ByteBuffer.wrap(packet.getData(), 0, packet.getLength());
                if (answers(answer, question)) {
                    return read(server, host, type, answer, question.length);
                }
            }
        }
    }

    private Found overTcp(InetSocketAddress server, String host, int type) throws IOException {
        byte[] question = question(host, type);
        try (var socket = new Socket()) {
            socket.connect(server, PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write(ByteBuffer.allocate(question.length + 2).putShort((short) question.length).put(question).array());
            var in = new DataInputStream(socket.getInputStream());
            byte[] answer = new byte[in.readUnsignedShort()];
            in.readFully(answer);
            if (!answers(ByteBuffer.wrap(answer), question)) {
                throw new IOException("name server " + server.getHostString() + " answered another question");
            }
            return read(server, host, type, ByteBuffer.wrap(answer), question.length);
        }
    }

    /// RFC 1035 section 4.1: one question, looked up for us.
    private byte[] question(String host, int type) throws IOException {
        var bytes = new ByteArrayOutputStream(HEADER + host.length() + 6);
        var out = new DataOutputStream(bytes);
        out.writeShort(random.nextInt(1 << 16));
        out.writeShort(0x0100); // recursion desired
        out.writeShort(1);
        out.write(new byte[6]);
        for (String label : host.split("\\.")) {
            byte[] text = label.getBytes(StandardCharsets.US_ASCII);
            if (text.length == 0 || text.length > LONGEST_LABEL) {
                throw new IOException(host + " is no host name");
            }
            out.writeByte(text.length);
            out.write(text);
        }
        out.writeByte(0);
        out.writeShort(type);
        out.writeShort(INTERNET);
        return bytes.toByteArray();
    }

    /// Whether it has the question's number, is an answer, and repeats the question; case may differ.
    private static boolean answers(ByteBuffer answer, byte[] question) {
        if (answer.remaining() < question.length || answer.get(0) != question[0] || answer.get(1) != question[1] || answer.get(2) >= 0 || answer.getShort(4) != 1) {
            return false;
        }
        for (int i = HEADER; i < question.length; i++) {
            if (Character.toLowerCase(answer.get(i) & 0xff) != Character.toLowerCase(question[i] & 0xff)) {
                return false;
            }
        }
        return true;
    }

    private static Found read(InetSocketAddress server, String host, int type, ByteBuffer answer, int from) throws IOException {
        int flags = answer.getShort(2);
        int outcome = flags & 0x0f;
        if (outcome != 0 && outcome != NO_SUCH_NAME) {
            throw new IOException("name server " + server.getHostString() + " could not look " + host + " up (" + outcome(outcome) + ")");
        }
        List<InetAddress> found = new ArrayList<>();
        long ttl = Integer.MAX_VALUE;
        try {
            answer.position(from);
            for (int left = answer.getShort(6) & 0xffff; left > 0; left--) {
                skipName(answer);
                int kind = answer.getShort() & 0xffff;
                int family = answer.getShort() & 0xffff;
                long holds = Math.max(0, answer.getInt());
                byte[] data = new byte[answer.getShort() & 0xffff];
                answer.get(data);
                if (family == INTERNET && (kind == type || kind == CNAME)) {
                    ttl = Math.min(ttl, holds);
                }
                if (family == INTERNET && kind == type && data.length == (type == A ? 4 : 16)) {
                    found.add(InetAddress.getByAddress(data));
                }
            }
        } catch (BufferUnderflowException cut) {
            if ((flags & CUT_SHORT) == 0) {
                throw new IOException("name server " + server.getHostString() + " answered with less than it announced", cut);
            }
        }
        return new Found(List.copyOf(found), ttl, (flags & CUT_SHORT) != 0);
    }

    /// A name is labels and an end, or goes on elsewhere (section 4.1.4): either way what follows is known.
    private static void skipName(ByteBuffer in) throws IOException {
        for (int labels = 0; labels < MOST_LABELS; labels++) {
            int length = in.get() & 0xff;
            if ((length & 0xc0) == 0xc0) {
                in.get();
                return;
            }
            if (length == 0) {
                return;
            }
            if (length > LONGEST_LABEL || length > in.remaining()) {
                throw new BufferUnderflowException();
            }
            in.position(in.position() + length);
        }
        throw new IOException("a name without end");
    }

    private static String outcome(int code) {
        return switch (code) {
            case 1 -> "FORMERR";
            case 2 -> "SERVFAIL";
            case 4 -> "NOTIMP";
            case 5 -> "REFUSED";
            default -> String.format(Locale.ROOT, "code %d", code);
        };
    }
}
