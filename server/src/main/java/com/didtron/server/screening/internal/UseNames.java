package com.didtron.server.screening.internal;

import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Directory;
import com.didtron.server.screening.ListUse;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// What uses are about, for people.
@Component
class UseNames {

    private final Carriers carriers;

    UseNames(Carriers carriers) {
        this.carriers = carriers;
    }

    /// "carrier Acme (called numbers)"
    String said(ListUse use) {
        Directory directory = carriers.directory();
        String number = use.number() == ListUse.Number.CALLED ? "called numbers" : "callers";
        String what = switch (use.scope()) {
            case ALL -> "all calls";
            case CARRIER -> "carrier " + carrier(directory, use);
            case SERVICE -> "service " + directory.serviceName(Objects.requireNonNull(use.service())) + " of " + carrier(directory, use);
            case SUPPLIER -> "interconnect " + directory.interconnectName(Objects.requireNonNull(use.interconnect())) + " of " + carrier(directory, use);
        };
        return what + " (" + number + ")";
    }

    private static String carrier(Directory directory, ListUse use) {
        return directory.carrierName(Objects.requireNonNull(use.carrier()));
    }
}
