package com.didtron.server.reporting;

import com.didtron.server.platform.DeclaresFeatures;
import com.didtron.server.platform.FeatureDeclaration;
import java.util.List;
import org.springframework.stereotype.Component;

/// What customers can be shown of their traffic.
@Component
public class ReportingFeatures implements DeclaresFeatures {

    /// Their calls.
    public static final String CALLS = "reporting.calls";
    /// Their balance and what of it is in use.
    public static final String ACCOUNT = "reporting.account";
    /// What their calls are charged by.
    public static final String PRICE_LISTS = "reporting.price-lists";

    @Override
    public List<FeatureDeclaration> features() {
        return List.of(new FeatureDeclaration(ACCOUNT, "Account and balance"), new FeatureDeclaration(CALLS, "Calls"),
                new FeatureDeclaration(PRICE_LISTS, "Price lists"));
    }
}
