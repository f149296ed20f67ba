package com.didtron.server.platform.web;

import com.didtron.server.platform.Database;
import com.didtron.server.platform.Open;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether the process is able to work: it answers, and so does its database.
@RestController
class HealthController {

    private final Database database;

    HealthController(Database database) {
        this.database = database;
    }

    record Health(String status) {}

    @Open("asked by what watches the process")
    @GetMapping("/api/health")
    Health health() {
        database.acrossTenants().fetch("select 1");
        return new Health("up");
    }
}
