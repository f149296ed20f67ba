package com.didtron.server.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.tenancy.Hosts;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Links in letters lead where their reader can come in.
class PublicAddressTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Hosts hosts = platform.bean(Hosts.class);

    @Test
    void aTenantsLinksLeadToItsOwnHost() {
        World partners = World.ofAnotherTenant(platform);
        World others = World.ofAnotherTenant(platform);
        String host = "links" + System.nanoTime() + ".partner.example";
        var configured = new PublicAddress("https://voice.example.com/", "127.0.0.1", hosts);
        assertThat(configured.link(partners.tenant(), "/set-password/x")).isEqualTo("https://voice.example.com/set-password/x");
        assertThat(partners.staff().post("/api/admin/brand/hosts", Map.of("host", host)).status()).isEqualTo(201);
        assertThat(configured.link(partners.tenant(), "/set-password/x")).isEqualTo("https://" + host + "/set-password/x");
        assertThat(configured.link(others.tenant(), "/set-password/x")).isEqualTo("https://voice.example.com/set-password/x");
        assertThat(new PublicAddress("https://" + host + ":8443", "127.0.0.1", hosts).link(partners.tenant(), "/")).isEqualTo("https://" + host + ":8443/");
        assertThat(new PublicAddress("", "127.0.0.1", hosts).link(partners.tenant(), "/")).as("nobody said that names lead here").startsWith("http://127.0.0.1:");
    }
}
