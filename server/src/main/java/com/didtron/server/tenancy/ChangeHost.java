package com.didtron.server.tenancy;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Takes a host name for the asking tenant, or gives it up. Requests to it are the tenant's from then on. Refused with invalid, host-taken, not-found.
///
/// @param taken false: given up
public record ChangeHost(String host, boolean taken) implements Operation<String> {

    @Component
    static class Perform implements OperationHandler<ChangeHost, String> {

        private static final Pattern HOST = Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

        private final Hosts hosts;

        Perform(Hosts hosts) {
            this.hosts = hosts;
        }

        @Override
        public OperationType<ChangeHost, String> type() {
            return OperationType.inline("tenancy.change-host", "Take or give up a host name", Category.SETTINGS, ChangeHost.class, String.class);
        }

        @Override
        public String perform(Change change, ChangeHost wanted) {
            if (!HOST.matcher(wanted.host).matches()) {
                throw Refusal.invalid("invalid", "That is no host name.", new Refusal.Field("host", "a name in small letters such as portal.example.com"));
            }
            change.subject("host", wanted.host, wanted.host);
            if (wanted.taken) {
                hosts.add(change.tx(), change.tenant(), wanted.host);
            } else if (!hosts.remove(change.tx(), change.tenant(), wanted.host)) {
                throw Refusal.notFound("host name " + wanted.host + " of yours");
            }
            change.after(wanted.taken ? "taken" : "given up");
            return wanted.host;
        }
    }
}
