package com.didtron.server.platform.web;

import com.didtron.server.platform.Database;
import com.didtron.server.platform.Open;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether the process is able to work: it answers, all that is done at a start is done, and its database answers.
@RestController
class HealthController {

    private final Database database;
    private final ApplicationAvailability availability;

    HealthController(Database database, ApplicationAvailability availability) {
        this.database = database;
        this.availability = availability;
    }

    record Health(String status) {}

    @Open("asked by what watches the process")
    @GetMapping("/api/health")
    ResponseEntity<Health> health() {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(new Health("starting or stopping"));
        }
        database.acrossTenants().fetch("select 1");
        return ResponseEntity.ok(new Health("up"));
    }
}
