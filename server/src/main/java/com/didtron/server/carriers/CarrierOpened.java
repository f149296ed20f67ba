package com.didtron.server.carriers;

import org.jooq.DSLContext;

/// Told of every new carrier, in the transaction that makes it: customers opens an account for those that send us calls.
public interface CarrierOpened {

    void opened(DSLContext tx, Carrier carrier);
}
