package com.didtron.server.identity.web;

import com.didtron.server.identity.internal.PublicAddress;
import com.didtron.server.identity.internal.passkeys.Place;
import com.didtron.server.platform.Refusal;
import com.didtron.server.tenancy.Hosts;
import com.webauthn4j.data.client.Origin;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Where passkeys can be made and used: at the host names of tenants, at that of the public address, and on this machine as `localhost`. Never at a
/// bare address: the browsers' rule is that a passkey belongs to a name.
@Component
class PasskeyPlaces {

    private final Hosts hosts;
    private final PublicAddress address;

    PasskeyPlaces(Hosts hosts, PublicAddress address) {
        this.hosts = hosts;
        this.address = address;
    }

    Optional<Place> find(HttpServletRequest request) {
        String host = request.getServerName().toLowerCase(Locale.ROOT);
        boolean bare = host.indexOf(':') >= 0 || host.matches("[0-9.]+");
        if (bare || hosts.tenantOf(host).isEmpty() && !address.isOurs(host)) {
            return Optional.empty();
        }
        Set<Origin> origins = new HashSet<>();
        origins.add(Origin.create(origin(request.getScheme(), host, request.getServerPort())));
        // behind a proxy that ends TLS, the request itself came without
        URI open = URI.create(address.base());
        if (host.equalsIgnoreCase(open.getHost())) {
            origins.add(Origin.create(origin(open.getScheme(), host, open.getPort())));
        }
        return Optional.of(new Place(host, origins));
    }

    /// @throws Refusal passkeys-need-host-name
    Place of(HttpServletRequest request) {
        return find(request).orElseThrow(() -> Refusal.conflict("passkeys-need-host-name",
                "Passkeys belong to a host name. Open this page at its name instead of " + request.getServerName()
                        + "; on the machine itself the name is localhost."));
    }

    private static String origin(String scheme, String host, int port) {
        boolean usual = port < 0 || scheme.equals("https") && port == 443 || scheme.equals("http") && port == 80;
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }
}
