package com.didtron.server.operations.internal;

import com.didtron.server.operations.ScheduledOperation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this module does by the clock.
@Configuration
class UsualSchedules {

    @Bean
    ScheduledOperation nightlyVerification() {
        return new ScheduledOperation("operations.verify-journal", "Verify the journal", "0 10 2 * * *", true, VerifyJournal::new);
    }

    @Bean
    ScheduledOperation nightlyTidying() {
        return new ScheduledOperation("operations.tidy-jobs", "Forget old jobs", "0 40 3 * * *", true, TidyJobs::new);
    }

    @Bean
    ScheduledOperation nightlyPurge() {
        return new ScheduledOperation("operations.purge-expired", "Purge expired trash", "0 20 3 * * *", true, PurgeExpired::new);
    }
}
