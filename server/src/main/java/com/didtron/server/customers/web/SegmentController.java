package com.didtron.server.customers.web;

import com.didtron.server.customers.internal.SegmentChanges.DeleteCategory;
import com.didtron.server.customers.internal.SegmentChanges.DeleteGroup;
import com.didtron.server.customers.internal.SegmentChanges.SaveCategory;
import com.didtron.server.customers.internal.SegmentChanges.SaveGroup;
import com.didtron.server.customers.internal.SegmentStore;
import com.didtron.server.customers.internal.SegmentStore.Category;
import com.didtron.server.customers.internal.SegmentStore.Counts;
import com.didtron.server.customers.internal.SegmentStore.Group;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.PlainName;
import com.didtron.server.platform.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Categories and groups of customers, for staff.
@RestController
class SegmentController {

    private final Database database;
    private final SegmentStore store;
    private final Operations operations;

    SegmentController(Database database, SegmentStore store, Operations operations) {
        this.database = database;
        this.store = store;
        this.operations = operations;
    }

    /// @param groups    their names, in their order
    /// @param customers how many are in it
    record CustomerCategoryJson(
            String id, String code, String name, String description, int position, String defaultBilling, boolean active, boolean showOnWebsite,
            List<String> groups, int customers, int version) {}

    record CustomerCategoryList(List<CustomerCategoryJson> items) {}

    record CustomerGroupJson(
            String id, String categoryId, String categoryName, String code, String name, String description, int position, boolean active, int customers,
            int version) {}

    record CustomerGroupList(List<CustomerGroupJson> items) {}

    /// @param version of what was looked at; not for a new one
    record CategoryInput(
            @NotBlank @Pattern(regexp = "[a-z0-9-]{1,40}", message = "small letters, digits and hyphens, at most 40") String code,
            @NotBlank @Size(max = 80) @PlainName String name,
            @NotNull @Size(max = 500) String description,
            @NotNull Integer position,
            @NotNull @Pattern(regexp = "prepaid|postpaid", message = "prepaid or postpaid") String defaultBilling,
            @NotNull Boolean active,
            @NotNull Boolean showOnWebsite,
            @Nullable Integer version) {

        SegmentStore.CategoryDraft draft() {
            return new SegmentStore.CategoryDraft(code, name.strip(), description.strip(), position, defaultBilling, active, showOnWebsite);
        }
    }

    /// @param version of what was looked at; not for a new one
    record GroupInput(
            @NotNull Long categoryId,
            @NotBlank @Pattern(regexp = "[a-z0-9-]{1,40}", message = "small letters, digits and hyphens, at most 40") String code,
            @NotBlank @Size(max = 80) @PlainName String name,
            @NotNull @Size(max = 500) String description,
            @NotNull Integer position,
            @NotNull Boolean active,
            @Nullable Integer version) {

        SegmentStore.GroupDraft draft() {
            return new SegmentStore.GroupDraft(categoryId, code, name.strip(), description.strip(), position, active);
        }
    }

    @Needs("customers.segment.view")
    @GetMapping("/api/admin/customer-categories")
    CustomerCategoryList categories(OperationRequest request) {
        // a tenant that never looked at its categories gets those that every tenant begins with
        database.perform(request.tenant(), tx -> store.seed(tx, request.tenant()));
        DSLContext reads = database.reads(request.tenant());
        Segments all = segments(reads, request.tenant());
        return new CustomerCategoryList(all.categories.stream().map(category -> json(category, all)).toList());
    }

    @Needs("customers.segment.view")
    @GetMapping("/api/admin/customer-categories/{id}")
    CustomerCategoryJson category(OperationRequest request, @PathVariable long id) {
        return readCategory(request.tenant(), id);
    }

    @Needs("customers.segment.set")
    @PostMapping("/api/admin/customer-categories")
    ResponseEntity<CustomerCategoryJson> createCategory(OperationRequest request, @Valid @RequestBody CategoryInput wanted) {
        long id = operations.run(request, new SaveCategory(null, 0, wanted.draft()));
        return ResponseEntity.created(URI.create("/api/admin/customer-categories/" + id)).body(readCategory(request.tenant(), id));
    }

    @Needs("customers.segment.set")
    @PutMapping("/api/admin/customer-categories/{id}")
    CustomerCategoryJson changeCategory(OperationRequest request, @PathVariable long id, @Valid @RequestBody CategoryInput wanted) {
        operations.run(request, new SaveCategory(id, version(wanted.version), wanted.draft()));
        return readCategory(request.tenant(), id);
    }

    /// Into the trash, with its groups.
    @Needs("customers.segment.set")
    @DeleteMapping("/api/admin/customer-categories/{id}")
    ResponseEntity<Void> deleteCategory(OperationRequest request, @PathVariable long id) {
        operations.run(request, new DeleteCategory(id));
        return ResponseEntity.noContent().build();
    }

    @Needs("customers.segment.view")
    @GetMapping("/api/admin/customer-groups")
    CustomerGroupList groups(OperationRequest request, @RequestParam(required = false) @Nullable Long categoryId) {
        DSLContext reads = database.reads(request.tenant());
        Segments all = segments(reads, request.tenant());
        return new CustomerGroupList(all.groups.stream().filter(g -> categoryId == null || g.category() == categoryId).map(group -> json(group, all)).toList());
    }

    @Needs("customers.segment.set")
    @PostMapping("/api/admin/customer-groups")
    ResponseEntity<CustomerGroupJson> createGroup(OperationRequest request, @Valid @RequestBody GroupInput wanted) {
        long id = operations.run(request, new SaveGroup(null, 0, wanted.draft()));
        return ResponseEntity.created(URI.create("/api/admin/customer-groups/" + id)).body(readGroup(request.tenant(), id));
    }

    @Needs("customers.segment.set")
    @PutMapping("/api/admin/customer-groups/{id}")
    CustomerGroupJson changeGroup(OperationRequest request, @PathVariable long id, @Valid @RequestBody GroupInput wanted) {
        operations.run(request, new SaveGroup(id, version(wanted.version), wanted.draft()));
        return readGroup(request.tenant(), id);
    }

    /// Into the trash.
    @Needs("customers.segment.set")
    @DeleteMapping("/api/admin/customer-groups/{id}")
    ResponseEntity<Void> deleteGroup(OperationRequest request, @PathVariable long id) {
        operations.run(request, new DeleteGroup(id));
        return ResponseEntity.noContent().build();
    }

    private CustomerCategoryJson readCategory(TenantId tenant, long id) {
        DSLContext reads = database.reads(tenant);
        return json(store.category(reads, tenant, id), segments(reads, tenant));
    }

    private CustomerGroupJson readGroup(TenantId tenant, long id) {
        DSLContext reads = database.reads(tenant);
        return json(store.group(reads, tenant, id), segments(reads, tenant));
    }

    private static int version(@Nullable Integer version) {
        if (version == null) {
            throw Refusal.invalid("invalid", "Say which version was looked at.", new Refusal.Field("version", "the number that came with it"));
        }
        return version;
    }

    /// All there are: a few, which name each other.
    private record Segments(List<Category> categories, List<Group> groups, Counts counts) {}

    private Segments segments(DSLContext reads, TenantId tenant) {
        return new Segments(store.categories(reads, tenant), store.groups(reads, tenant, null), store.count(reads, tenant));
    }

    private static CustomerCategoryJson json(Category c, Segments all) {
        return new CustomerCategoryJson(
                Long.toString(c.id()), c.code(), c.name(), c.description(), c.position(), c.defaultBilling(), c.active(), c.showOnWebsite(),
                all.groups.stream().filter(g -> g.category() == c.id()).map(Group::name).toList(), all.counts.inCategory(c.id()), c.version());
    }

    private static CustomerGroupJson json(Group g, Segments all) {
        String category = all.categories.stream().filter(c -> c.id() == g.category()).map(Category::name).findFirst().orElseThrow();
        return new CustomerGroupJson(
                Long.toString(g.id()), Long.toString(g.category()), category, g.code(), g.name(), g.description(), g.position(), g.active(),
                all.counts.inGroup(g.id()), g.version());
    }
}
