package com.didtron.server.tenancy.web;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.Open;
import com.didtron.server.platform.Refusal;
import com.didtron.server.tenancy.Brand;
import com.didtron.server.tenancy.ChangeBrand;
import com.didtron.server.tenancy.ChangeHost;
import com.didtron.server.tenancy.ChangeLogo;
import com.didtron.server.tenancy.Hosts;
import com.didtron.server.tenancy.Logos;
import com.didtron.server.tenancy.Tenant;
import com.didtron.server.tenancy.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// How a tenant shows itself: to everybody by host name, and to those who may change it.
@RestController
class BrandController {

    private static final int VERSION_DIGITS = 12;

    private final Hosts hosts;
    private final Tenants tenants;
    private final Logos logos;
    private final Database database;
    private final Operations operations;

    BrandController(Hosts hosts, Tenants tenants, Logos logos, Database database, Operations operations) {
        this.hosts = hosts;
        this.tenants = tenants;
        this.logos = logos;
        this.database = database;
        this.operations = operations;
    }

    /// @param productName null: the product's own
    /// @param logo        address of a PNG; null: there is none
    /// @param simulated   the tenant is a demonstration
    record ShownBrand(@Nullable String productName, @Nullable String accent, @Nullable String logo, String supportEmail, boolean simulated) {}

    /// @param logo null: there is none
    record BrandSettings(String productName, @Nullable String accent, String supportEmail, int version, @Nullable LogoJson logo) {}

    /// @param address of the PNG
    /// @param width   in pixels, height likewise; it is shown 32 pixels high
    /// @param advice  what could be better about it
    record LogoJson(String address, int width, int height, int bytes, List<String> advice) {}

    /// @param png a PNG file in Base64: at most 1 MB, 512 pixels high and 4096 wide
    record NewLogo(@NotNull String png) {}

    record NewBrand(@NotBlank @Size(max = ChangeBrand.LONGEST_NAME) String productName, @Nullable String accent, @NotNull String supportEmail, @NotNull Integer version) {}

    /// What the sign-in page of this host shows.
    @Open("shown before anybody has signed in")
    @GetMapping("/api/brand")
    ShownBrand shown(HttpServletRequest request) {
        Tenant tenant = ofHost(request);
        Brand brand = hosts.brand(tenant.id(), tenant.name());
        String logo = logos.facts(database.reads(tenant.id()), tenant.id()).map(f -> address("/api/brand/logo", f)).orElse(null);
        return new ShownBrand(brand.shownName(tenants.kind(tenant.id())), brand.accent(), logo, brand.supportEmail(), tenant.simulated());
    }

    /// The logo that the sign-in page of this host shows.
    @Open("shown before anybody has signed in")
    @GetMapping("/api/brand/logo")
    ResponseEntity<byte[]> shownLogo(HttpServletRequest request) {
        return logo(ofHost(request).id());
    }

    /// The logo of one's own tenant, at whatever host.
    @Needs(Needs.SIGNED_IN)
    @GetMapping("/api/me/brand/logo")
    ResponseEntity<byte[]> ownLogo(OperationRequest request) {
        return logo(request.tenant());
    }

    /// Its address is another one as soon as it is another picture.
    private ResponseEntity<byte[]> logo(TenantId tenant) {
        return logos.find(database.reads(tenant), tenant)
                .map(logo -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                        .contentType(MediaType.IMAGE_PNG)
                        .header("X-Content-Type-Options", "nosniff")
                        .body(logo.png()))
                .orElseThrow(() -> Refusal.notFound("logo"));
    }

    private Tenant ofHost(HttpServletRequest request) {
        return hosts.tenantOf(request.getServerName())
                .map(tenants::get)
                .or(tenants::findOperator)
                .orElseThrow(() -> Refusal.notFound("tenant yet"));
    }

    private static String address(String path, Logos.Facts logo) {
        return path + "?v=" + logo.digest().substring(0, VERSION_DIGITS);
    }

    @Needs("tenancy.brand.view")
    @GetMapping("/api/admin/brand")
    BrandSettings settings(OperationRequest request) {
        TenantId tenant = request.tenant();
        Brand brand = hosts.brand(tenant, tenants.get(tenant).name());
        LogoJson logo = logos.facts(database.reads(tenant), tenant)
                .map(f -> new LogoJson(address("/api/me/brand/logo", f), f.width(), f.height(), f.bytes(), f.advice()))
                .orElse(null);
        return new BrandSettings(brand.productName(), brand.accent(), brand.supportEmail(), brand.version(), logo);
    }

    @Needs("tenancy.brand.change")
    @PutMapping("/api/admin/brand")
    BrandSettings change(OperationRequest request, @Valid @RequestBody NewBrand wanted) {
        operations.run(request, new ChangeBrand(new Brand(wanted.productName.strip(), wanted.accent, wanted.supportEmail.strip(), wanted.version)));
        return settings(request);
    }

    /// Gives the tenant a logo. Refused with logo-svg, logo-too-large, logo-not-png, logo-too-high.
    @Needs("tenancy.brand.change")
    @PutMapping("/api/admin/brand/logo")
    BrandSettings changeLogo(OperationRequest request, @Valid @RequestBody NewLogo wanted) {
        operations.run(request, new ChangeLogo(wanted.png));
        return settings(request);
    }

    /// Takes it away.
    @Needs("tenancy.brand.change")
    @DeleteMapping("/api/admin/brand/logo")
    ResponseEntity<Void> removeLogo(OperationRequest request) {
        operations.run(request, new ChangeLogo(null));
        return ResponseEntity.noContent().build();
    }

    record HostJson(String host) {}

    record HostsJson(List<HostJson> items) {}

    record NewHost(@NotNull String host) {}

    @Needs("tenancy.brand.view")
    @GetMapping("/api/admin/brand/hosts")
    HostsJson hosts(OperationRequest request) {
        return new HostsJson(hosts.of(request.tenant()).stream().map(HostJson::new).toList());
    }

    @Needs("tenancy.brand.change")
    @PostMapping("/api/admin/brand/hosts")
    ResponseEntity<HostJson> take(OperationRequest request, @Valid @RequestBody NewHost wanted) {
        String host = operations.run(request, new ChangeHost(wanted.host.strip(), true));
        return ResponseEntity.created(URI.create("/api/admin/brand/hosts/" + host)).body(new HostJson(host));
    }

    @Needs("tenancy.brand.change")
    @DeleteMapping("/api/admin/brand/hosts/{host}")
    ResponseEntity<Void> giveUp(OperationRequest request, @PathVariable String host) {
        operations.run(request, new ChangeHost(host, false));
        return ResponseEntity.noContent().build();
    }
}
