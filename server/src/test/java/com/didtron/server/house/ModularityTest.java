package com.didtron.server.house;

import com.didtron.server.Didtron;
import com.tngtech.archunit.ArchConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The modules use each other only as their `package-info.java` says, through their base packages, without cycles.
class ModularityTest {

    @Test
    void modulesUseEachOtherAsDeclared() {
        // what lies outside of the modules is nobody's module: reading the libraries too would take half of the time
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        try {
            ApplicationModules.of(Didtron.class).verify();
        } finally {
            ArchConfiguration.get().reset();
        }
    }
}
