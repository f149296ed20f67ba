package com.didtron.server.admission.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The one gauge of this process.
@Configuration
class Gauges {

    @Bean
    CapacityGauge capacityGauge() {
        return new CapacityGauge();
    }
}
