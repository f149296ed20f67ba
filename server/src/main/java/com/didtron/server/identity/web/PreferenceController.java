package com.didtron.server.identity.web;

import com.didtron.server.identity.SignedIn;
import com.didtron.server.identity.internal.preferences.PreferenceStore;
import com.didtron.server.identity.internal.preferences.PreferenceStore.SavedView;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.PlainName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// How somebody likes their screens.
@RestController
class PreferenceController {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final Database database;
    private final PreferenceStore store;
    private final ObjectMapper json;

    PreferenceController(Database database, PreferenceStore store, ObjectMapper json) {
        this.database = database;
        this.store = store;
        this.json = json;
    }

    /// @param preferences any JSON object of at most 16 kB; the server keeps it and reads nothing in it
    record Preferences(@NotNull Map<String, @Nullable Object> preferences) {}

    record NewView(
            @NotBlank @Size(max = 100) String page, @NotBlank @Size(max = 80) @PlainName String name, @NotNull Boolean shared, @NotNull Map<String, Object> state) {}

    record ViewDetails(@NotBlank @Size(max = 80) @PlainName String name, @NotNull Boolean shared) {}

    /// @param mine whether the reader made it, and may change and delete it
    record ViewJson(String id, String page, String name, boolean shared, boolean mine, String by, Map<String, Object> state) {}

    record ViewList(List<ViewJson> items) {}

    @Needs(Needs.SIGNED_IN)
    @GetMapping("/api/me/preferences")
    Preferences preferences(@AuthenticationPrincipal SignedIn person) {
        return new Preferences(json.readValue(store.preferences(database.reads(person.tenant()), person), OBJECT));
    }

    /// In place of all that was kept.
    @Needs(Needs.SIGNED_IN)
    @PutMapping("/api/me/preferences")
    Preferences keep(@AuthenticationPrincipal SignedIn person, @Valid @RequestBody Preferences wanted) {
        database.perform(person.tenant(), tx -> store.keepPreferences(tx, person, json.writeValueAsString(wanted.preferences)));
        return wanted;
    }

    /// Changes what is named and leaves the rest as it is: what is open on one screen does not undo what was chosen on another. A null takes the
    /// entry away. Answers with the whole.
    @Needs(Needs.SIGNED_IN)
    @PatchMapping("/api/me/preferences")
    Preferences change(@AuthenticationPrincipal SignedIn person, @Valid @RequestBody Preferences changed) {
        String all = database.transaction(person.tenant(), tx -> store.changePreferences(tx, person, json.writeValueAsString(changed.preferences)));
        return new Preferences(json.readValue(all, OBJECT));
    }

    /// One's own views of a page, and those that colleagues share.
    @Needs(Needs.SIGNED_IN)
    @GetMapping("/api/me/views")
    ViewList views(@AuthenticationPrincipal SignedIn person, @RequestParam String page) {
        return new ViewList(store.views(database.reads(person.tenant()), person, page).stream().map(this::json).toList());
    }

    /// @param replace whether a view of one's own of the same page and name gives way to it; refused otherwise
    @Needs(Needs.SIGNED_IN)
    @PostMapping("/api/me/views")
    ResponseEntity<ViewJson> keepView(
            @AuthenticationPrincipal SignedIn person, @RequestParam(defaultValue = "false") boolean replace, @Valid @RequestBody NewView wanted) {
        SavedView view = database.transaction(person.tenant(), tx -> store.keepView(
                tx, person, wanted.page.strip(), wanted.name.strip(), wanted.shared, json.writeValueAsString(wanted.state), replace));
        return ResponseEntity.created(URI.create("/api/me/views/" + view.id())).body(json(view));
    }

    /// Another name, or others who may use it; what it shows stays.
    @Needs(Needs.SIGNED_IN)
    @PutMapping("/api/me/views/{id}")
    ViewJson changeView(@AuthenticationPrincipal SignedIn person, @PathVariable long id, @Valid @RequestBody ViewDetails wanted) {
        return json(database.transaction(person.tenant(), tx -> store.changeView(tx, person, id, wanted.name.strip(), wanted.shared)));
    }

    @Needs(Needs.SIGNED_IN)
    @DeleteMapping("/api/me/views/{id}")
    ResponseEntity<Void> deleteView(@AuthenticationPrincipal SignedIn person, @PathVariable long id) {
        database.perform(person.tenant(), tx -> store.deleteView(tx, person, id));
        return ResponseEntity.noContent().build();
    }

    private ViewJson json(SavedView view) {
        return new ViewJson(
                Long.toString(view.id()), view.page(), view.name(), view.shared(), view.mine(), view.by(), json.readValue(view.state(), OBJECT));
    }
}
