package com.didtron.server;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A name server of a test, on a free port of loopback, over UDP and TCP. A name that nobody has told it of does not exist.
public final class ScriptedNames implements AutoCloseable {

    /// How a question about a name is answered.
    ///
    /// @param alias     the answer is about another name, which the first stands for; null: it is about the name itself
    /// @param outcome   RFC 1035 section 4.1.1: 0 no error, 2 server failure
    /// @param cutShort  whether it must be asked for over TCP
    /// @param forged    whether an answer with another number, and another address, comes before it
    /// @param services  SRV records: `priority weight port host`
    public record Reply(List<String> addresses, int ttl, @Nullable String alias, int outcome, boolean cutShort, boolean forged, List<String> services) {

        public Reply(List<String> addresses, int ttl, @Nullable String alias, int outcome, boolean cutShort, boolean forged) {
            this(addresses, ttl, alias, outcome, cutShort, forged, List.of());
        }

        public static Reply ofServices(String... services) {
            return new Reply(List.of(), 60, null, 0, false, false, List.of(services));
        }

        public static Reply of(int ttl, String... addresses) {
            return new Reply(List.of(addresses), ttl, null, 0, false, false);
        }
    }

    private static final int SRV = 33;

    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final DatagramSocket udp;
    private final ServerSocket tcp;

    public ScriptedNames() {
        try {
            int port = RunningPlatform.freePort();
            tcp = new ServerSocket(port, 50, InetAddress.ofLiteral("127.0.0.1"));
            udp = new DatagramSocket(new InetSocketAddress("127.0.0.1", port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("names-udp").start(this::serveUdp);
        Thread.ofPlatform().daemon().name("names-tcp").start(this::serveTcp);
    }

    /// As `didtron.dns.servers` names it.
    public String server() {
        return "127.0.0.1:" + udp.getLocalPort();
    }

    public void tell(String name, Reply reply) {
        replies.put(name, reply);
    }

    /// Questions so far.
    public int asked() {
        return asked.get();
    }

    private void serveUdp() {
        try {
            while (true) {
                var packet = new DatagramPacket(new byte[4_096], 4_096);
                udp.receive(packet);
                byte[] question = java.util.Arrays.copyOf(packet.getData(), packet.getLength());
                Reply reply = reply(question);
                if (reply.forged) {
                    byte[] forged = answer(question, Reply.of(60, "192.0.2.66"), false);
                    forged[0] ^= 1;
                    udp.send(new DatagramPacket(forged, forged.length, packet.getSocketAddress()));
                }
                byte[] answer = answer(question, reply, reply.cutShort);
                udp.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            }
        } catch (SocketException closed) {
            // the test is over
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serveTcp() {
        try {
            while (true) {
                try (Socket socket = tcp.accept()) {
                    var in = new java.io.DataInputStream(socket.getInputStream());
                    byte[] question = new byte[in.readUnsignedShort()];
                    in.readFully(question);
                    byte[] answer = answer(question, reply(question), false);
                    socket.getOutputStream().write(ByteBuffer.allocate(answer.length + 2).putShort((short) answer.length).put(answer).array());
                }
            }
        } catch (SocketException closed) {
            // the test is over
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply reply(byte[] question) {
        asked.incrementAndGet();
        return replies.getOrDefault(name(question), new Reply(List.of(), 0, null, 3, false, false));
    }

    private static String name(byte[] question) {
        var name = new StringBuilder();
        for (int at = 12; question[at] != 0; at += question[at] + 1) {
            name.append(name.isEmpty() ? "" : ".").append(new String(question, at + 1, question[at], StandardCharsets.US_ASCII));
        }
        return name.toString();
    }

    private static byte[] answer(byte[] question, Reply reply, boolean cutShort) throws IOException {
        int type = question[question.length - 3];
        List<String> services = type == SRV && !cutShort ? reply.services : List.of();
        List<InetAddress> found = cutShort || type == SRV ? List.of() : reply.addresses.stream().map(InetAddress::ofLiteral).filter(a -> a.getAddress().length == (type == 1 ? 4 : 16)).toList();
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(question, 0, 2);
        out.writeShort(0x8180 | reply.outcome | (cutShort ? 0x0200 : 0));
        out.writeShort(1);
        out.writeShort(services.size() + found.size() + (reply.alias != null && !found.isEmpty() ? 1 : 0));
        out.writeInt(0);
        out.write(question, 12, question.length - 12);
        int owner = 0xc00c;
        if (reply.alias != null && !found.isEmpty()) {
            byte[] target = labels(reply.alias);
            record(out, owner, 5, 20, target);
            owner = 0xc000 | bytes.size() - target.length;
        }
        for (String service : services) {
            String[] parts = service.split(" ");
            byte[] host = labels(parts[3]);
            ByteBuffer data = ByteBuffer.allocate(6 + host.length);
            for (int i = 0; i < 3; i++) {
                data.putShort(Short.parseShort(parts[i]));
            }
            record(out, owner, SRV, reply.ttl, data.put(host).array());
        }
        for (InetAddress address : found) {
            record(out, owner, type, reply.ttl, address.getAddress());
        }
        return bytes.toByteArray();
    }

    private static byte[] labels(String name) {
        var labels = new ByteArrayOutputStream();
        for (String label : name.split("\\.")) {
            labels.write(label.length());
            labels.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
        }
        labels.write(0);
        return labels.toByteArray();
    }

    private static void record(DataOutputStream out, int owner, int type, int ttl, byte[] data) throws IOException {
        out.writeShort(owner);
        out.writeShort(type);
        out.writeShort(1);
        out.writeInt(ttl);
        out.writeShort(data.length);
        out.write(data);
    }

    @Override
    public void close() {
        udp.close();
        try {
            tcp.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
