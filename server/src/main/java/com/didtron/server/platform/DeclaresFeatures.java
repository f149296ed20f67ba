package com.didtron.server.platform;

import java.util.List;

/// What of the customer portal a module offers: one bean per module that offers anything.
public interface DeclaresFeatures {

    List<FeatureDeclaration> features();
}
