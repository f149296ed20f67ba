package com.didtron.server.tenancy.web;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.Open;
import com.didtron.server.platform.Refusal;
import com.didtron.server.tenancy.Brand;
import com.didtron.server.tenancy.ChangeBrand;
import com.didtron.server.tenancy.ChangeHost;
import com.didtron.server.tenancy.Hosts;
import com.didtron.server.tenancy.Tenant;
import com.didtron.server.tenancy.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    private final Hosts hosts;
    private final Tenants tenants;
    private final Operations operations;

    BrandController(Hosts hosts, Tenants tenants, Operations operations) {
        this.hosts = hosts;
        this.tenants = tenants;
        this.operations = operations;
    }

    /// @param productName null: the product's own
    /// @param simulated   the tenant is a demonstration
    record ShownBrand(@Nullable String productName, @Nullable String accent, String supportEmail, boolean simulated) {}

    record BrandSettings(String productName, @Nullable String accent, String supportEmail, int version) {}

    record NewBrand(@NotNull String productName, @Nullable String accent, @NotNull String supportEmail, @NotNull Integer version) {}

    /// What the sign-in page of this host shows.
    @Open("shown before anybody has signed in")
    @GetMapping("/api/brand")
    ShownBrand shown(HttpServletRequest request) {
        Tenant tenant = hosts.tenantOf(request.getServerName())
                .map(tenants::get)
                .or(tenants::findOperator)
                .orElseThrow(() -> Refusal.notFound("tenant yet"));
        Brand brand = hosts.brand(tenant.id(), tenant.name());
        return new ShownBrand(brand.shownName(tenants.kind(tenant.id())), brand.accent(), brand.supportEmail(), tenant.simulated());
    }

    @Needs("tenancy.brand.view")
    @GetMapping("/api/admin/brand")
    BrandSettings settings(OperationRequest request) {
        TenantId tenant = request.tenant();
        Brand brand = hosts.brand(tenant, tenants.get(tenant).name());
        return new BrandSettings(brand.productName(), brand.accent(), brand.supportEmail(), brand.version());
    }

    @Needs("tenancy.brand.change")
    @PutMapping("/api/admin/brand")
    BrandSettings change(OperationRequest request, @Valid @RequestBody NewBrand wanted) {
        operations.run(request, new ChangeBrand(new Brand(wanted.productName.strip(), wanted.accent, wanted.supportEmail.strip(), wanted.version)));
        return settings(request);
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
