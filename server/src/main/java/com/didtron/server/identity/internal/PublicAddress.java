package com.didtron.server.identity.internal;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.tenancy.Hosts;
import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Where people reach the platform: `didtron.public-url`, or the address it listens on. Links in mail are made from this and never from what a
/// request says its host is: whoever asks for somebody else's password could otherwise send the link to a host of theirs.
@Component
public class PublicAddress {

    private final String configured;
    private final String address;
    private final Hosts hosts;
    private volatile int port;

    PublicAddress(@Value("${didtron.public-url:}") String configured, @Value("${server.address:127.0.0.1}") String address, Hosts hosts) {
        this.hosts = hosts;
        this.configured = configured.replaceFirst("/+$", "");
        this.address = address;
    }

    @EventListener
    void on(WebServerInitializedEvent started) {
        port = started.getWebServer().getPort();
    }

    /// An address for people of a tenant: at a host name of its own if it has one and the platform has a public address at all, which says that such names
    /// lead here. At a host name of another tenant they could not come in.
    ///
    /// @param path beginning with a slash
    public String link(TenantId tenant, String path) {
        URI base = URI.create(base());
        Optional<TenantId> owner = hosts.tenantOf(base.getHost());
        boolean elsewhere = owner.isPresent() ? !owner.get().equals(tenant) : !configured.isEmpty();
        String own = elsewhere ? hosts.of(tenant).stream().findFirst().orElse(base.getHost()) : base.getHost();
        return base.getScheme() + "://" + own + (base.getPort() < 0 ? "" : ":" + base.getPort()) + base.getPath() + path;
    }

    /// Scheme, host and port.
    public String base() {
        return configured.isEmpty() ? "http://" + address + ":" + port : configured;
    }

    /// Host names that passkeys may be made for: that of the public address, and this machine.
    public boolean isOurs(String host) {
        return host.equals("localhost") || host.equalsIgnoreCase(URI.create(base()).getHost());
    }
}
