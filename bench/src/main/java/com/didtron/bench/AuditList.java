package com.didtron.bench;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Journal;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.platform.Database;
import com.didtron.server.tenancy.Tenants;

/// The audit log filtered and paged with a hundred thousand entries.
final class AuditList implements Bench {

    private static final int ENTRIES = 100_000;
    private static final int TIMES = 400;

    @Override
    public String name() {
        return "audit-list-p95-ms";
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public Better better() {
        return Better.LOWER;
    }

    @Override
    public double goal() {
        return 120;
    }

    @Override
    public String yardstick() {
        return "the newest 25 entries read by primary key (p95)";
    }

    @Override
    public String limit() {
        return "a search in labels reads entries until the page is full.";
    }

    @Override
    public Measurement run(Workplace workplace) throws Exception {
        var database = workplace.bean(Database.class);
        var journal = workplace.bean(Journal.class);
        var operator = workplace.bean(Tenants.class).findOperator().orElseThrow().id();
        int batch = 5_000;
        for (int made = 0; made < ENTRIES; made += batch) {
            int from = made;
            database.perform(operator, tx -> {
                for (int i = from; i < from + batch; i++) {
                    int number = i;
                    var request = OperationRequest.system(operator, "part-" + i % 50);
                    journal.note(tx, request, "bench.noted-" + i % 20, Category.values()[i % 12], Journal.Ending.DONE,
                            work -> work.subject("thing", Integer.toString(number % 1_000), "Thing " + number % 1_000));
                }
            });
        }
        try (var requests = new Requests(workplace)) {
            String[] paths = {
                "/api/admin/audit?limit=50",
                "/api/admin/audit?limit=50&category=billing",
                "/api/admin/audit?limit=50&type=bench.noted-7",
                "/api/admin/audit?limit=50&actor=system:part-3&outcome=done",
                "/api/admin/audit?limit=50&subjectKind=thing&subjectId=42",
                "/api/admin/audit?limit=50&search=Thing%20777",
                "/api/admin/audit?limit=50&search=matches-nothing",
            };
            double[] times = requests.times(140, TIMES, paths);
            double[] bare = new double[TIMES];
            for (int i = 0; i < TIMES; i++) {
                long begin = System.nanoTime();
                database.reads(operator).fetch("select * from operations.entry where tenant_id = " + operator.value() + " order by id desc limit 25");
                bare[i] = (System.nanoTime() - begin) / 1e6;
            }
            double[] nothing = requests.times(10, 100, paths[6]);
            return new Measurement(
                    Measurement.percentile(0.95, times), Measurement.percentile(0.95, bare),
                    "Seven kinds of filters in turn over HTTP, %,d entries; p50 %s ms; a search that matches nothing: p95 %s ms."
                            .formatted(ENTRIES, Measurement.shown(times[TIMES / 2]), Measurement.shown(Measurement.percentile(0.95, nothing))));
        }
    }
}
