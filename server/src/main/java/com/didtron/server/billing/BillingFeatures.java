package com.didtron.server.billing;

import com.didtron.server.platform.DeclaresFeatures;
import com.didtron.server.platform.FeatureDeclaration;
import java.util.List;
import org.springframework.stereotype.Component;

/// What customers can be shown of their bills.
@Component
public class BillingFeatures implements DeclaresFeatures {

    /// Their issued invoices.
    public static final String INVOICES = "billing.invoices";

    @Override
    public List<FeatureDeclaration> features() {
        return List.of(new FeatureDeclaration(INVOICES, "Invoices"));
    }
}
