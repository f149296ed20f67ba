package com.didtron.server.carriers;

import com.didtron.server.kernel.TenantId;
import java.util.List;
import org.jooq.DSLContext;

/// Told by whoever needs a time class besides services: it is not deleted then.
public interface TimeClassUse {

    /// What needs it, as a person would name it: "enforcement policy Nights".
    ///
    /// @param deleted what is in the trash, or what is not
    List<String> of(DSLContext tx, TenantId tenant, long timeClass, boolean deleted);
}
