package com.didtron.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Whose request it is, by host name.
class HostsTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final RunningPlatform platform = RunningPlatform.shared();
    private final World world = new World(platform);
    private final String host = "portal" + NUMBER.incrementAndGet() + ".partner.example";

    @Test
    void aPartnersHostShowsItsBrandAndKnowsItsPeopleOnly() {
        Browser partner = world.staffOfAnotherTenant();
        Browser operator = world.staff();
        assertThat(partner.post("/api/admin/brand/hosts", Map.of("host", host)).status()).isEqualTo(201);
        Map<String, Object> brand = new HashMap<>(Map.of("productName", "Partner Voice", "supportEmail", "help@partner.example", "version", 0));
        brand.put("accent", "#0a7f5c");
        assertThat(partner.put("/api/admin/brand", brand).json().path("version").asInt()).isEqualTo(1);

        assertThat(operator.at(host).get("/api/brand").json().path("productName").asString()).isEqualTo("Partner Voice");
        assertThat(operator.get("/api/brand").json().path("productName").asString()).isNotEqualTo("Partner Voice");
        var session = partner.at(host).get("/api/session");
        assertThat(session.status()).isEqualTo(200);
        assertThat(session.json().at("/tenant/brand/accent").asString()).isEqualTo("#0a7f5c");
        assertThat(partner.get("/api/session").json().at("/tenant/brand/productName").asString()).as("at a host that nobody has").isEqualTo("Partner Voice");
        assertThat(operator.at(host).get("/api/session").status()).as("the operator's session is nobody's at the partner's host").isEqualTo(401);
        assertThat(operator.at(host).get("/api/admin/carriers").status()).isEqualTo(401);

        assertThat(partner.put("/api/admin/brand", brand).json().path("code").asString()).isEqualTo("changed-meanwhile");
        Map<String, Object> evil = new HashMap<>(brand);
        evil.put("productName", "Evil\r\nBcc: all@example.test");
        assertThat(partner.put("/api/admin/brand", evil).json().at("/fields/0/field").asString()).isEqualTo("productName");
        assertThat(operator.post("/api/admin/brand/hosts", Map.of("host", host)).json().path("code").asString()).isEqualTo("host-taken");
        assertThat(operator.delete("/api/admin/brand/hosts/" + host).json().path("code").asString()).isEqualTo("not-found");
        assertThat(partner.delete("/api/admin/brand/hosts/" + host).status()).isEqualTo(204);
        assertThat(operator.at(host).get("/api/session").status()).isEqualTo(200);
    }

    /// Shown before the sign-in by host and afterwards by session; what letters could not show is refused with what would be right.
    @Test
    void aLogoIsShownWhereItsTenantIsAndNowhereElse() throws Exception {
        Browser partner = world.staffOfAnotherTenant();
        String host = "logo" + NUMBER.incrementAndGet() + ".partner.example";
        assertThat(partner.post("/api/admin/brand/hosts", Map.of("host", host)).status()).isEqualTo(201);
        String logo = "/api/admin/brand/logo";
        assertThat(partner.put(logo, Map.of("png", text("<svg xmlns='http://www.w3.org/2000/svg'/>"))).json().path("code").asString()).isEqualTo("logo-svg");
        assertThat(partner.put(logo, Map.of("png", text("GIF89a, and more of it than a head would have"))).json().path("code").asString()).isEqualTo("logo-not-png");
        assertThat(partner.put(logo, Map.of("png", "no base64!")).json().path("code").asString()).isEqualTo("invalid");
        assertThat(partner.put(logo, Map.of("png", png(20, 513))).json().path("code").asString()).isEqualTo("logo-too-high");
        assertThat(partner.put(logo, Map.of("png", png(200, 32).substring(0, 60))).json().path("code").asString()).as("cut off").isEqualTo("logo-not-png");
        byte[] heavy = Arrays.copyOf(Base64.getDecoder().decode(png(200, 32)), 1024 * 1024 + 1);
        assertThat(partner.put(logo, Map.of("png", Base64.getEncoder().encodeToString(heavy))).json().path("code").asString()).isEqualTo("logo-too-large");
        assertThat(partner.at(host).get("/api/brand/logo").status()).as("none yet").isEqualTo(404);
        assertThat(partner.put(logo, Map.of("png", png(1000, 32))).json().at("/logo/advice/0").asString()).contains("wider than 8 to 1");
        var saved = partner.put(logo, Map.of("png", png(200, 32)));
        assertThat(saved.json().at("/logo/advice")).as(saved.body()).isEmpty();

        assertThat(world.staff().at(host).get("/api/brand").json().path("logo").asString()).startsWith("/api/brand/logo?v=");
        assertThat(Browser.anonymous(platform).at(host).get("/api/brand/logo").status()).isEqualTo(200);
        assertThat(partner.get("/api/session").json().at("/tenant/brand/logo").asString()).isEqualTo(saved.json().at("/logo/address").asString());
        assertThat(partner.get(saved.json().at("/logo/address").asString()).body()).startsWith("\uFFFDPNG");
        assertThat(world.staff().get("/api/me/brand/logo").status()).as("the operator's own").isEqualTo(404);
        assertThat(partner.get("/api/admin/audit?type=tenancy.change-logo").json().path("items").size()).isPositive();
        assertThat(partner.delete(logo).status()).isEqualTo(204);
        assertThat(partner.get("/api/session").json().at("/tenant/brand/logo").isNull()).isTrue();
    }

    private static String text(String file) {
        return Base64.getEncoder().encodeToString(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String png(int width, int height) throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", file);
        return Base64.getEncoder().encodeToString(file.toByteArray());
    }

    /// Where somebody cannot work they cannot sign in either, and it looks as if there were nobody of that name.
    @Test
    void nobodySignsInAtTheDoorOfAnotherTenant() {
        World partners = World.ofAnotherTenant(platform);
        String host = "door" + NUMBER.incrementAndGet() + ".partner.example";
        assertThat(partners.staff().post("/api/admin/brand/hosts", Map.of("host", host)).status()).isEqualTo(201);
        String operators = world.newPerson("super-admin");
        String their = partners.newPerson("super-admin");
        Browser door = Browser.anonymous(platform).at(host);
        Map<String, Object> right = Map.of("email", operators, "password", World.PASSWORD);
        var refused = door.post("/api/session", right);
        var unknown = door.post("/api/session", Map.of("email", "nobody" + operators, "password", World.PASSWORD));
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.body()).isEqualTo(unknown.body());
        assertThat(Browser.anonymous(platform).post("/api/session", right).status()).as("at a host that nobody has").isEqualTo(200);
        assertThat(door.post("/api/session", Map.of("email", their, "password", World.PASSWORD)).status()).isEqualTo(200);

        String link = world.link(operators);
        assertThat(door.get("/api/one-time-link/" + link).json().path("code").asString()).isEqualTo("link-expired");
        assertThat(door.post("/api/one-time-link/" + link, Map.of("password", "another horse battery")).status()).isEqualTo(410);
        assertThat(Browser.anonymous(platform).get("/api/one-time-link/" + link).status()).as("it was not used up by that").isEqualTo(200);

        assertThat(door.post("/api/password-reset", Map.of("email", their)).status()).isEqualTo(202);
        assertThat(door.post("/api/password-reset", Map.of("email", operators)).status()).isEqualTo(202);
        Awaitility.await().until(() -> letters(partners.staff(), their) == 1);
        assertThat(letters(world.staff(), operators)).isZero();
    }

    private static long letters(Browser staff, String to) {
        return staff.get("/api/admin/outbox").json().path("items").valueStream().filter(l -> l.path("to").asString().equals(to)).count();
    }

    @Test
    void whatIsNoHostNameIsRefusedWithWhatWouldBeRight() {
        for (String wrong : new String[] {"localhost", "UPPER.example", "a..b", "-a.example", "127.0.0.1"}) {
            assertThat(world.staff().post("/api/admin/brand/hosts", Map.of("host", wrong)).json().path("code").asString()).as(wrong).isEqualTo("invalid");
        }
    }
}
