package com.didtron.server.identity.web;

import com.didtron.server.identity.AccountsOfPeople;
import com.didtron.server.identity.FindsAccounts;
import com.didtron.server.identity.Scope;
import com.didtron.server.identity.Sees;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.Refusal;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

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

    @Override
    public void refuseOthers(Sees sees, TenantId tenant, Method endpoint, String address, Map<String, String> names) {
        Optional<AccountsOfPeople.Named> owner = named.stream().filter(n -> names(n, address)).findFirst();
        if (owner.isPresent()) {
            String id = String.valueOf(names.get(variable(owner.get())));
            owner.get().carrier(tenant, id).ifPresent(carrier -> sees.refuseOthers(carrier, id));
            if (owner.get().carrier(tenant, id).isEmpty()) {
                throw Refusal.notFound(id);
            }
        } else if (!takesSees(endpoint)) {
            throw Refusal.forbidden("beyond-scope", "This is about all accounts, and your roles are about some of them only. Ask somebody who sees all.");
        }
    }

    @Override
    public boolean kept(Method endpoint, String address) {
        Needs needs = endpoint.getAnnotation(Needs.class);
        return needs != null && needs.ofNoAccount() || takesSees(endpoint) || named.stream().anyMatch(n -> names(n, address));
    }

    private static boolean names(AccountsOfPeople.Named named, String pattern) {
        return pattern.equals(named.beginning()) || pattern.startsWith(named.beginning() + "/");
    }

    private static String variable(AccountsOfPeople.Named named) {
        return named.beginning().substring(named.beginning().lastIndexOf('{') + 1, named.beginning().lastIndexOf('}'));
    }

    private static boolean takesSees(Method method) {
        return Arrays.stream(method.getParameterTypes()).anyMatch(type -> type == Sees.class);
    }
}
