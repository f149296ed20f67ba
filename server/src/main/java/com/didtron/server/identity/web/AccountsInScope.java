package com.didtron.server.identity.web;

import com.didtron.server.identity.AccountsOfPeople;
import com.didtron.server.identity.FindsAccounts;
import com.didtron.server.identity.Scope;
import com.didtron.server.identity.Sees;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/// The one place that turns somebody's scope into the accounts that a request may be about.
@Component
class AccountsInScope implements FindsAccounts {

    private final ObjectProvider<AccountsOfPeople> accounts;
    private final ObjectProvider<AccountsOfPeople.Named> named;

    AccountsInScope(ObjectProvider<AccountsOfPeople> accounts, ObjectProvider<AccountsOfPeople.Named> named) {
        this.accounts = accounts;
        this.named = named;
    }

    /// @param permission what is asked for
    @Override
    public Sees of(SignedIn person, String permission) {
        Set<Scope> scopes = person.access().scopes().of(permission);
        if (scopes.contains(Scope.ALL)) {
            return Sees.ALL;
        }
        Set<Long> seen = new HashSet<>();
        for (Scope scope : scopes) {
            seen.addAll(switch (scope) {
                case ASSIGNED -> accounts.getObject().assignedTo(person.tenant(), person.personId());
                case OWN -> accounts.getObject().madeBy(person.tenant(), person.personId());
                case ALL -> throw new IllegalStateException("all was answered before");
            });
        }
        return new Sees(seen);
    }

    /// What an address names must belong to an account that is seen. An endpoint that names nothing must ask for [Sees] itself.
    ///
    /// @throws Refusal not-found, beyond-scope
    void refuseOthers(Sees sees, TenantId tenant, HttpServletRequest request, HandlerMethod method) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        Optional<AccountsOfPeople.Named> owner = named.stream().filter(n -> names(n, pattern)).findFirst();
        if (owner.isPresent()) {
            String id = String.valueOf(((Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)).get(variable(owner.get())));
            owner.get().carrier(tenant, id).ifPresent(carrier -> sees.refuseOthers(carrier, id));
            if (owner.get().carrier(tenant, id).isEmpty()) {
                throw Refusal.notFound(id);
            }
        } else if (!takesSees(method)) {
            throw Refusal.forbidden("beyond-scope", "This is about all accounts, and your roles are about some of them only. Ask somebody who sees all.");
        }
    }

    /// Whether an endpoint keeps to the accounts of a narrower scope.
    boolean kept(Needs needs, String pattern, HandlerMethod method) {
        return needs.ofNoAccount() || takesSees(method) || named.stream().anyMatch(n -> names(n, pattern));
    }

    private static boolean names(AccountsOfPeople.Named named, String pattern) {
        return pattern.equals(named.beginning()) || pattern.startsWith(named.beginning() + "/");
    }

    private static String variable(AccountsOfPeople.Named named) {
        return named.beginning().substring(named.beginning().lastIndexOf('{') + 1, named.beginning().lastIndexOf('}'));
    }

    private static boolean takesSees(HandlerMethod method) {
        return Arrays.stream(method.getMethod().getParameterTypes()).anyMatch(type -> type == Sees.class);
    }
}
