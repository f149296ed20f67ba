package com.didtron.server.notify.internal;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/// Sockets that connect only where a tenant may have its mail sent to. The very address that is connected to is looked at, so a name that resolves to
/// something else a moment later does not get by.
final class CarefulSockets extends SocketFactory {

    private final boolean plain;
    private final boolean reachesInside;

    /// @param plain         nothing is encrypted: then this machine only
    /// @param reachesInside may have mail sent to addresses of private networks; they are the operator's, and no business of the tenants below it
    CarefulSockets(boolean plain, boolean reachesInside) {
        this.plain = plain;
        this.reachesInside = reachesInside;
    }

    /// The tenant may have no mail sent there.
    static final class NotThere extends IOException {
        NotThere(String reason) {
            super(reason);
        }
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress to, int timeout) throws IOException {
                if (to instanceof InetSocketAddress known && known.getAddress() != null) {
                    refuse(known.getAddress());
                }
                super.connect(to, timeout);
            }
        };
    }

    private void refuse(InetAddress to) throws NotThere {
        if (plain && !to.isLoopbackAddress()) {
            throw new NotThere("Without encryption mail goes to a server on this machine only, and " + to.getHostAddress() + " is another.");
        }
        if (!reachesInside && isInside(to)) {
            throw new NotThere("The address " + to.getHostAddress() + " belongs to a private network. Name a mail server that the internet reaches.");
        }
    }

    private static boolean isInside(InetAddress to) {
        if (to.isLoopbackAddress() || to.isAnyLocalAddress() || to.isSiteLocalAddress() || to.isLinkLocalAddress() || to.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = to.getAddress();
        return switch (to) {
            // RFC 6598: shared address space of carriers
            case Inet4Address _ -> bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
            // RFC 4193: unique local
            case Inet6Address _ -> (bytes[0] & 0xfe) == 0xfc;
            default -> true;
        };
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw unused();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw unused();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw unused();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw unused();
    }

    private static IllegalStateException unused() {
        return new IllegalStateException("the mail library connects its sockets itself");
    }
}
