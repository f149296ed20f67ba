package com.didtron.server.switching.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.didtron.server.platform.launch.LaunchRefused;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// The signalling addresses as they are configured.
class SwitchSettingsTest {

    private static SwitchSettings settings(String... further) {
        Map<String, String> properties = new HashMap<>(Map.of("didtron.sip.address", "10.0.0.5"));
        for (int i = 0; i < further.length; i += 2) {
            properties.put("didtron.sip." + further[i], further[i + 1]);
        }
        return new Binder(new MapConfigurationPropertySource(properties)).bind("didtron.sip", SwitchSettings.class).get();
    }

    @Test
    void oneOrSeveral() {
        assertThat(settings().addresses()).containsExactly(new SwitchSettings.Address("Main", "10.0.0.5", 5060, null, null));
        assertThat(settings(
                                "name", "Inside", "tls.self-signed", "true", "further[0].name", "Outside", "further[0].address", "192.168.1.5", "further[0].tls-port", "5061",
                                "further[0].advertised", "203.0.113.7")
                        .addresses())
                .containsExactly(
                        new SwitchSettings.Address("Inside", "10.0.0.5", 5060, 5061, null), new SwitchSettings.Address("Outside", "192.168.1.5", 5060, 5061, "203.0.113.7"));
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        refused("need a name each", "further[0].name", "Main", "further[0].address", "10.0.0.6");
        refused("need a name each", "further[0].address", "10.0.0.6");
        refused("\"Second\" needs an IP address", "further[0].name", "Second");
        refused("\"Second\" has a port for TLS, and there is no certificate", "further[0].name", "Second", "further[0].address", "10.0.0.6", "further[0].tls-port", "5061");
        assertThatThrownBy(() -> settings("further[0].name", "Second", "further[0].address", "gw.example").addresses().getLast().bind())
                .isInstanceOf(LaunchRefused.class).hasMessageContaining("\"Second\" has address gw.example, which is no IP address");
    }

    private static void refused(String why, String... further) {
        SwitchSettings settings = settings(further);
        assertThatThrownBy(settings::addresses).isInstanceOf(LaunchRefused.class).hasMessageContaining(why);
    }
}
