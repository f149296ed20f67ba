package com.didtron.server.operations.web;

import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.operations.internal.ChangeSecretSetting;
import com.didtron.server.operations.internal.ChangeSetting;
import com.didtron.server.operations.internal.EntryQuery;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.Refusal;
import com.didtron.server.platform.settings.SettingDeclaration;
import com.didtron.server.platform.settings.Settings;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The tenant's settings: what may be set, what is, and who set it.
@RestController
class SettingController {

    private final Settings settings;
    private final Operations operations;
    private final EntryQuery entries;

    SettingController(Settings settings, Operations operations, EntryQuery entries) {
        this.settings = settings;
        this.operations = operations;
        this.entries = entries;
    }

    /// @param kind      number, flag, text, choice or secret
    /// @param value     in force; null of a secret
    /// @param usual     in force while nothing is set; null of a secret
    /// @param set       whether somebody has set it
    /// @param rule      what a value must be, for people
    /// @param guarded   a rule of security: changed at `…/security`
    /// @param version   to send with a change; 0 while it is not set
    /// @param changedBy who set it last; null while it is not set
    record SettingJson(
            String name, String title, String help, String kind, @Nullable Object value, @Nullable Object usual, boolean set, List<String> choices,
            String rule, boolean guarded, int version, @Nullable Instant changedAt, @Nullable String changedBy) {}

    record SectionJson(String title, List<SettingJson> settings) {}

    record SettingsJson(List<SectionJson> sections) {}

    /// @param value null: back to the usual
    record NewValue(@Nullable Object value, @NotNull Integer version) {}

    /// @param value null: removes it
    record NewSecret(@Schema(format = "password") @Nullable String value, @NotNull Integer version) {}

    /// @param before as JSON text
    /// @param after  as JSON text
    record SettingChange(String entryId, Instant at, String by, String outcome, @Nullable String before, @Nullable String after) {}

    @Needs("operations.setting.view")
    @GetMapping("/api/admin/settings")
    SettingsJson list(OperationRequest request) {
        Map<String, List<SettingDeclaration<?>>> sections = settings.declared().stream()
                .collect(Collectors.groupingBy(SettingDeclaration::section, java.util.LinkedHashMap::new, Collectors.toList()));
        return new SettingsJson(sections.entrySet().stream()
                .map(s -> new SectionJson(s.getKey(), s.getValue().stream().map(d -> json(request.tenant(), d)).toList()))
                .toList());
    }

    @Needs("operations.setting.change")
    @PutMapping("/api/admin/settings/{name}")
    SettingJson change(OperationRequest request, @PathVariable String name, @Valid @RequestBody NewValue wanted) {
        if (settings.declaration(name).secret()) {
            // before it is an operation: the journal would keep what was sent
            throw Refusal.invalid("setting-is-secret", "This setting is a secret: set it as one.",
                    new Refusal.Field("name", "use /api/admin/settings/" + name + "/secret"));
        }
        if (settings.declaration(name).guarded()) {
            throw Refusal.invalid("setting-is-guarded", "This setting is a rule of security: set it as one.",
                    new Refusal.Field("name", "use /api/admin/settings/" + name + "/security"));
        }
        operations.run(request, new ChangeSetting(name, wanted.value, wanted.version));
        return json(request.tenant(), settings.declaration(name));
    }

    /// A rule of security.
    @Needs(value = "identity.security.change", stepUp = true)
    @PutMapping("/api/admin/settings/{name}/security")
    SettingJson changeGuarded(OperationRequest request, @PathVariable String name, @Valid @RequestBody NewValue wanted) {
        if (!settings.declaration(name).guarded()) {
            throw Refusal.invalid("setting-is-open", "This setting is no rule of security.",
                    new Refusal.Field("name", "use /api/admin/settings/" + name));
        }
        operations.run(request, new ChangeSetting(name, wanted.value, wanted.version));
        return json(request.tenant(), settings.declaration(name));
    }

    @Needs(value = "platform.secret.change", stepUp = true)
    @PutMapping("/api/admin/settings/{name}/secret")
    SettingJson changeSecret(OperationRequest request, @PathVariable String name, @Valid @RequestBody NewSecret wanted) {
        operations.run(request, new ChangeSecretSetting(name, wanted.value, wanted.version));
        return json(request.tenant(), settings.declaration(name));
    }

    /// Changes of one setting, newest first.
    @Needs("operations.setting.view")
    @GetMapping("/api/admin/settings/{name}/history")
    Page<SettingChange> history(
            OperationRequest request,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var filter = new EntryQuery.Filter(null, null, null, "setting", settings.declaration(name).name(), "done", null, null, null);
        return entries.list(request.tenant(), filter, cursor, Cursor.limit(limit)).map(row -> {
            var whole = entries.find(request.tenant(), row.id()).orElseThrow();
            return new SettingChange(Long.toString(row.id()), row.at(), row.actorName(), row.outcome(), whole.before(), whole.after());
        });
    }

    private SettingJson json(TenantId tenant, SettingDeclaration<?> setting) {
        Settings.Stored stored = settings.values(tenant).get(setting.name());
        boolean secret = setting.secret();
        return new SettingJson(
                setting.name(), setting.title(), setting.help(), setting.kind().name().toLowerCase(Locale.ROOT),
                secret ? null : settings.get(tenant, setting), secret ? null : setting.usual(), stored != null, setting.choices(), setting.rule(), setting.guarded(),
                stored == null ? 0 : stored.version(), stored == null ? null : stored.changedAt(),
                stored == null ? null : Objects.requireNonNull(stored.changedBy()));
    }
}
