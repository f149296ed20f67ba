package com.didtron.server.entitlements.internal;

import com.didtron.server.entitlements.SubjectKind;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.DeclaresFeatures;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The parts of the customer portal that modules declare.
@Component
@Order(0)
public class Features implements SubjectKind {

    public static final String TYPE = "feature";

    private final List<Subject> features;

    Features(ObjectProvider<DeclaresFeatures> modules) {
        this.features = modules.orderedStream().flatMap(m -> m.features().stream()).map(f -> new Subject(f.name(), f.title(), f.measure())).toList();
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String title() {
        return "Feature";
    }

    @Override
    public List<Subject> subjects(TenantId tenant) {
        return features;
    }
}
