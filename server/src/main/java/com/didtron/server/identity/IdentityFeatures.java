package com.didtron.server.identity;

import com.didtron.server.platform.DeclaresFeatures;
import com.didtron.server.platform.FeatureDeclaration;
import java.util.List;
import org.springframework.stereotype.Component;

/// What customers look after themselves of people and keys.
@Component
public class IdentityFeatures implements DeclaresFeatures {

    /// Their own people. Counted with those who are invited or suspended.
    public static final String TEAM = "identity.team";
    /// Their own API keys. Counted until they are revoked, have expired or have been replaced.
    public static final String API_KEYS = "identity.api-keys";

    @Override
    public List<FeatureDeclaration> features() {
        return List.of(new FeatureDeclaration(TEAM, "Team", "people"), new FeatureDeclaration(API_KEYS, "API keys", "API keys"));
    }
}
