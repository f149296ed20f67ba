package com.didtron.server.operations.internal;

import com.didtron.server.operations.JobQueueMode;
import com.didtron.server.platform.Database;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which queue this process uses: `didtron.queue` is `postgresql` unless said otherwise.
@Configuration
class QueueChoice {

    @Bean
    JobQueue jobQueue(Database database, EntryStore entries, @Value("${didtron.queue:postgresql}") JobQueueMode mode) {
        return switch (mode) {
            case POSTGRESQL -> new PostgresQueue(database, entries);
            case MEMORY -> new MemoryQueue(database, entries);
        };
    }

    @Bean
    JobBoard jobBoard(Database database, JobQueue queue) {
        return queue instanceof MemoryQueue memory ? new MemoryBoard(memory) : new PostgresBoard(database);
    }
}
