package com.didtron.server.house;

import com.didtron.server.Didtron;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The modules use each other only as their `package-info.java` says, through their base packages, without cycles.
class ModularityTest {

    @Test
    void modulesUseEachOtherAsDeclared() {
        ApplicationModules.of(Didtron.class).verify();
    }
}
