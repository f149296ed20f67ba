package com.didtron.server.reporting.web;

import com.didtron.server.identity.FindsAccounts;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.Refusal;
import com.didtron.server.reporting.internal.FindRecords;
import com.didtron.server.reporting.internal.FindRecords.Found;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The search of the console.
@RestController
class SearchController {

    private static final int LONGEST = 100;

    private final FindRecords findRecords;
    private final FindsAccounts accounts;

    SearchController(FindRecords findRecords, FindsAccounts accounts) {
        this.findRecords = findRecords;
        this.accounts = accounts;
    }

    record SearchJson(List<Found> items) {}

    /// Records by short id, call id, invoice number or part of a name; only what the caller may see.
    @Needs(Needs.SIGNED_IN)
    @GetMapping("/api/admin/search")
    SearchJson search(@AuthenticationPrincipal SignedIn person, @RequestParam String q) {
        String text = q.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw Refusal.invalid("invalid", "There is nothing to look for.", new Refusal.Field("q", "1 to " + LONGEST + " characters"));
        }
        return new SearchJson(findRecords.find(person, permission -> accounts.of(person, permission), text));
    }
}
